namespace GovBot.Understanding;

/// <summary>One thing a person can choose: by number, label or synonym.</summary>
public sealed record Option(string Id, string Label, IReadOnlyList<string> Synonyms)
{
    public Option(string id, string label)
        : this(id, label, [])
    {
    }

    /// <summary>Picture on its button; null without one.</summary>
    public string? Image { get; init; }
}

/// <summary>What a reply means for a list of options.</summary>
public abstract record ChoiceReading
{
    private ChoiceReading()
    {
    }

    /// <summary>Exactly one fits.</summary>
    public sealed record One(int Index) : ChoiceReading;

    /// <summary>Two or more fit; ask back among them.</summary>
    public sealed record Ambiguous(IReadOnlyList<int> Indices) : ChoiceReading;

    /// <summary>None fits.</summary>
    public sealed record None : ChoiceReading;
}
