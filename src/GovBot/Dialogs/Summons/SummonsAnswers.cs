using System.Globalization;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Dialogs.Satisfaction;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Cases;
using GovBot.Understanding;
using GovBot.Understanding.Times;
using Reason = GovBot.Data.Domain.Summons.Reason;

namespace GovBot.Dialogs.Summons;

/// <summary>Choices for the questions of <see cref="SummonsQuestions"/>, answers as they are kept, and the detail of the act that they make.</summary>
public sealed class SummonsAnswers(SummonsBook book, SatisfactionCalls calls, BusinessClock clock)
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-ddTHH:mm";
    private const string Missed = "missed:";
    private const string None = "none";
    private const string All = "all";
    private static readonly string[] Judgements = [All, "came", "decide", "definite", "kept", None];

    /// <summary>What there is to choose from; empty where one writes.</summary>
    public async Task<IReadOnlyList<Offer>> ChoicesAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        return state.Asked switch
        {
            SummonsQuestions.Reason => Named(talk, ReasonsOf(state.Trigger)),
            SummonsQuestions.Department => [.. (await book.DepartmentsAsync(cancellationToken)).Where(department => Fits(state.Trigger, shown, department.Id)).Select(OfferOf)],
            SummonsQuestions.Handler => [.. (await book.PeopleAsync(post, cancellationToken)).Select(OfferOf)],
            SummonsQuestions.Leader => [.. (await book.PeopleAsync(post, cancellationToken)).Select(OfferOf), new(SummonsQuestions.Skipped, talk.Text("summons.leave_open"))],
            SummonsQuestions.Contact => [.. (await book.CommitteeAsync(shown.Facts.CommitteeId, cancellationToken)).Select(OfferOf), .. Named(talk, SummonsReasons.Missed).Select(reason => reason with { Id = Missed + reason.Id })],
            SummonsQuestions.Respondent => [.. (await calls.RespondentsAsync(shown.Line.Number, cancellationToken)).Select(one => new Offer(one.Id.ToString(CultureInfo.InvariantCulture), one.Number))],
            SummonsQuestions.CallBy => [.. new[] { RatedBy.Telephone, RatedBy.Visit }.Select(by => new Offer(by.ToString(), talk.Text($"satisfaction.by.{by}")))],
            SummonsQuestions.Solved => RatingReader.SolvedOffers(talk),
            SummonsQuestions.Graded => [.. RatingReader.GradeOffers(talk), new(SummonsQuestions.Skipped, talk.Text("satisfaction.no_grade"))],
            SummonsQuestions.Way => Of<SummonsWay>(talk, "summons.way"),
            SummonsQuestions.Result => Of<SummonsResult>(talk, "summons.result"),
            SummonsQuestions.Facts => Of<FactFinding>(talk, "summons.facts"),
            SummonsQuestions.Demand => Of<DemandFinding>(talk, "summons.demand"),
            SummonsQuestions.Judged => [.. Judgements.Select(id => new Offer(id, talk.Text($"summons.judged.{id}")))],
            SummonsQuestions.Accepts => [new("yes", talk.Text("summons.accept")), new("no", talk.Text("summons.decline"))],
            SummonsQuestions.Node => [.. shown.Nodes.Where(node => node is { FinishedAt: null, ReleasedAt: null }).Select(node => new Offer(Number(node.Seq), node.Words))],
            SummonsQuestions.Cooperation => [.. shown.Cooperations.Where(asked => asked.Accepted is null).Select(asked => new Offer(Number(asked.Seq), asked.Words))],
            _ => [],
        };
    }

    /// <summary>The answer as it is kept; null when it is none.</summary>
    public async Task<string?> ReadAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var choices = await ChoicesAsync(talk, post, state, shown, cancellationToken);
        return state.Asked switch
        {
            { } key when SummonsQuestions.MaySkip(state.Trigger, key) && talk.Words.Commands.Read(text) is "skip" => SummonsQuestions.Skipped,
            SummonsQuestions.Judged => Judged(text, choices),
            SummonsQuestions.Accepts => talk.Called(text, choices) ?? YesNoReader.Read(text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null },
            SummonsQuestions.CallNumber => PlainText.Words(text).Length >= 3 ? text : null,
            _ when choices.Count > 0 => talk.Called(text, choices),
            SummonsQuestions.Happened => Past(talk, text),
            SummonsQuestions.At => When(talk, text) is WhenReading.Moment moment ? moment.Local.ToString(Moment, CultureInfo.InvariantCulture) : null,
            SummonsQuestions.Date => StagedPlans.DateOf(When(talk, text)) is { } date ? date.ToString(Day, CultureInfo.InvariantCulture) : null,
            SummonsQuestions.Plan => Nodes(talk, text) is { Count: > 0 } ? text : null,
            SummonsQuestions.Into => CaseMention.Summons(text) is { } into ? Id(await book.SummonsIdAsync(post, into, cancellationToken)) : null,
            SummonsQuestions.Issue => CaseMention.Number(text) is { } issue ? Id(await book.IssueIdAsync(post, issue, cancellationToken)) : null,
            _ => PlainText.Words(text).Length > 1 ? text : null,
        };
    }

    /// <summary>The act that was asked for, with everything said for it.</summary>
    public SummonsAct ActOf(Talk talk, SummonsDialog.State state)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return new SummonsAct(state.Number!, state.Trigger, DetailOf(talk, state), WordsOf(talk, state))
        {
            HappenedAt = state.Answers.TryGetValue(SummonsQuestions.Happened, out var happened) ? Utc(happened) : null,
            Files = state.Files,
            ConversationId = talk.Facts.ConversationId,
            Seen = state.Seen,
        };
    }

    private static string? WordsOf(Talk talk, SummonsDialog.State state) =>
        state.Answers.GetValueOrDefault(SummonsQuestions.Words) is { } words && state.Answers.GetValueOrDefault(SummonsQuestions.Attendees) is { } attendees
            ? talk.Text("summons.minutes_words", ("attendees", attendees), ("words", words))
            : state.Answers.GetValueOrDefault(SummonsQuestions.Words) is not SummonsQuestions.Skipped and var said ? said : null;

    private SummonsDetail? DetailOf(Talk talk, SummonsDialog.State state)
    {
        string Answer(string key) => state.Answers.GetValueOrDefault(key) ?? "";
        long IdOf(string key) => long.Parse(Answer(key), CultureInfo.InvariantCulture);
        int SeqOf(string key) => int.Parse(Answer(key), CultureInfo.InvariantCulture);
        DateOnly DayOf(string key) => DateOnly.ParseExact(Answer(key), Day, CultureInfo.InvariantCulture);
        return state.Trigger switch
        {
            SummonsTrigger.RecordRating => new RatingRecorded(
                IdOf(SummonsQuestions.Respondent),
                Enum.Parse<RatedBy>(Answer(SummonsQuestions.CallBy)),
                Answer(SummonsQuestions.CallNumber),
                Enum.Parse<Solution>(Answer(SummonsQuestions.Solved)),
                Answer(SummonsQuestions.Graded) is SummonsQuestions.Skipped ? null : Enum.Parse<Grade>(Answer(SummonsQuestions.Graded))),
            SummonsTrigger.Withdraw or SummonsTrigger.NotAccept or SummonsTrigger.Conclude or SummonsTrigger.ReferDispute => new Reason(Answer(SummonsQuestions.Reason)),
            SummonsTrigger.ObjectToRouting => new Objection(Answer(SummonsQuestions.Reason), Answer(SummonsQuestions.Basis), IdOf(SummonsQuestions.Department)),
            SummonsTrigger.Mediate or SummonsTrigger.Reroute or SummonsTrigger.AddSupport or SummonsTrigger.ArriveSupport => new NamedDepartment(IdOf(SummonsQuestions.Department)),
            SummonsTrigger.Assign => new Assignment(IdOf(SummonsQuestions.Handler), Answer(SummonsQuestions.Leader) is SummonsQuestions.Skipped ? null : IdOf(SummonsQuestions.Leader)),
            SummonsTrigger.Contact when Answer(SummonsQuestions.Contact).StartsWith(Missed, StringComparison.Ordinal) => new ContactMade(null, Answer(SummonsQuestions.Contact)[Missed.Length..]),
            SummonsTrigger.Contact => new ContactMade(IdOf(SummonsQuestions.Contact), null),
            SummonsTrigger.ProposeVisit => new Visit(Utc(Answer(SummonsQuestions.At)), Enum.Parse<SummonsWay>(Answer(SummonsQuestions.Way))),
            SummonsTrigger.Commit => new Commitment(DayOf(SummonsQuestions.Date), Nodes(talk, Answer(SummonsQuestions.Plan))),
            SummonsTrigger.AskExtension => new ExtensionTerms(Answer(SummonsQuestions.Reason), DayOf(SummonsQuestions.Date), IsShort: false),
            SummonsTrigger.AskHold or SummonsTrigger.Hold or SummonsTrigger.ReviewHold => new HoldTerms(Answer(SummonsQuestions.Reason), DayOf(SummonsQuestions.Date)),
            SummonsTrigger.ReportDone => new Outcome(Enum.Parse<SummonsResult>(Answer(SummonsQuestions.Result)), Enum.Parse<FactFinding>(Answer(SummonsQuestions.Facts)), Enum.Parse<DemandFinding>(Answer(SummonsQuestions.Demand))),
            SummonsTrigger.Close or SummonsTrigger.Redo => JudgementOf(Answer(SummonsQuestions.Judged), state.Trigger == SummonsTrigger.Close),
            SummonsTrigger.FinishNode => new NodeFinished(SeqOf(SummonsQuestions.Node)),
            SummonsTrigger.AskCooperation => new CooperationAsked(Answer(SummonsQuestions.Words)),
            SummonsTrigger.AnswerCooperation => new CooperationAnswer(SeqOf(SummonsQuestions.Cooperation), Answer(SummonsQuestions.Accepts) == "yes"),
            SummonsTrigger.Merge => new GoesOnIn(IdOf(SummonsQuestions.Into)),
            SummonsTrigger.Link => new LinkedIssue(IdOf(SummonsQuestions.Issue)),
            _ => null,
        };
    }

    private static Judgement JudgementOf(string said, bool solved)
    {
        bool Is(string fact) => said.Split(' ').Any(part => part == fact || part == All);
        return new(solved) { Came = Is("came"), CouldDecide = Is("decide"), WasDefinite = Is("definite"), KeptPromise = Is("kept") };
    }

    // 1 2 4, 来了和能拍板: several at once.
    private static string? Judged(string text, IReadOnlyList<Offer> choices)
    {
        if (Talk.Chosen(text, choices) is { } one)
        {
            return one;
        }

        var chosen = Enumerated.Parts(text, bySpaces: true).Select(part => Talk.Chosen(part, choices)).ToList();
        return chosen.Count < 2 || chosen.Contains(null) || chosen.Contains(None) || chosen.Contains(All) ? null : string.Join(' ', chosen.Distinct());
    }

    private List<PlannedNode> Nodes(Talk talk, string text) => [.. StagedPlans.Read(talk, text, clock.LocalNow()).Select(stage => new PlannedNode(stage.DueOn, stage.Words))];

    private string? Past(Talk talk, string text) => PastReader.Read(text, clock.LocalNow(), talk.Data.Calendar) switch
    {
        ({ } day, { } at) => day.ToDateTime(at).ToString(Moment, CultureInfo.InvariantCulture),
        _ => null,
    };

    private WhenReading When(Talk talk, string text) => WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar);

    private static DateTime Utc(string local) => new DateTimeOffset(DateTime.ParseExact(local, Moment, CultureInfo.InvariantCulture), WorkCalendar.Offset).UtcDateTime;

    private static string ReasonsOf(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.NotAccept => SummonsReasons.NotAccept,
        SummonsTrigger.Conclude => SummonsReasons.Conclude,
        SummonsTrigger.ReferDispute => SummonsReasons.Review,
        SummonsTrigger.ObjectToRouting => SummonsReasons.Objection,
        SummonsTrigger.AskExtension => SummonsReasons.Extension,
        SummonsTrigger.AskHold or SummonsTrigger.Hold or SummonsTrigger.ReviewHold => SummonsReasons.Hold,
        _ => SummonsReasons.Withdraw,
    };

    // Those that arrive are there already; whoever is to lead or to support is not.
    private static bool Fits(SummonsTrigger trigger, SummonsCase shown, long department)
    {
        var part = shown.Parts.FirstOrDefault(part => part.DepartmentId == department && !part.IsReleased);
        return trigger == SummonsTrigger.ArriveSupport ? part is { Duty: Duty.Supporting, ArrivedAt: null } : part is not { Duty: Duty.Lead } && (trigger != SummonsTrigger.AddSupport || part is null);
    }

    private static IReadOnlyList<Offer> Named(Talk talk, string list) => [.. talk.Data.SummonsReasons[list].Select(entry => new Offer(entry.Id, entry.Name.For(talk.Locale)))];

    private static IReadOnlyList<Offer> Of<T>(Talk talk, string key)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Offer(value.ToString(), talk.Text($"{key}.{value}")))];

    private static Offer OfferOf(Nameable entry) => new(entry.Id.ToString(CultureInfo.InvariantCulture), entry.Name);

    private static string Number(int seq) => seq.ToString(CultureInfo.InvariantCulture);

    private static string? Id(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
