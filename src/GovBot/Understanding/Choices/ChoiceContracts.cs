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

    /// <summary>What editors say it is called by and spoken of, besides.</summary>
    internal OptionKin Kin { get; init; } = OptionKin.None;
}

/// <summary>What <see cref="ChoiceSynonyms"/> knows of an option.</summary>
/// <param name="Names">Words that mean it and no other of its list, in all their spellings.</param>
/// <param name="Hints">Words that stand for part of its label, others of the list may share them, and what people speak of when they mean it.</param>
/// <param name="Bearing">What its label speaks of.</param>
internal sealed record OptionKin(IReadOnlyList<string> Names, IReadOnlyList<string> Hints, WordWeb.Bearing Bearing, WordWeb? Web)
{
    public static readonly OptionKin None = new([], [], WordWeb.Bearing.None, null);
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

/// <summary>What in a reply speaks for one option.</summary>
/// <param name="Names">What it is called, as it stands in the reply.</param>
/// <param name="Hints">Words of its families that others of the list may share, or that it is spoken of with.</param>
/// <param name="Families">The families that both touch, by their first word, the strongest first.</param>
public sealed record ChoiceReasons(IReadOnlyList<string> Names, IReadOnlyList<string> Hints, IReadOnlyList<Reason> Families);
