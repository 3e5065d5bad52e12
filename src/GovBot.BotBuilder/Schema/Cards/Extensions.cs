namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this AnimationCard card) => Make(card, AnimationCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this AudioCard card) => Make(card, AudioCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this HeroCard card) => Make(card, HeroCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this ReceiptCard card) => Make(card, ReceiptCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this SigninCard card) => Make(card, SigninCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => Make(card, ThumbnailCard.ContentType);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this VideoCard card) => Make(card, VideoCard.ContentType);

    private static Attachment Make(object card, string contentType) => new(contentType, content: card);
}
