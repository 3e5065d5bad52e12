using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Dialogs.Desk;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Summons;

/// <summary>The parts of a summons as a clerk fills them in: asked with an example, read, read back.</summary>
public sealed class SummonsDraftFields(SummonsBook book, EnterFiling places, BusinessClock clock)
{
    public const string What = "what";
    public const string Place = "place";
    public const string Category = "category";
    public const string Efforts = "efforts";
    public const string Lead = "lead";
    public const string Supporting = "supporting";
    public const string Kind = "kind";
    public const string Way = "way";
    public const string Times = "times";
    public const string People = "people";
    public const string Issue = "issue";
    public const string Joint = "joint";

    public static IReadOnlyList<string> All { get; } = [What, Place, Category, Efforts, Lead, Supporting, Kind, Way, Times, People, Joint, Issue];

    /// <summary>Asked until it is there.</summary>
    public static bool IsNeeded(string field) => field is What or Place or Category or Efforts or Lead;

    /// <summary>The first of the needed ones that is not there yet.</summary>
    public static string? Missing(SummonsCase shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return string.IsNullOrWhiteSpace(shown.What) ? What
            : shown.Facts.CompoundId is null && shown.PlaceText is null ? Place
            : shown.Facts.CategoryId is null ? Category
            : shown.Efforts.Count == 0 ? Efforts
            : LeadOf(shown) is null ? Lead
            : null;
    }

