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
/// <param name="Touched">The families of words that its label touches, see <see cref="WordWeb"/>.</param>
internal sealed record OptionKin(IReadOnlyList<string> Names, IReadOnlyList<string> Hints, IReadOnlyDictionary<int, WordWeb.Touch> Touched, WordWeb? Web)
{
    public static readonly OptionKin None = new([], [], new Dictionary<int, WordWeb.Touch>(), null);
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
