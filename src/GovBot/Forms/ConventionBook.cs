using GovBot.Data.Domain.Conventions;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>公约: <c>catalog/conventions.yaml</c>. All of it is a proposal of the editors but the law that is cited.</summary>
public sealed record ConventionBook
{
    public static ConventionBook Empty { get; } = new();

    public IReadOnlyList<ConventionTheme> Themes { get; init; } = [];

    /// <summary>The first that fits decides the way.</summary>
    public IReadOnlyList<ConventionKind> Kinds { get; init; } = [];

    /// <summary>意向摸底.</summary>
    public ConventionKind Inquiry { get; init; } = new("inquiry", new("", ""), [], [], ConventionTrack.Inquiry, ConventionVoice.Household, VotingBody.Households, 0, MeetingKinds.None);

    public IReadOnlyList<VotingRule> Rules { get; init; } = [];

    /// <summary>表决名册: how its table is written.</summary>
    public RollWords Roll { get; init; } = new(new SheetWords("roll", [], []), new Dictionary<VotingBody, IReadOnlyList<string>>());

    /// <summary>业主大会: what the law says about its votes.</summary>
    public LocalText OwnersRule { get; init; } = new("", "");
    public IReadOnlyList<OwnersMatter> OwnersMatters { get; init; } = [];

    /// <summary>Lists of reasons by <see cref="ConventionReasons"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<NamedEntry>> Reasons { get; init; } = new Dictionary<string, IReadOnlyList<NamedEntry>>();

    /// <summary>Most conventions in a booklet.</summary>
    public int Booklet { get; init; } = 5000;

    /// <summary>How many are listed at once.</summary>
    public int Listed { get; init; } = 6;

    /// <summary>So many reports of a kind in one place are worth a convention.</summary>
    public int Cluster { get; init; } = 5;

    /// <summary>Within so many days.</summary>
    public int ClusterDays { get; init; } = 180;

    private readonly Lazy<TopicFinder> themes;
    private readonly Lazy<TopicFinder> owners;

    public ConventionBook()
    {
        themes = new(() => new TopicFinder([.. Themes.Select(theme => new TopicWords(theme.Id, [.. theme.Words, theme.Name.Chinese]))]));
        owners = new(() => new TopicFinder([.. OwnersMatters.Select(matter => new TopicWords(matter.Id, matter.Words))]));
    }

    public ConventionTheme? Theme(string? id) => Themes.FirstOrDefault(theme => theme.Id == id);

    /// <summary>What the words are about; null when they do not tell.</summary>
    public ConventionTheme? ThemeOf(string words) => themes.Value.Rank(words) is [var best, ..] ? Theme(best) : null;

    /// <summary>A matter of the owners' assembly that the words name; null for none.</summary>
    public OwnersMatter? OwnersMatterOf(string words) => owners.Value.Rank(words) is [var best, ..] ? OwnersMatters.First(matter => matter.Id == best) : null;

    /// <summary>Which way it goes.</summary>
    public ConventionKind KindOf(ConventionScope scope, string themeId) =>
        Kinds.First(kind => kind.Scopes.Contains(scope) && (kind.Themes.Count == 0 || kind.Themes.Contains(themeId)));

    public ConventionKind? Kind(string id) => id == Inquiry.Id ? Inquiry : Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The rule of a body on a day; null where none is known.</summary>
    public VotingRule? RuleOn(VotingBody body, DateOnly day) => Rules.Where(rule => rule.Body == body && rule.IsInForceOn(day)).MaxBy(rule => rule.From);
}

/// <summary>名册的表格: its columns, and what bodies are called in it.</summary>
public sealed record RollWords(SheetWords Sheet, IReadOnlyDictionary<VotingBody, IReadOnlyList<string>> Bodies)
{
    /// <summary>The columns that the import asks for.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["committee", "body", "name", "compound", "building"];
}

/// <summary>主题.</summary>
public sealed record ConventionTheme(string Id, LocalText Name, IReadOnlyList<string> Words);

/// <summary>种类: which way a convention goes.</summary>
/// <param name="Themes">None for all.</param>
/// <param name="Threshold">Voices that move it on without the head.</param>
/// <param name="Meetings">That have to be held.</param>
public sealed record ConventionKind(
    string Id, LocalText Name, IReadOnlyList<ConventionScope> Scopes, IReadOnlyList<string> Themes, ConventionTrack Track, ConventionVoice Voice, VotingBody Body, int Threshold, MeetingKinds Meetings);

/// <summary>业主大会事项: not for a residents' convention.</summary>
/// <param name="IsSpecial">Needs three quarters.</param>
public sealed record OwnersMatter(string Id, LocalText Name, IReadOnlyList<string> Words, bool IsSpecial);

/// <summary>Lists of reasons of <c>catalog/conventions.yaml</c>.</summary>
public static class ConventionReasons
{
    public const string NotAccept = "not_accept";
    public const string Withdraw = "withdraw";
    public const string Repeal = "repeal";
    public const string Comment = "comment";

    public static IReadOnlyList<string> All { get; } = [NotAccept, Withdraw, Repeal, Comment];
}
