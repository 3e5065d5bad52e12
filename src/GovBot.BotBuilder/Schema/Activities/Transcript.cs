using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A list of activities to be stored as history.</summary>
public class Transcript
{
    /// <summary>Makes an empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities.</summary>
    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
