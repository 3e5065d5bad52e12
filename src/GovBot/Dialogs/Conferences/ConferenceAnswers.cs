using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Hosting;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Conferences;

/// <summary>What can be answered to a question, how a reply is read, and the act that the answers make.</summary>
public sealed class ConferenceAnswers(ConferenceTopics topics, ConferenceUnits units, BusinessClock clock)
{
    private const string Known = "known";
    private const string Enough = "enough";
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd HH:mm";
    private static readonly string[] Fields = [nameof(ConferenceTopic.Title), nameof(ConferenceTopic.Situation), nameof(ConferenceTopic.Coordinated), nameof(ConferenceTopic.Disagreement), nameof(ConferenceTopic.Suggestion)];

    /// <summary>The question as it is asked, with what is known already.</summary>
    public async Task<string> QuestionAsync(Talk talk, StaffPost post, ConferenceDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Asked == ConferenceQuestions.Departments)
        {
            var (names, asked) = (await units.NamesAsync(cancellationToken), await ProposeAsync(talk, post, state, cancellationToken));
            return asked.DepartmentIds.Count == 0
                ? talk.Text("conference.ask.departments_none")
                : talk.Text("conference.ask.departments", ("names", string.Join(talk.Text("due.and"), asked.DepartmentIds.Select(id => names[Department(id)]))));
        }