    public static string ReadBack(Talk talk, SummonsCase shown)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        var parts = shown.Parts.Where(part => !part.IsReleased).Select(part => talk.Text($"summons.duty.{part.Duty}", ("name", part.Name)));
        var joint = shown.Initiators.Select(initiator => talk.Text("summons.joint", ("name", initiator.Name)));
        return string.Join('\n', SummonsTalkWords.Matter(talk, shown).Concat(parts).Concat(joint).Prepend(talk.Text("summons.fill.read_back", ("number", shown.Line.Number))).Concat(shown.Files.Count > 0 ? [talk.Text("summons.files", ("count", shown.Files.Count))] : Array.Empty<string>()));
    }

    public async Task AskAsync(Talk talk, StaffPost post, string field, SummonsCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        var question = talk.Text($"summons.fill.{field}");
        if (field == Lead && Route(talk, shown) is { } route)
        {
            question += "\n" + talk.Text("summons.fill.route", ("first", route.First.For(talk.Locale)), ("when", route.When.For(talk.Locale)), ("basis", route.Basis.For(talk.Locale)));
        }

        var choices = await ChoicesAsync(talk, post, field, shown, cancellationToken);
        await (choices.Count > 0 ? talk.OfferAsync(question, choices, cancellationToken, upload: !talk.AtKiosk) : talk.AskForWordsAsync(question, cancellationToken));
    }

    /// <summary>What one pasted paragraph tells.</summary>
    public async Task<DraftSummons> ReadWholeAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var category = CategoryGuess.Of(talk.Data, text, talk.Locale)?.Value;
        var place = (await places.PlaceAsync(talk, text, cancellationToken)).Place;
        var departments = await book.DepartmentsAsync(cancellationToken);
        // 请甲局和乙局来: the first one leads.
        var asked = AskedToCome.In(text, [.. departments.Select(department => department.Name)]).Select(unit => departments[unit].Id).Take(1 + talk.Data.SummonsLimits.Supporting).ToList();
        return new DraftSummons(PrivateDetails.Cover(text).Shown, category, NameOf(talk, category))
        {
            CompoundId = place?.CompoundId,
            BuildingId = place?.BuildingId,
            Households = HouseholdCount.In(text),
            Vulnerable = VulnerableCount.In(text),
            LeadId = asked.Count > 0 ? asked[0] : null,
            SupportingIds = [.. asked.Skip(1)],
            Efforts = EffortReader.Read(talk, text, clock.LocalNow(), out _),
        };
    }

    /// <summary>The draft with the answer in it; null when it is none.</summary>
    public async Task<DraftSummons?> ReadAsync(Talk talk, StaffPost post, string field, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        var draft = DraftOf(shown);
        var choices = await ChoicesAsync(talk, post, field, shown, cancellationToken);
        var chosen = talk.Called(text, choices);
        return field switch
        {
            What => PlainText.Words(text).Length < 4 ? null : draft with { What = PrivateDetails.Cover(text).Shown },
            Place => Placed(draft, (await places.PlaceAsync(talk, text, cancellationToken)).Place, text),
            Category => chosen is null ? CategoryGuess.Of(talk.Data, text, talk.Locale)?.Value is { } guess ? draft with { CategoryId = guess, CategoryName = NameOf(talk, guess) } : null
                : draft with { CategoryId = chosen, CategoryName = NameOf(talk, chosen) },
            Efforts => EffortReader.Read(talk, text, clock.LocalNow(), out var undated) is { Count: > 0 } efforts && !undated ? draft with { Efforts = efforts } : null,
            Lead => chosen is null ? null : draft with { LeadId = IdOf(chosen), SupportingIds = [.. draft.SupportingIds.Where(id => id != IdOf(chosen))] },
            Supporting => Several(talk, text, choices) is { } supporting ? draft with { SupportingIds = [.. supporting.Select(IdOf)] } : null,
            Joint => Several(talk, text, choices) is { } joint ? draft with { Initiators = [.. joint.Select(UnitOf)] } : null,
            Kind => chosen is null ? null : draft with { Kind = Enum.Parse<SummonsKind>(chosen) },
            Way => chosen is null ? null : draft with { Way = Enum.Parse<SummonsWay>(chosen) },
            Times => TimesOf(talk, text) is { Count: > 0 } times ? draft with { ProposedTimes = times } : null,
            People => HouseholdCount.In(text) is { } households ? draft with { Households = households, Vulnerable = VulnerableCount.In(text) ?? draft.Vulnerable } : VulnerableCount.In(text) is { } vulnerable ? draft with { Vulnerable = vulnerable } : null,
            Issue => CaseMention.Number(text) is { } number && await book.IssueIdAsync(post, number, cancellationToken) is not null ? draft with { IssueNumbers = [.. draft.IssueNumbers.Append(number).Distinct()] } : null,
            _ => null,
        };
    }

    // A time that has passed is not proposed any more.
    private DraftSummons DraftOf(SummonsCase shown) => new(shown.What ?? "", shown.Facts.CategoryId, shown.Facts.CategoryName)
    {
        PlaceText = shown.PlaceText,
        CompoundId = shown.Facts.CompoundId,
        BuildingId = shown.Facts.BuildingId,
        Kind = shown.Facts.Kind,
        Way = shown.Facts.Way,
        Households = shown.Facts.Households,
        Vulnerable = shown.Facts.Vulnerable,
        LeadId = LeadOf(shown),
        SupportingIds = [.. shown.Parts.Where(part => part is { Duty: Duty.Supporting, IsReleased: false }).Select(part => part.DepartmentId)],
        Efforts = [.. shown.Efforts.Select(effort => new EffortMade(effort.Kind, effort.On, effort.ForeignNumber, effort.Words))],
        ProposedTimes = [.. shown.ProposedTimes.Select(time => time.UtcDateTime).Where(time => time > clock.UtcNow)],
        IssueNumbers = shown.Issues,
        Initiators = [.. shown.Initiators.Select(joint => joint.Unit)],
    };

    private static DraftSummons Placed(DraftSummons draft, PlaceAnswer? place, string text) =>
        draft with { CompoundId = place?.CompoundId, BuildingId = place?.BuildingId, PlaceText = place?.CompoundId is null ? text : place.Text };

    private static List<string>? Several(Talk talk, string text, IReadOnlyList<Offer> choices)
    {
        var chosen = Enumerated.Parts(text, bySpaces: true).Select(part => talk.Called(part, choices)).ToList();
        return chosen.Count == 0 || chosen.Contains(null) ? null : [.. chosen.OfType<string>().Distinct()];
    }

    private static Initiator UnitOf(string id) => id.Split(':') is [var unit, var key] ? new(Enum.Parse<UnitKind>(unit), IdOf(key)) : throw new ArgumentException($"'{id}' is no unit.", nameof(id));

    private List<DateTime> TimesOf(Talk talk, string text)
    {
        var times = new List<DateTime>();
        foreach (var part in Enumerated.Parts(text))
        {
            if (WhenReader.Read(part, clock.LocalNow(), talk.Data.Calendar) is not WhenReading.Moment moment)
            {
                return [];
            }

            times.Add(new DateTimeOffset(moment.Local, WorkCalendar.Offset).UtcDateTime);
        }

        return times;
    }

    private async Task<IReadOnlyList<Offer>> ChoicesAsync(Talk talk, StaffPost post, string field, SummonsCase shown, CancellationToken cancellationToken)
    {
        switch (field)
        {
            case Lead or Supporting:
                var suggested = field == Lead ? Route(talk, shown)?.Summon : null;
                var departments = await book.DepartmentsAsync(cancellationToken);
                return
                [
                    .. departments.Where(department => field == Lead || department.Id != LeadOf(shown))
                        .OrderByDescending(department => suggested is not null && department.Name.Contains(suggested, StringComparison.Ordinal))
                        .Select(department => new Offer(department.Id.ToString(CultureInfo.InvariantCulture), department.Name)),
                ];
            case Joint:
                return [.. (await book.InitiatorsAsync(post, cancellationToken)).Select(entry => new Offer(FormattableString.Invariant($"{entry.Unit.Unit}:{entry.Unit.UnitId}"), entry.Name))];
            case Category:
                return [.. talk.Data.Categories.SelectMany(category => category.Items).Select(item => new Offer(item.Id, item.Name.For(talk.Locale)))];
            case Kind:
                return [.. Enum.GetValues<SummonsKind>().Select(kind => new Offer(kind.ToString(), talk.Text($"summons.kind.{kind}")))];
            case Way:
                return [.. Enum.GetValues<SummonsWay>().Select(way => new Offer(way.ToString(), talk.Text($"summons.way.{way}")))];
            default:
                return [];
        }
    }

    private static SummonsRoute? Route(Talk talk, SummonsCase shown) =>
        shown.Facts.CategoryId is { } category ? talk.Data.SummonsRoutes.FirstOrDefault(route => route.Categories.Contains(category)) : null;

    private static long? LeadOf(SummonsCase shown) => shown.Parts.FirstOrDefault(part => part is { Duty: Duty.Lead, IsReleased: false })?.DepartmentId;

    private static long IdOf(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private static string? NameOf(Talk talk, string? category) => category is null ? null : talk.Data.FindCategoryItem(category)?.Name.Chinese;
}
