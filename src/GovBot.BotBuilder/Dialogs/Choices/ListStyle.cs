using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(ListStyleConverter))]
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel can best show them.</summary>
    Auto,

    /// <summary>Within the sentence.</summary>
    Inline,

    /// <summary>Line by line below the sentence.</summary>
    List,

    /// <summary>As buttons above the input box.</summary>
    SuggestedAction,

    /// <summary>As buttons on a card.</summary>
    HeroCard,
}

internal sealed class ListStyleConverter() : JsonStringEnumConverter<ListStyle>(JsonNamingPolicy.CamelCase);
