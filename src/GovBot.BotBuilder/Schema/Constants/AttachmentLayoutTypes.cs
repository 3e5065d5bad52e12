namespace Microsoft.Bot.Schema;

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>The value <c>carousel</c>.</summary>
    public const string Carousel = "carousel";

    /// <summary>The value <c>list</c>.</summary>
    public const string List = "list";
}
