namespace GovBot.Understanding;

/// <summary>The words editors keep under <c>dialogs/</c>, as far as understanding needs them.</summary>
/// <param name="Commands">Command id to the ways of saying it, of all languages together.</param>
public sealed record Lexicon(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Commands,
    IReadOnlyList<Sayings> Intents,
    IReadOnlyList<DangerWords> Dangers,
    DangerLimits Limits,
    IReadOnlyList<Sayings> Categories,
    IReadOnlyList<TopicWords> Services)
{
    public LabelBook Labels { get; init; } = LabelBook.None;
}

/// <summary>How people say one thing, an intent or a category: words and regular expressions that say much, and whole sentences to learn from.</summary>
public sealed record Sayings(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Patterns, IReadOnlyList<string> Examples)
{
    /// <summary>The coarser thing that it is one of: an intent of <see cref="IntentIds.All"/>, a category's first level; null when it is one itself.</summary>
    public string? CountsAs { get; init; }

    public string Public => CountsAs ?? Id;
}

/// <summary>Words of one kind of danger, and sayings that hold such a word harmlessly.</summary>
/// <param name="Always">Heard whatever else is said: no story of the past makes it harmless.</param>
public sealed record DangerWords(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Patterns, IReadOnlyList<string> Except, bool Always = false)
{
    /// <summary>Whole sentences to learn from.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}

/// <summary>What makes words of danger harmless.</summary>
/// <param name="Denied">Right before a word of danger these take it back: 没有着火.</param>
/// <param name="Calm">Anywhere in the message: it is about the past, a drill, a question, a worry.</param>
/// <param name="CalmPatterns">The same, as regular expressions.</param>
/// <param name="Now">With one of these it is danger after all.</param>
public sealed record DangerLimits(IReadOnlyList<string> Denied, IReadOnlyList<string> Calm, IReadOnlyList<string> CalmPatterns, IReadOnlyList<string> Now)
{
    /// <summary>Whole sentences that only sound alarming.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Words that speak of one sort of thing: who, what happened, with what, when.</summary>
    public IReadOnlyList<TopicWords> Concepts { get; init; } = [];
}

/// <summary>Words of a service or a category.</summary>
public sealed record TopicWords(string Id, IReadOnlyList<string> Words);
