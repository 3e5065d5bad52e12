namespace GovBot.Understanding;

/// <summary>All readers that work over editable words, built once for each snapshot of <c>dialogs/</c>.</summary>
public sealed class Understander
{
    /// <summary>Intents by which a form can be interrupted; the others mean nothing there.</summary>
    public static readonly IReadOnlyList<string> Asides = ["enquiry", "talk_to_person", "track_case", "insult"];

    private readonly Lexicon _lexicon;
    private readonly Lazy<IntentReader> _intents;

    public Understander(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        (Commands, Emergencies) = (new(lexicon.Commands), new(lexicon.Dangers, lexicon.Limits));
        (Categories, Services) = (new(lexicon.Categories), new(lexicon.Services));
        _intents = new(() => Learn(lexicon, lexicon.Intents));
        // Learning takes longer than everything else together: begun at once, waited for by the first message only.
        ThreadPool.QueueUserWorkItem(static intents => _ = intents.Value, _intents, preferLocal: false);
    }

    public CommandReader Commands { get; }
    public IntentReader Intents => _intents.Value;
    public EmergencyReader Emergencies { get; }
    public TopicFinder Categories { get; }
    public TopicFinder Services { get; }

    /// <summary>The likeliest intent by the names that others know (<see cref="IntentIds.All"/>); danger before anything else.</summary>
    public string PublicIntent(string text) =>
        Emergencies.Read(text).Count > 0 ? IntentIds.Emergency
        : Intents.Read(text).First is { } first ? _lexicon.Intents.First(i => i.Id == first).Public
        : IntentIds.OutOfScope;

    /// <summary>Each example as it is read by a reader that was not shown it: a fifth of them is held back in turn.</summary>
    public IEnumerable<(string Intent, string Example, IntentReading Reading)> ReadUnshown()
    {
        const int Parts = 5;
        for (var part = 0; part < Parts; part++)
        {
            var reader = Learn(_lexicon, [.. _lexicon.Intents.Select(i => i with { Examples = [.. i.Examples.Where((_, at) => at % Parts != part)] })]);
            foreach (var intent in _lexicon.Intents)
            {
                foreach (var example in intent.Examples.Where((_, at) => at % Parts == part))
                {
                    yield return (intent.Id, example, reader.Read(example));
                }
            }
        }
    }

    /// <summary>What a first message wants, as far as its words tell; null when the bot must ask back.</summary>
    public string? Wish(string text)
    {
        var intent = Intents.Read(text).Sure;
        if (intent is null or "enquiry" or "dont_know" && Services.Rank(text).Count > 0)
        {
            return "enquiry";
        }

        return intent ?? (Categories.Rank(text).Count > 0 ? "report_issue" : null);
    }

    /// <summary>What is asked in passing, between a question and its answer; null when it is an answer for all we know.</summary>
    public string? Aside(string text) => Intents.Read(text).Plain is { } intent && Asides.Contains(intent) ? intent : null;

    private static IntentReader Learn(Lexicon lexicon, IReadOnlyList<IntentWords> intents) => new(intents, Names(lexicon.Categories), Names(lexicon.Services));

    private static IReadOnlyList<string> Names(IReadOnlyList<TopicWords> topics) => [.. topics.SelectMany(t => t.Words.Append(t.Name))];
}
