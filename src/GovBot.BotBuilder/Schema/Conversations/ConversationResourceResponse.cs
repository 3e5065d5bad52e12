using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation that was started.</summary>
public class ConversationResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The activity id.</summary>
    [JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    /// <summary>The service url.</summary>
    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }
}
