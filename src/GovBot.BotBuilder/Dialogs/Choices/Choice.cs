using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that can be chosen.</summary>
public class Choice
{
    /// <summary>Makes a choice.</summary>
    public Choice(string value = null) => Value = value;

    /// <summary>What is shown, found in answers, and returned.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The button that stands for it; without one, a button that says the value.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words by which it is found.</summary>
    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }

    internal string Title => Action?.Title ?? Value;
}
