using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with a message.</summary>
public class SemanticAction
{
    /// <summary>Makes an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The entities.</summary>
    [JsonPropertyName("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>The state.</summary>
    [JsonPropertyName("state")]
    public string State { get; set; }
}
