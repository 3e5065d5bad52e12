namespace GovBot.Data.Domain.Understanding;

/// <summary>没听懂的话: words the bot could not make out, without personal data; the same words to the same question are one row.</summary>
public sealed class UnderstandingMiss
{
    public long Id { get; init; }

    /// <summary>Keyed hash of where it was said and of its plain form.</summary>
    public required string Key { get; init; }

    /// <summary>The form whose question was open; null for words said to the menu.</summary>
    public string? FormId { get; init; }

    public string? FieldId { get; init; }

    /// <summary>Ids of the options that were offered, joined by <c>/</c>; null where none were.</summary>
    public string? Options { get; init; }

    public required string Locale { get; init; }

    /// <summary>With marks in place of personal data. Encrypted at rest.</summary>
    public required string Text { get; init; }

    /// <summary>What the bot thought likeliest when it was first said, without being sure; null when nothing.</summary>
    public string? Guess { get; init; }

    /// <summary>How often it was said.</summary>
    public int Count { get; set; } = 1;

    /// <summary>UTC.</summary>
    public DateTime FirstSeenAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>What an editor says it means; <see cref="Ignored"/> when it means nothing the bot should know; null until then.</summary>
    public string? Label { get; set; }

    public const string Ignored = "ignore";
}
