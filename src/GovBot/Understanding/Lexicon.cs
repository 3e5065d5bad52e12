namespace GovBot.Understanding;

/// <summary>The words editors keep under <c>dialogs/</c>, as far as understanding needs them.</summary>
/// <param name="Commands">Command id to the ways of saying it, of all languages together.</param>
/// <param name="Denied">Before a word of danger these take it back: 没有着火.</param>
public sealed record Lexicon(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Commands,
    IReadOnlyList<IntentWords> Intents,
    IReadOnlyList<DangerWords> Dangers,
    IReadOnlyList<string> Denied,
    IReadOnlyList<TopicWords> Categories,
    IReadOnlyList<TopicWords> Services);

/// <summary>How people say an intent: words that decide, regular expressions, and whole sentences to compare with.</summary>
public sealed record IntentWords(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Patterns, IReadOnlyList<string> Examples);

/// <summary>Words of one kind of danger, and sayings that hold such a word harmlessly.</summary>
public sealed record DangerWords(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Patterns, IReadOnlyList<string> Except);

/// <summary>Words of a category or a service.</summary>
public sealed record TopicWords(string Id, string Name, IReadOnlyList<string> Words);
