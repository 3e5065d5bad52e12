using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A page of conversations.</summary>
public class ConversationsResult
{
    /// <summary>Makes an empty one.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>The continuation token.</summary>
    [JsonPropertyName("continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The conversations.</summary>
    [JsonPropertyName("conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
