using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Everything under <c>dialogs/</c>, read, linted and immutable. A turn takes one and keeps it.</summary>
public sealed record DialogsData
{
    /// <summary>Content hash of all files together.</summary>
    public required string Revision { get; init; }

    public required TextSnapshot Texts { get; init; }
    public required IReadOnlyDictionary<string, FormDefinition> Forms { get; init; }

    /// <summary>Command id to its words.</summary>
    public required IReadOnlyDictionary<string, CommandWords> Commands { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }
    public required IReadOnlyList<ServiceEntry> Services { get; init; }
    public required EmergencyCatalog Emergencies { get; init; }
    public required IReadOnlyList<Sayings> Intents { get; init; }

    /// <summary>不属本渠道: reasons not to accept a report.</summary>
    public IReadOnlyList<NamedEntry> Refusals { get; init; } = [];

    /// <summary>来源: how a report reached staff who write it down.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    /// <summary>帮办: how residents agree to be helped, and why they need it.</summary>
    public IReadOnlyList<NamedEntry> HelpConsents { get; init; } = [];
    public IReadOnlyList<NamedEntry> HelpReasons { get; init; } = [];

    /// <summary>Formats in which a case is copied to other systems.</summary>
    public IReadOnlyList<CopyOut> CopyOuts { get; init; } = [];

    public ChoiceSynonyms Synonyms { get; init; } = ChoiceSynonyms.None;

    /// <summary>For the tables that operators import.</summary>
    public DirectoryWords Directory { get; init; } = DirectoryWords.None;

    /// <summary>Name in <c>deadlines.yaml</c> to the limit, e.g. <c>issue_triage</c>.</summary>
    public required IReadOnlyDictionary<string, WorkSpan> Deadlines { get; init; }

    /// <summary>Whom to tell of a deadline when.</summary>
    public ReminderRules Reminders { get; init; } = new();

    /// <summary>约请: how much and how long, as in <c>deadlines.yaml</c>.</summary>
    public SummonsLimits SummonsLimits { get; init; } = new();

    /// <summary>约请: whom to try first, whom to summon.</summary>
    public IReadOnlyList<SummonsRoute> SummonsRoutes { get; init; } = [];

    /// <summary>街道设置 by the code of the subdistrict; those that are not here get a copy only.</summary>
    public IReadOnlyDictionary<string, SubdistrictSetting> SubdistrictSettings { get; init; } = new Dictionary<string, SubdistrictSetting>();

    /// <summary>约请: what a kind of summons has to have; those that are not here need nothing.</summary>
    public IReadOnlyDictionary<SummonsKind, SummonsKindTerms> SummonsKinds { get; init; } = new Dictionary<SummonsKind, SummonsKindTerms>();

    /// <summary>约请: reasons that people choose from, by <see cref="SummonsReasons"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<NamedEntry>> SummonsReasons { get; init; } = new Dictionary<string, IReadOnlyList<NamedEntry>>();

    /// <summary>联席会议: its calendar, and what might be a topic.</summary>
    public ConferenceRules Conferences { get; init; } = new();

    /// <summary>居民评价.</summary>
    public SatisfactionCatalog Satisfaction { get; init; } = new();

    /// <summary>办理情况.</summary>
    public FiguresCatalog Figures { get; init; } = new();

    /// <summary>公约: themes, kinds, voting rules, reasons.</summary>
    public ConventionBook Conventions { get; init; } = ConventionBook.Empty;

    public required WorkCalendar Calendar { get; init; }

    /// <summary>The readers over the words of this snapshot.</summary>
    public required Understander Understander { get; init; }

    public CategoryItem? FindCategoryItem(string id) => Categories.SelectMany(c => c.Items).FirstOrDefault(i => i.Id == id);

    public Category? FindCategoryOf(string itemId) => Categories.FirstOrDefault(c => c.Items.Any(i => i.Id == itemId));
}

/// <summary>Holds the current snapshot; it changes as a whole when the files change and are sound.</summary>
public interface IDialogsSource
{
    DialogsData Current { get; }
}

/// <summary>A name or sentence kept beside the data it belongs to, in both languages.</summary>
public sealed record LocalText(string Chinese, string English)
{
    public string For(string locale) => Locales.IsEnglish(locale) ? English : Chinese;
}

/// <summary>An entry of a short catalogue: an id for the case, a name to show.</summary>
public sealed record NamedEntry(string Id, LocalText Name);

/// <summary>How a report reached staff.</summary>
/// <param name="Found">By staff themselves: there is no resident to ask.</param>
public sealed record ReportSource(string Id, LocalText Name, bool Found)
{
    /// <summary>By helpers at a kiosk; nobody chooses it.</summary>
    public bool Helped { get; init; }
}

/// <summary>How people say a command, per language.</summary>
public sealed record CommandWords(string Id, IReadOnlyList<string> Chinese, IReadOnlyList<string> English)
{
    public IReadOnlyList<string> For(string locale) => Locales.IsEnglish(locale) ? English : Chinese;

    /// <summary>The word to show and to put on a button.</summary>
    public string Shown(string locale) => For(locale)[0];
}

/// <summary>First level of the catalogue of issues.</summary>
public sealed record Category(string Id, LocalText Name, IReadOnlyList<CategoryItem> Items);

/// <summary>Second level: what an issue is filed under.</summary>
/// <param name="Tile">Picture <c>/tiles/{Tile}.svg</c>; null without one.</param>
/// <param name="Front">Shown on the first screen.</param>
public sealed record CategoryItem(string Id, LocalText Name, string? Tile, bool Front, IReadOnlyList<string> Words)
{
    /// <summary>Whom such a report complains of; decides who may see it.</summary>
    public IssueSubject Subject { get; init; }

    /// <summary>Descriptions to learn from, kept apart from the catalogue.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}

/// <summary>An enquiry we can answer.</summary>
/// <param name="Checked">When somebody last made sure it is true.</param>
/// <param name="Verified">False: from general knowledge, still to be confirmed with the office.</param>
public sealed record ServiceEntry(
    string Id,
    LocalText Name,
    IReadOnlyList<string> Words,
    LocalText What,
    LocalText Where,
    LocalText Hours,
    string Phone,
    LocalText Bring,
    DateOnly Checked,
    bool Verified);

/// <summary>Kinds of danger, and kinds of breakdown with a number to call.</summary>
public sealed record EmergencyCatalog(DangerLimits Limits, IReadOnlyList<EmergencyKind> Kinds, IReadOnlyList<EmergencyKind> Utilities);

/// <summary>One kind of danger: words that tell it, numbers to call, what to do first.</summary>
/// <param name="Patterns">Regular expressions beside the words.</param>
/// <param name="Except">Sayings that hold such a word harmlessly.</param>
public sealed record EmergencyKind(
    string Id,
    LocalText Name,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> Except,
    LocalText Advice)
{
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Heard even where the rest sounds like a story of the past.</summary>
    public bool Always { get; init; }

    /// <summary>The committee is told that it was said, even if nothing is reported.</summary>
    public bool Alerts { get; init; }
}
