using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons shown once, under a message.</summary>
public class SuggestedActions
{
    /// <summary>Makes an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = to?.ToList();
        Actions = actions?.ToList();
    }

    /// <summary>Makes one with these members.</summary>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The to.</summary>
    [JsonPropertyName("to")]
    public IList<string> To { get; set; }

    /// <summary>The actions.</summary>
    [JsonPropertyName("actions")]
    public IList<CardAction> Actions { get; set; }
}
