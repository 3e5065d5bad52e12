namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Which grammar a locale is read by.</summary>
internal static class Cultures
{
    public const string English = "en-us";
    public const string Chinese = "zh-cn";

    public static bool IsChinese(string locale) => locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
}
