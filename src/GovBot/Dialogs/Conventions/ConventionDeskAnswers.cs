using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Conventions;
using GovBot.Hosting;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Conventions;

/// <summary>Choices for the questions of <see cref="ConventionQuestions"/>, answers as they are kept, and the detail of the act that they make.</summary>
public sealed class ConventionDeskAnswers(IPlaces places, ConventionDeskChecks checks, BusinessClock clock)
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-ddTHH:mm";

    /// <summary>What there is to choose from; empty where one writes.</summary>
    public async Task<IReadOnlyList<Offer>> ChoicesAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        return state.Asked switch
        {
            ConventionQuestions.Reason => [.. checks.ReasonsOf(Enum.Parse<ConventionTrigger>(state.Act)).Select(entry => new Offer(entry.Id, entry.Name.For(talk.Locale)))],
            ConventionQuestions.Meeting => MeetingOffers(talk, shown),
            ConventionQuestions.Held => [.. shown.Public.Meetings.Where(meeting => meeting.IsOutstanding).Select(meeting => new Offer(Number(meeting.Seq), MeetingAt(talk, "conventions.meeting_at", meeting)))],
            ConventionQuestions.Roll when shown.OnRoll > 0 => [new(Number(shown.OnRoll), talk.Text("conventions.by_roll", ("count", shown.OnRoll)))],
            ConventionQuestions.Form => Of<BallotForm>(talk, "conventions.form"),
            ConventionQuestions.Verdict => Of<YearVerdict>(talk, "conventions.verdict"),
            ConventionQuestions.Kept => Of<HowKept>(talk, "conventions.kept"),
            ConventionQuestions.Workable => [new("yes", talk.Text("conventions.workable_yes")), new("no", talk.Text("conventions.workable_no"))],
            ConventionQuestions.Named => NamedOffers(talk, state),
            ConventionQuestions.Building when shown.Line.Facts.CompoundId is { } compound => [.. (await places.BuildingsAsync(compound, cancellationToken)).Where(building => shown.Line.Facts.BuildingId is null || shown.Line.Facts.BuildingId == building.Id).Select(building => new Offer(building.Id.ToString(CultureInfo.InvariantCulture), building.Name))],
            _ => [],
        };
    }

    /// <summary>The answer as it is kept; null when it is none.</summary>
    public async Task<string?> ReadAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var choices = await ChoicesAsync(talk, state, shown, cancellationToken);
        return state.Asked switch
        {
            ConventionQuestions.Roll when ConventionWords.Numbers(text) is [> 1 and var said] => Number(said),
            _ when choices.Count > 0 => talk.Called(text, choices),
            ConventionQuestions.At => MomentOf(talk, state, text) is { } moment ? moment.ToString(Moment, CultureInfo.InvariantCulture) : null,
            ConventionQuestions.Date => DateOf(When(talk, text)) is { } date ? date.ToString(Day, CultureInfo.InvariantCulture) : null,
            ConventionQuestions.Present or ConventionQuestions.Roll => Headcount.Read(text) is { } count ? Number(count) : null,
            ConventionQuestions.Sheet => ConventionWords.Numbers(text) is [var homes, var yes, var no] && homes > 0 && yes + no <= homes ? $"{Number(homes)} {Number(yes)} {Number(no)}" : null,
            ConventionQuestions.Numbers => ConventionWords.Numbers(text) is { Count: 3 or 4 } counted ? string.Join(' ', counted.Select(Number)) : null,
            ConventionQuestions.Other => CaseMention.Convention(text),
            _ => PlainText.Words(text).Length > 1 ? text : null,
        };
    }

    /// <summary>The only answer there is; null where it has to be asked.</summary>
    public async Task<string?> OnlyAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Asked is ConventionQuestions.Held or ConventionQuestions.Building && await ChoicesAsync(talk, state, shown, cancellationToken) is [var only] ? only.Id : null;
    }

    public static string? WordsOf(ConventionDeskDialog.State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Act is nameof(ConventionTrigger.HoldMeeting) ? null : state.Answers.GetValueOrDefault(ConventionQuestions.Words);
    }

    public ConventionDetail? DetailOf(ConventionDeskDialog.State state, ConventionCase shown)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        string Answer(string key) => state.Answers.GetValueOrDefault(key) ?? "";
        int Whole(string key) => int.Parse(Answer(key), CultureInfo.InvariantCulture);
        DateOnly DayOf() => DateOnly.ParseExact(Answer(ConventionQuestions.Date), Day, CultureInfo.InvariantCulture);
        return state.Act switch
        {
            nameof(ConventionTrigger.Revise) => TextOf(Answer(ConventionQuestions.Clauses), shown.Public.Text?.Title ?? shown.Line.Title),
            nameof(ConventionTrigger.NotAccept) or nameof(ConventionTrigger.Withdraw) or nameof(ConventionTrigger.Repeal) => new StatedReason(Answer(ConventionQuestions.Reason)),
            nameof(ConventionTrigger.ProlongCollection) => new CollectUntil(DayOf()),
            nameof(ConventionTrigger.OpenCheck) => new CheckUntil(DayOf()),
            nameof(ConventionTrigger.Publish) => new Publication(DayOf()),
            nameof(ConventionTrigger.CallMeeting) => Planned(Answer(ConventionQuestions.Meeting), Utc(Answer(ConventionQuestions.At)), Answer(ConventionQuestions.Place), shown),
            nameof(ConventionTrigger.HoldMeeting) => new MeetingRecord(Whole(ConventionQuestions.Held), Whole(ConventionQuestions.Present), Answer(ConventionQuestions.Words)),
            nameof(ConventionTrigger.EnterSheet) => Answer(ConventionQuestions.Sheet).Split(' ') is [var homes, var yes, var no]
                ? new SheetEntry(long.Parse(Answer(ConventionQuestions.Building), CultureInfo.InvariantCulture), Int(homes), Int(yes), Int(no)) : null,
            nameof(ConventionTrigger.Register) => new Registration(Answer(ConventionQuestions.Registered)),
            nameof(ConventionTrigger.ReviewYear) => new YearFinding(Enum.Parse<YearVerdict>(Answer(ConventionQuestions.Verdict))),
            _ => null,
        };
    }

    /// <summary>表决结果: as said, or as the sheets come to.</summary>
    public static VoteCount CountOf(ConventionDeskDialog.State state, ConventionCase shown)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        return state.Answers.GetValueOrDefault(ConventionQuestions.Numbers)?.Split(' ').Select(Int).ToList() switch
        {
            [var attended, var yes, var no] => new VoteCount(attended, yes, no, Math.Max(0, attended - yes - no)),
            [var attended, var yes, var no, var abstained] => new VoteCount(attended, yes, no, abstained),
            _ => shown.SheetTotals,
        };
    }

    public static PlannedVote VoteOf(ConventionDeskDialog.State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(Utc(state.Answers[ConventionQuestions.At]), state.Answers[ConventionQuestions.Place], Enum.Parse<BallotForm>(state.Answers[ConventionQuestions.Form]), Int(state.Answers[ConventionQuestions.Roll]));
    }

    /// <summary>A line is a clause; numbers before it are ours to give. A first line in marks of a title is the title.</summary>
    public static NewText TextOf(string said, string title)
    {
        ArgumentNullException.ThrowIfNull(said);
        var lines = said.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ClauseText.WithoutNumber).Where(line => line.Length > 0).ToList();
        var problem = lines.Select(ClauseText.Problem).FirstOrDefault(words => words is not null);
        lines.RemoveAll(line => ClauseText.Problem(line) is not null);
        return lines is [var first, _, ..] && ClauseText.Title(first) is { } named ? new NewText(named, problem, lines[1..]) : new NewText(title, problem, lines);
    }

    /// <summary>The day of a meeting whose hour was not said; null where both were, or neither.</summary>
    public DateOnly? DayAlone(Talk talk, string text) => When(talk, text) is WhenReading.Day day ? day.Date : null;

    public static string DayOf(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Whom the words of this act seem to speak of that everybody will read.</summary>
    public static IReadOnlyList<string> NamedIn(ConventionDeskDialog.State state, ConventionCase shown)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        return state.Act switch
        {
            nameof(ConventionTrigger.Admit) when shown.Public.Text is { } text => PersonMentions.Find($"{text.Title}\n{text.Problem}\n{text.Lines}"),
            nameof(ConventionTrigger.Revise) => PersonMentions.Find(state.Answers.GetValueOrDefault(ConventionQuestions.Clauses) ?? ""),
            _ => [],
        };
    }

    /// <summary>The text with marks where somebody seems to be named.</summary>
    public static NewText Covered(ConventionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(PersonMentions.Cover(text.Title), text.Problem is null ? null : PersonMentions.Cover(text.Problem), [.. text.Clauses().Select(clause => PersonMentions.Cover(clause.Words))]);
    }

    // Whoever let a proposal be read can have it covered; whoever writes can write anew.
    private static IReadOnlyList<Offer> NamedOffers(Talk talk, ConventionDeskDialog.State state) =>
    [
        state.Act == nameof(ConventionTrigger.Admit) ? new(ConventionDeskActs.Cover, talk.Text("conventions.do_cover")) : new(ConventionDeskActs.Anew, talk.Text("conventions.do_anew")),
        new(ConventionDeskActs.AsItIs, talk.Text("conventions.do_as_it_is")),
    ];

    // One more, or one that is called already at another time.
    private IReadOnlyList<Offer> MeetingOffers(Talk talk, ConventionCase shown) =>
    [
        .. Enum.GetValues<MeetingKinds>().Where(kind => kind != MeetingKinds.None).OrderByDescending(kind => shown.MissingMeetings.HasFlag(kind)).Select(kind => new Offer(kind.ToString(), talk.Text($"conventions.meeting.{kind}"))),
        .. shown.Public.Meetings.Where(meeting => meeting.IsOutstanding && meeting.At > clock.UtcNow).Select(meeting => new Offer(Number(meeting.Seq), MeetingAt(talk, "conventions.move_meeting", meeting))),
    ];

    private static string MeetingAt(Talk talk, string key, ConventionMeeting meeting) =>
        talk.Text(key, ("meeting", talk.Text($"conventions.meeting.{meeting.Kind}")), ("when", talk.When(new DateTimeOffset(meeting.At, TimeSpan.Zero))));

    private static PlannedMeeting Planned(string answer, DateTime at, string place, ConventionCase shown) => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        ? new(shown.Public.Meetings.Single(meeting => meeting.Seq == seq).Kind, at, place) { MovesSeq = seq }
        : new(Enum.Parse<MeetingKinds>(answer), at, place);

    public DateOnly? DateIn(Talk talk, string text) => DateOf(When(talk, text));

    // 八点半 after 12月8日 is one moment.
    private DateTime? MomentOf(Talk talk, ConventionDeskDialog.State state, string text) =>
        When(talk, text) is WhenReading.Moment whole && !state.Answers.ContainsKey(ConventionQuestions.Day) ? whole.Local
        : state.Answers.GetValueOrDefault(ConventionQuestions.Day) is { } day && When(talk, $"{day} {text}") is WhenReading.Moment joined ? joined.Local
        : When(talk, text) is WhenReading.Moment moment ? moment.Local : null;

    private WhenReading When(Talk talk, string text) => WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar);

    private static DateOnly? DateOf(WhenReading reading) => reading switch
    {
        WhenReading.Day day => day.Date,
        WhenReading.Moment moment => DateOnly.FromDateTime(moment.Local),
        _ => null,
    };

    private static DateTime Utc(string local) => new DateTimeOffset(DateTime.ParseExact(local, Moment, CultureInfo.InvariantCulture), WorkCalendar.Offset).UtcDateTime;

    private static IReadOnlyList<Offer> Of<T>(Talk talk, string key)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Offer(value.ToString(), talk.Text($"{key}.{value}")))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
