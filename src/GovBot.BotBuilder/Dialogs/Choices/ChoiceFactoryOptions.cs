using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are put into text.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Makes options that leave everything to the usual.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Makes options.</summary>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
        => (InlineSeparator, InlineOr, InlineOrMore, IncludeNumbers) = (inlineSeparator, inlineOr, inlineOrMore, includeNumbers);

    /// <summary>Between choices within a sentence.</summary>
    [JsonPropertyName("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    [JsonPropertyName("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices.</summary>
    [JsonPropertyName("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Do numbers stand before the choices? They do unless this says no.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
