using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies of a turn, returned in the answer to the request.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities.</summary>
    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
