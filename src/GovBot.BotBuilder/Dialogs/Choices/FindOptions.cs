using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a sentence.</summary>
public class FindValuesOptions
{
    /// <summary>Makes the usual options.</summary>
    public FindValuesOptions()
    {
    }

    /// <summary>Is it enough that some words of a value are found?</summary>
    [JsonPropertyName("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the sentence.</summary>
    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 unless set.</summary>
    [JsonPropertyName("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>What cuts sentences into words.</summary>
    [JsonPropertyName("tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}

/// <summary>How choices are looked for in a sentence.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Makes the usual options.</summary>
    public FindChoicesOptions()
    {
    }

    /// <summary>Are the values themselves not looked for?</summary>
    [JsonPropertyName("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Are the labels of the buttons not looked for?</summary>
    [JsonPropertyName("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Is "2" the second choice?</summary>
    [JsonPropertyName("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Is "the second" the second choice?</summary>
    [JsonPropertyName("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
