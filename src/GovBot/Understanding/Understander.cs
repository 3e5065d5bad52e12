namespace GovBot.Understanding;

/// <summary>All readers that work over editable words, built once for each snapshot of <c>dialogs/</c>.</summary>
public sealed class Understander
{
    /// <summary>Intents by which a form can be interrupted; the others mean nothing there.</summary>
    public static readonly IReadOnlyList<string> Asides = ["enquiry", "talk_to_person", "track_case", "insult"];

    private readonly Lexicon _lexicon;
    private readonly Begun<IntentReader> _intents;
    private readonly Begun<CategoryReader> _categories;

    public Understander(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        (Commands, Emergencies) = (new(lexicon.Commands), new(lexicon.Dangers, lexicon.Limits, [.. lexicon.Categories.Concat(lexicon.Intents.Where(i => i.Public != IntentIds.Emergency)).SelectMany(s => s.Examples)]));
        (Topics, Services) = (new(TopicsOf(lexicon)), new(lexicon.Services));
        (RequestTypes, Tags) = (new(lexicon.Labels.Types), new(lexicon.Labels.Tags));
        // Learning takes longer than everything else together.
        _intents = new(() => Learn(lexicon, lexicon.Intents));
        _categories = new(() => new(lexicon.Categories));
    }

    public CommandReader Commands { get; }
    public IntentReader Intents => _intents.Value;
    public EmergencyReader Emergencies { get; }

    /// <summary>Which category a description may belong to.</summary>
    public CategoryReader Categories => _categories.Value;

    /// <summary>Which categories are named outright, by the editors' words.</summary>
    public TopicFinder Topics { get; }
    public TopicFinder Services { get; }

    /// <summary>诉求类型.</summary>
    public LabelReader RequestTypes { get; }

    /// <summary>急、难、愁.</summary>
    public LabelReader Tags { get; }

    /// <summary>The likeliest intent by the names that others know (<see cref="IntentIds.All"/>); danger before anything else.</summary>
    public string PublicIntent(string text) =>
        Emergencies.Read(text).Count > 0 ? IntentIds.Emergency
        : Intents.Read(text).First is { } first ? _lexicon.Intents.First(i => i.Id == first).Public
        : IntentIds.OutOfScope;

    /// <summary>Each example of an intent as it is read without having been shown.</summary>
    public IEnumerable<UnshownExample> IntentsUnshown() => HeldBack.Read(_lexicon.Intents, i => i.Id, shown =>
    {
        var reader = Learn(_lexicon, shown);
        return text => reader.Read(text).First;
    });

    /// <summary>Each example of a category as it is read, to the first level, without having been shown.</summary>
    public IEnumerable<UnshownExample> CategoriesUnshown() => HeldBack.Read(_lexicon.Categories, c => c.Public, shown =>
    {
        var reader = new CategoryReader(shown);
        return text => reader.Read(text).Groups[0].Id;
    });

    /// <summary>The category worth filling in: a sure one, one of the likeliest that is named outright, or the only one named; null when the person should choose.</summary>
    public string? Category(string text)
    {
        var reading = Categories.Read(text);
        var named = Topics.Rank(text);
        return reading.Sure ?? named.FirstOrDefault(reading.Likeliest.Contains) ?? (named is [var only] ? only : null);
    }

    /// <summary>What a first message wants, as far as its words tell; null when the bot must ask back.</summary>
    public string? Wish(string text)
    {
        var intent = Intents.Read(text).Sure;
        if (intent is null or "enquiry" or "dont_know" && Services.Rank(text).Count > 0)
        {
            return "enquiry";
        }

        return intent ?? (Topics.Rank(text).Count > 0 ? "report_issue" : null);
    }

    /// <summary>What is asked in passing, between a question and its answer; null when it is an answer for all we know.</summary>
    public string? Aside(string text) => Intents.Read(text).Plain is { } intent && Asides.Contains(intent) ? intent : null;

    private static IntentReader Learn(Lexicon lexicon, IReadOnlyList<Sayings> intents) => new(intents, Names(TopicsOf(lexicon)), Names(lexicon.Services));

    private static IReadOnlyList<TopicWords> TopicsOf(Lexicon lexicon) => [.. lexicon.Categories.Select(c => new TopicWords(c.Id, c.Words))];

    private static IReadOnlyList<string> Names(IReadOnlyList<TopicWords> topics) => [.. topics.SelectMany(t => t.Words)];
}
