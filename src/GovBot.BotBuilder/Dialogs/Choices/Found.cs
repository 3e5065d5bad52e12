using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found.</summary>
public class FoundChoice
{
    /// <summary>Makes an empty one.</summary>
    public FoundChoice()
    {
    }

    /// <summary>The value of the choice.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The word by which it was found.</summary>
    [JsonPropertyName("synonym")]
    public string Synonym { get; set; }
}

/// <summary>A value that was found.</summary>
public class FoundValue
{
    /// <summary>Makes an empty one.</summary>
    public FoundValue()
    {
    }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>Its number in the list.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }
}

/// <summary>A value to look for.</summary>
public class SortedValue
{
    /// <summary>Makes an empty one.</summary>
    public SortedValue()
    {
    }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>A number that is returned with it; several values may have the same.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }
}

/// <summary>Something that was found, and where.</summary>
public class ModelResult<T>
{
    /// <summary>Makes an empty one.</summary>
    public ModelResult()
    {
    }

    /// <summary>The words that were found.</summary>
    public string Text { get; set; }

    /// <summary>Where they begin.</summary>
    public int Start { get; set; }

    /// <summary>Where their last character is.</summary>
    public int End { get; set; }

    /// <summary>What kind of thing it is.</summary>
    public string TypeName { get; set; }

    /// <summary>The thing.</summary>
    public T Resolution { get; set; }
}
