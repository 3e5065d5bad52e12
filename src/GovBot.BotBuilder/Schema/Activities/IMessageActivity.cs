namespace Microsoft.Bot.Schema;

/// <summary>Something said, with cards, files or choices.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>See <see cref="Activity.SuggestedActions"/>.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>See <see cref="Activity.Attachments"/>.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>See <see cref="Activity.Expiration"/>.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.AttachmentLayout"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>See <see cref="Activity.DeliveryMode"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>See <see cref="Activity.Importance"/>.</summary>
    string Importance { get; set; }

    /// <summary>See <see cref="Activity.InputHint"/>.</summary>
    string InputHint { get; set; }

    /// <summary>See <see cref="Activity.Locale"/>.</summary>
    string Locale { get; set; }

    /// <summary>See <see cref="Activity.Speak"/>.</summary>
    string Speak { get; set; }

    /// <summary>See <see cref="Activity.Summary"/>.</summary>
    string Summary { get; set; }

    /// <summary>See <see cref="Activity.Text"/>.</summary>
    string Text { get; set; }

    /// <summary>See <see cref="Activity.TextFormat"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>See <see cref="Activity.GetMentions"/>.</summary>
    Mention[] GetMentions();

    /// <summary>See <see cref="Activity.HasContent"/>.</summary>
    bool HasContent();
}
