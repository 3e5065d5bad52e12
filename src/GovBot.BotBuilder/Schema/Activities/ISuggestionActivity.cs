namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion about another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>See <see cref="Activity.TextHighlights"/>.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}