        var question = talk.Text(state.Asked == ConferenceQuestions.Words ? $"conference.ask_words.{state.Trigger}" : $"conference.ask.{state.Asked}");
        return await KnownAsync(talk, post, state, cancellationToken) is { Length: > 0 } known ? talk.Text("conference.known.shown", ("question", question), ("words", known)) : question;
    }

    public async Task<IReadOnlyList<Offer>> ChoicesAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        return state.Asked switch
        {
            ConferenceQuestions.Cases => await CasesAsync(talk, cancellationToken),
            ConferenceQuestions.Departments => await DepartmentsAsync(talk, post, state, cancellationToken),
            ConferenceQuestions.Topic => [.. ConferenceQuestions.Topics(state.Trigger, shown).Select(topic => new Offer(Written(topic.Topic.Seq), topic.Topic.Title))],
            ConferenceQuestions.Field => [.. Fields.Select(field => new Offer(field, talk.Text($"conference.field.{field}")))],
            ConferenceQuestions.Unit => [.. (await units.NamesAsync(cancellationToken)).Where(unit => shown.Units.All(row => row.Unit != unit.Key)).Select(unit => OfferOf(unit.Key, unit.Value))],
            ConferenceQuestions.Doer => [.. shown.Units.Select(unit => OfferOf(unit.Unit, unit.Name))],
            ConferenceQuestions.Resolution => [.. ConferenceQuestions.Resolutions(state.Trigger, shown).Select(row => new Offer(Written(row.Task.Seq), ConferenceTalkWords.Resolution(talk, row)))],
            ConferenceQuestions.Node => [.. ConferenceQuestions.Nodes(shown).Select(node => new Offer($"{Written(node.ResolutionSeq)} {Written(node.Seq)}", node.Words))],
            ConferenceQuestions.Reason => [.. talk.Data.Conferences.CancelReasons.Select(reason => new Offer(reason.Id, reason.Name.For(talk.Locale)))],
            _ => await KnownAsync(talk, post, state, cancellationToken) is { Length: > 0 } ? [new(Known, talk.Text("conference.use_known"))] : [],
        };
    }

    /// <summary>The answer as it is kept; null when it is none.</summary>
    public async Task<string?> ReadAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var choices = await ChoicesAsync(talk, post, state, shown, cancellationToken);
        switch (state.Asked)
        {
            case ConferenceQuestions.Cases:
                return await CasesInAsync(talk, text, choices, cancellationToken);
            case ConferenceQuestions.Departments:
                return await DepartmentsInAsync(talk, post, state, text, choices, cancellationToken);
            case ConferenceQuestions.Date:
                return StagedPlans.DateOf(When(talk, text)) is { } date ? date.ToString(Day, CultureInfo.InvariantCulture) : null;
            case ConferenceQuestions.At:
                return When(talk, text) is WhenReading.Moment moment ? moment.Local.ToString(Moment, CultureInfo.InvariantCulture) : null;
            case ConferenceQuestions.Plan:
                return talk.Words.Commands.Read(text) is "skip" || YesNoReader.Read(text) == YesNo.No ? ConferenceQuestions.Skipped : StagedPlans.Read(talk, text, clock.LocalNow()).Count > 0 ? text : null;
            case ConferenceQuestions.Situation or ConferenceQuestions.Coordinated or ConferenceQuestions.Disagreement when Talk.Chosen(text, choices) is Known:
                return await KnownAsync(talk, post, state, cancellationToken);
            case { } key when choices.Count > 0 && !IsFree(key):
                return talk.Called(text, choices);
            default:
                return PlainText.Words(text).Length > 1 ? text : null;
        }
    }

    /// <summary>What has only one possible answer is not asked.</summary>
    public async Task<string?> OnlyAnswerAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Asked is ConferenceQuestions.Topic or ConferenceQuestions.Resolution or ConferenceQuestions.Node && await ChoicesAsync(talk, post, state, shown, cancellationToken) is [var only] ? only.Id : null;
    }

    /// <summary>The act that was asked for, with everything said for it.</summary>
    public ConferenceAct ActOf(Talk talk, ConferenceDialog.State state, ShownConference shown)
    {
        ArgumentNullException.ThrowIfNull(state);
        // Words that belong to a part lie there; the history keeps those that belong to nothing else.
        var words = state.Trigger is ConferenceTrigger.Progress or ConferenceTrigger.ReportDone or ConferenceTrigger.SendBack ? state.Answers.GetValueOrDefault(ConferenceQuestions.Words) : null;
        return new ConferenceAct(state.Number!, state.Trigger, DetailOf(talk, state, shown), words) { Seen = state.Seen };
    }

    private ConferenceDetail? DetailOf(Talk talk, ConferenceDialog.State state, ShownConference shown)
    {
        string Answer(string key) => state.Answers.GetValueOrDefault(key) ?? "";
        int Seq(string key) => int.Parse(Answer(key), CultureInfo.InvariantCulture);
        DateOnly On() => DateOnly.ParseExact(Answer(ConferenceQuestions.Date), Day, CultureInfo.InvariantCulture);
        return state.Trigger switch
        {
            ConferenceTrigger.Reschedule => new PlannedDay(On()),
            ConferenceTrigger.AddTopic => new TopicDraft(Answer(ConferenceQuestions.Title), Answer(ConferenceQuestions.Situation), Answer(ConferenceQuestions.Coordinated), Answer(ConferenceQuestions.Disagreement), Answer(ConferenceQuestions.Suggestion))
            {
                Cases = [.. Ids(Answer(ConferenceQuestions.Cases)).Select(id => new TopicSource(id, 0))],
                DepartmentIds = Ids(Answer(ConferenceQuestions.Departments)),
            },
            ConferenceTrigger.ReviseTopic => Revised(shown.Topics.First(topic => topic.Topic.Seq == Seq(ConferenceQuestions.Topic)).Topic, Answer(ConferenceQuestions.Field), Answer(ConferenceQuestions.Words)),
            ConferenceTrigger.DropTopic => new OneTopic(Seq(ConferenceQuestions.Topic)),
            ConferenceTrigger.Invite => new InvitedUnit(UnitIn(Answer(ConferenceQuestions.Unit))),
            ConferenceTrigger.GiveView => new ViewGiven(Seq(ConferenceQuestions.Topic), Answer(ConferenceQuestions.Words)),
            ConferenceTrigger.Notify => new MeetingCall(Utc(Answer(ConferenceQuestions.At)), Answer(ConferenceQuestions.Place)),
            ConferenceTrigger.AskLeave => new Substitute(Answer(ConferenceQuestions.Words)),
            ConferenceTrigger.WriteMinutes => new MinutesText(Answer(ConferenceQuestions.Words)),
            ConferenceTrigger.AddResolution => new ResolutionDraft(Seq(ConferenceQuestions.Topic), UnitIn(Answer(ConferenceQuestions.Doer)), Answer(ConferenceQuestions.Words), On(), Stages(talk, Answer(ConferenceQuestions.Plan))),
            ConferenceTrigger.Countersign => new MinutesAnswer(state.Round),
            ConferenceTrigger.Object => new MinutesAnswer(state.Round, Answer(ConferenceQuestions.Words)),
            ConferenceTrigger.DropResolution or ConferenceTrigger.Progress or ConferenceTrigger.ReportDone or ConferenceTrigger.Confirm or ConferenceTrigger.SendBack => new OneResolution(Seq(ConferenceQuestions.Resolution)),
            ConferenceTrigger.FinishNode => Ids(Answer(ConferenceQuestions.Node)) is [var task, var node] ? new OneNode((int)task, (int)node) : null,
            ConferenceTrigger.Postpone => new NewDate(Seq(ConferenceQuestions.Resolution), On()),
            ConferenceTrigger.Cancel => new CancelReason(Answer(ConferenceQuestions.Reason)),
            _ => null,
        };
    }

    private static TopicDraft Revised(ConferenceTopic topic, string field, string words)
    {
        string Or(string own, string name) => field == name ? words : own;
        return new(Or(topic.Title, Fields[0]), Or(topic.Situation, Fields[1]), Or(topic.Coordinated, Fields[2]), Or(topic.Disagreement, Fields[3]), Or(topic.Suggestion, Fields[4])) { Seq = topic.Seq };
    }

    // Those that were taken up to the conference one by one, then what the rules suggest, as a whole.
    private async Task<IReadOnlyList<Offer>> CasesAsync(Talk talk, CancellationToken cancellationToken) =>
    [
        .. (await topics.EscalatedAsync(cancellationToken)).Select(found => new Offer(Written(found.SummonsId), ConferenceTalkWords.Candidate(talk, found))),
        .. (await topics.SuggestAsync(cancellationToken)).Select(topic => new Offer(string.Join(' ', topic.Cases.Select(found => Written(found.SummonsId))), ConferenceTalkWords.Suggestion(talk, topic))),
    ];

    private async Task<string?> CasesInAsync(Talk talk, string text, IReadOnlyList<Offer> choices, CancellationToken cancellationToken)
    {
        // The labels hold the numbers too: a tap and a typed number are read alike.
        var numbers = Enumerated.Parts(text, bySpaces: true).Select(CaseMention.Summons).OfType<string>().Distinct().ToList();
        if (numbers.Count == 0)
        {
            return Several(talk, text, choices) is { Count: > 0 } chosen ? string.Join(' ', chosen.SelectMany(id => id.Split(' ')).Distinct()) : null;
        }

        var found = await topics.FindAsync(numbers, cancellationToken);
        return found.Count == numbers.Count ? string.Join(' ', found.Select(row => Written(row.SummonsId))) : null;
    }

    private async Task<IReadOnlyList<Offer>> DepartmentsAsync(Talk talk, StaffPost post, ConferenceDialog.State state, CancellationToken cancellationToken)
    {
        var (names, asked) = (await units.NamesAsync(cancellationToken), await ProposeAsync(talk, post, state, cancellationToken));
        var others = names.Where(unit => unit.Key.Kind == UnitKind.Department && !asked.DepartmentIds.Contains(unit.Key.Id)).Select(unit => new Offer(Written(unit.Key.Id), unit.Value));
        return [.. asked.DepartmentIds.Count > 0 ? new[] { new Offer(Enough, talk.Text("conference.enough")) } : [], .. others];
    }

    private async Task<string?> DepartmentsInAsync(Talk talk, StaffPost post, ConferenceDialog.State state, string text, IReadOnlyList<Offer> choices, CancellationToken cancellationToken)
    {
        if (Several(talk, text, choices) is not { Count: > 0 } chosen)
        {
            return null;
        }

        var asked = await ProposeAsync(talk, post, state, cancellationToken);
        return string.Join(' ', asked.DepartmentIds.Select(Written).Concat(chosen.Where(id => id != Enough)).Distinct());
    }

    private async Task<string?> KnownAsync(Talk talk, StaffPost post, ConferenceDialog.State state, CancellationToken cancellationToken) => state switch
    {
        { Trigger: not ConferenceTrigger.AddTopic } => null,
        { Asked: ConferenceQuestions.Situation } => (await ProposeAsync(talk, post, state, cancellationToken)).Situation,
        { Asked: ConferenceQuestions.Coordinated } => (await ProposeAsync(talk, post, state, cancellationToken)).Coordinated,
        { Asked: ConferenceQuestions.Disagreement } => (await ProposeAsync(talk, post, state, cancellationToken)).Disagreement,
        _ => null,
    };

    private Task<TopicProposal> ProposeAsync(Talk talk, StaffPost post, ConferenceDialog.State state, CancellationToken cancellationToken) =>
        topics.ProposeAsync(post, Ids(state.Answers[ConferenceQuestions.Cases]), talk.Locale, cancellationToken);

    // 1 3, 第一个和第三个: several at once; null where one of them is none.
    private static List<string>? Several(Talk talk, string text, IReadOnlyList<Offer> choices)
    {
        if (talk.Called(text, choices) is { } one)
        {
            return [one];
        }

        var chosen = Enumerated.Parts(text, bySpaces: true).Select(part => talk.Called(part, choices)).ToList();
        return chosen.Count < 2 || chosen.Contains(null) ? null : [.. chosen.OfType<string>().Distinct()];
    }

    private List<ResolutionStage> Stages(Talk talk, string text) =>
        text == ConferenceQuestions.Skipped ? [] : [.. StagedPlans.Read(talk, text, clock.LocalNow()).Select(stage => new ResolutionStage(stage.DueOn, stage.Words))];

    private static bool IsFree(string key) => key is ConferenceQuestions.Situation or ConferenceQuestions.Coordinated or ConferenceQuestions.Disagreement;

    private WhenReading When(Talk talk, string text) => WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar);

    private static DateTime Utc(string local) => new DateTimeOffset(DateTime.ParseExact(local, Moment, CultureInfo.InvariantCulture), WorkCalendar.Offset).UtcDateTime;

    private static Offer OfferOf(MeetingUnit unit, string name) => new($"{unit.Kind} {Written(unit.Id)}", name);

    private static MeetingUnit UnitIn(string answer) => answer.Split(' ') is [var kind, var id] ? new(Enum.Parse<UnitKind>(kind), long.Parse(id, CultureInfo.InvariantCulture)) : throw new FormatException($"'{answer}' is no unit.");

    private static MeetingUnit Department(long id) => new(UnitKind.Department, id);

    private static List<long> Ids(string answer) => [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    private static string Written(long id) => id.ToString(CultureInfo.InvariantCulture);
}
