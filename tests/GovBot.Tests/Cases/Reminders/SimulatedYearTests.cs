using System.Globalization;
using GovBot.Cases.Figures;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>After a year of cases everything that was due was recorded once, at the right time, and nobody was woken.</summary>
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    // GOVBOT_TEST_YEAR=750 for a quick look.
    private const int Cases = 5000;

    // What failed, in a message that can be read.
    private const int Shown = 20;

    private readonly Dictionary<string, NaiveCalendar> _calendars = [];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Year_RemindsOfEverythingThatWasDue_Once_AndWakesNobody()
    {
        var cases = int.Parse(Environment.GetEnvironmentVariable("GOVBOT_TEST_YEAR") ?? $"{Cases}", CultureInfo.InvariantCulture);
        await using var year = await SimulatedYear.StartAsync();

        await year.RunAsync(issues: cases * 4 / 5, summonses: cases / 5);

        var steps = await year.Stage.QueryAsync(db => db.CaseSteps.AsNoTracking().ToListAsync());
        var reminders = await year.Stage.QueryAsync(db => db.StepReminders.AsNoTracking().Include(reminder => reminder.Receipts).ToListAsync());
        output.WriteLine($"{year.Acts} acts, {steps.Count} steps, {reminders.Count} reminders, {reminders.Count(reminder => reminder.Outcome == ReminderOutcome.Superseded)} superseded, {reminders.Count(reminder => reminder.Escalated)} taken up");
        Assert.Equal(3, year.Crashes);
        IsComplete(year, steps, reminders);
        var numbers = await year.Stage.QueryAsync(db => db.SummonsRequests.ToDictionaryAsync(request => request.Id, request => request.Number));
        var moves = await year.Stage.QueryAsync(db => db.CaseEvents.AsNoTracking().Where(entry => entry.CaseKind == CaseKind.SummonsRequest).Select(entry => new ValueTuple<long, DateTime>(entry.CaseId, entry.At)).ToListAsync());
        IsInTime(reminders, moves.ToLookup(entry => entry.Item1, entry => entry.Item2));
        OnlyTheHighestIsSent(reminders);
        WakesNobody(steps, reminders);
        await EscalatesAsItSaysAsync(year, reminders);
        var asked = await year.Stage.QueryAsync(db => (
            from one in db.SatisfactionInvitations.AsNoTracking() join issue in db.UrgentIssues on one.IssueId equals issue.Id select new ValueTuple<SatisfactionInvitation, string>(one, issue.Number)).ToListAsync());
        InvitesOnce(year, [.. asked.Select(one => one.Item1)]);
        await CountsAsItWasAsync(year, numbers, steps, asked);
    }

    // Asked once for each time it was said to be done; reminded once, by day, while there is something to answer.
    private static void InvitesOnce(SimulatedYear year, List<SatisfactionInvitation> asked)
    {
        Assert.Equal(asked.Count, asked.DistinctBy(one => (one.CaseKind, one.CaseId, one.DoneSeq, one.IssueId)).Count());
        Assert.Equal(year.Answers.Count, asked.Count(one => one.Solved is not null));
        // What ends at the instant of the sweep may have ended before it or after.
        Assert.All(asked.Where(one => SweptAt(one.RemindAt) != one.EndedAt), one =>
        {
            var at = SweptAt(one.RemindAt);
            Assert.Equal(at < SimulatedYear.End && at < one.OpenUntil && at <= (one.SolvedAt ?? DateTime.MaxValue) && at < (one.EndedAt ?? DateTime.MaxValue) ? at : null, one.RemindedAt);
        });
        Assert.Contains(asked, one => one.RemindedAt is not null && one.Solved is not null);
        Assert.Contains(asked, one => one.RemindedAt == SimulatedYear.OutageEnds);
    }

    private static async Task CountsAsItWasAsync(SimulatedYear year, Dictionary<long, string> numbers, List<CaseStep> steps, List<(SatisfactionInvitation, string)> asked)
    {
        var whole = new FiguresPeriod(FiguresSpan.Year, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1));
        var services = year.Stage.Host.Node.Services;
        var rows = FiguresJson.Read(await year.Stage.Host.Node.InScopeAsync(scoped => scoped.GetRequiredService<FiguresBook>().CountAsync(whole, default)));
        var recount = new YearRecount(year, numbers, steps, asked, services.GetRequiredService<IDialogsSource>().Current.Satisfaction.Weights);
        Dictionary<FigureMeasure, decimal> Counted(FigureUnit unit) => rows.Single(row => row.Unit == unit).All.Sums.Where(sum => sum.Value != 0 && YearRecount.Measures.Contains(sum.Key)).ToDictionary();

        foreach (var lead in year.Leads.Values.Distinct())
            Assert.Equal(recount.Of(lead).OrderBy(sum => sum.Key), Counted(new FigureUnit(UnitKind.Department, lead)).OrderBy(sum => sum.Key));
        Assert.Equal(recount.Of(null).OrderBy(sum => sum.Key), Counted(new FigureUnit(null, 0)).OrderBy(sum => sum.Key));
        Assert.Equal(year.Log.Count(act => act.Trigger == SummonsTrigger.Sign), rows.Single(row => row.Unit.Kind is null).All[FigureMeasure.Sent]);
    }

    // What the ladder says is worked out here by another calendar, minute by minute.
    private void IsComplete(SimulatedYear year, List<CaseStep> steps, List<StepReminder> reminders)
    {
        var rules = year.Stage.Host.Node.Services.GetRequiredService<IDialogsSource>().Current.Reminders.Ladders;
        var expected = steps.SelectMany(step => Due(step, rules.GetValueOrDefault(step.Step, [])).Select((at, rung) => (step.Id, rung, at)).Where(due => SweptAt(due.at) < SimulatedYear.End && SweptAt(due.at) <= (step.EndedAt ?? DateTime.MaxValue))).ToList();
        var found = reminders.Select(reminder => (reminder.StepId, reminder.Rung, reminder.DueAt)).ToList();
        Assert.Equal(found.Count, found.Distinct().Count());
        var differences = expected.Except(found).Select(due => ("missing", due)).Concat(found.Except(expected).Select(due => ("not due", due))).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences: " + string.Join('\n', differences.Take(Shown).Select(one => $"{one.Item1} {Text(one.due)} of {Text(steps.First(step => step.Id == one.due.Item1))}")));
    }

    private static string Text(CaseStep step) => $"{step.CaseKind} {step.CaseId} {step.Step}, {step.StartedAt:MM-dd HH:mm:ss} to {step.EndedAt:MM-dd HH:mm:ss}, due {step.DueAt:MM-dd HH:mm:ss}";

    // The first thing after the outage is the sweep; whoever acts comes after it.
    private static DateTime SweptAt(DateTime due) => SimulatedYear.HalfHour(due) is var at && at >= SimulatedYear.OutageBegins && at < SimulatedYear.OutageEnds ? SimulatedYear.OutageEnds : at;

    private static string Text((long Step, int Rung, DateTime At) due) => $"{due.Step}/{due.Rung} {due.At:yyyy-MM-dd HH:mm:ss}";

    private IEnumerable<DateTime> Due(CaseStep step, IReadOnlyList<RungRule> rules)
    {
        if (!_calendars.TryGetValue(step.Policy.Hours, out var calendar))
            _calendars[step.Policy.Hours] = calendar = new NaiveCalendar(step.Policy.Hours);
        return rules.Select(rule => (rule, At: InstantOf(step, rule, calendar)))
            .Where(rung => rung.At is { } at && (rung.rule.At == RungAt.After || (at > step.StartedAt && at < step.DueAt)))
            .Select(rung => (rung.rule.At == RungAt.After, At: rung.At!.Value)).Distinct().Select(rung => rung.At).Order();
    }

    private static DateTime? InstantOf(CaseStep step, RungRule rule, NaiveCalendar calendar)
    {
        var (start, due) = (step.StartedAt.AddHours(8), step.DueAt.AddHours(8));
        var natural = step.Policy.Unit == WorkUnit.NaturalHour;
        DateTime? local = rule switch
        {
            { At: RungAt.After, Amount: 0 } => due,
            { At: RungAt.After, Unit: WorkUnit.WorkDay } => step.AtAnyHour ? CloseOf(calendar, due, (int)rule.Amount) : calendar.MorningAfter(due, (int)rule.Amount),
            { At: RungAt.Share } when natural => start + ((due - start) * (double)(rule.Amount / 100)),
            { At: RungAt.Share } => calendar.At(calendar.Worked(start) + ((calendar.Worked(due) - calendar.Worked(start)) * (double)(rule.Amount / 100))),
            { At: RungAt.Before, Unit: WorkUnit.WorkDay } => Before(calendar, start, due, (int)rule.Amount),
            _ => throw new NotSupportedException("A rung that the year does not know."),
        };
        if (local is not { } at)
            return null;
        var told = step.AtAnyHour ? at : rule.To.Contains(ReminderTo.Resident) ? ByDay(at) : calendar.Next(at);
        return DateTime.SpecifyKind(told.AddHours(-8), DateTimeKind.Utc);
    }

    private static DateTime CloseOf(NaiveCalendar calendar, DateTime due, int days)
    {
        var morning = calendar.MorningAfter(due, days - 1);
        return morning.Date.AddHours(17.5);
    }

    private static DateTime? Before(NaiveCalendar calendar, DateTime start, DateTime due, int days)
    {
        var left = calendar.Worked(due) - calendar.Worked(start) - TimeSpan.FromHours(6.5 * days);
        return left > TimeSpan.Zero ? calendar.At(calendar.Worked(start) + left) : null;
    }

    private static DateTime ByDay(DateTime at) =>
        at.TimeOfDay < new TimeSpan(8, 30, 0) ? at.Date.AddHours(8.5) : at.TimeOfDay < new TimeSpan(20, 30, 0) ? at : at.Date.AddDays(1).AddHours(8.5);

    private static void IsInTime(List<StepReminder> reminders, ILookup<long, DateTime> moves)
    {
        // A step is counted from before the move that brought it up, and a share of it, or all, was over by then.
        bool IsBroughtUp(StepReminder reminder) => reminder.CaseKind == CaseKind.SummonsRequest
            && moves[reminder.CaseId].Any(at => at >= reminder.DueAt && SweptAt(at) == reminder.At);
        Assert.All(reminders.Where(reminder => SweptAt(reminder.DueAt) != reminder.At), reminder => Assert.True(IsBroughtUp(reminder), $"{reminder.DueAt:O} at {reminder.At:O}"));
    }

    private static void OnlyTheHighestIsSent(List<StepReminder> reminders)
    {
        var late = reminders.Where(reminder => reminder.At - reminder.DueAt > TimeSpan.FromHours(1)).Select(reminder => (reminder.CaseKind, reminder.CaseId)).ToHashSet();
        Assert.NotEmpty(late);
        Assert.All(
            reminders.GroupBy(reminder => (reminder.CaseKind, reminder.CaseId, reminder.At, Step: reminder.At == SimulatedYear.OutageEnds && late.Contains((reminder.CaseKind, reminder.CaseId)) ? 0 : reminder.StepId)),
            together => Assert.Equal(1, together.Count(reminder => reminder.Outcome == ReminderOutcome.Sent)));
        Assert.All(reminders, reminder => Assert.Equal(reminder.Outcome == ReminderOutcome.Sent, reminder.Receipts.Count > 0));
    }

    private void WakesNobody(List<CaseStep> steps, List<StepReminder> reminders)
    {
        var byId = steps.ToDictionary(step => step.Id);
        var told = reminders.SelectMany(reminder => reminder.Receipts.Where(receipt => receipt.ToldAt is not null), (reminder, receipt) => (Step: byId[reminder.StepId], receipt)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told.Where(one => !one.Step.AtAnyHour), one =>
        {
            var (due, at) = (one.receipt.TellAt, one.receipt.ToldAt!.Value);
            // What is due within five minutes goes along with what is due now.
            Assert.True(at == SweptAt(due) || (at < due && due - at <= TimeSpan.FromMinutes(5)), $"{due:O} at {at:O}");
            var local = (at < due ? at : due).AddHours(8);
            Assert.True(one.receipt.To == ReminderTo.Resident ? ByDay(local) == local : _calendars[one.Step.Policy.Hours].IsOpen(local), $"{one.receipt.To} {local:yyyy-MM-dd HH:mm}");
        });
        Assert.Contains(told, one => one.Step.AtAnyHour && !_calendars[one.Step.Policy.Hours].IsOpen(one.receipt.TellAt.AddHours(8)));
    }

    private static async Task EscalatesAsItSaysAsync(SimulatedYear year, List<StepReminder> reminders)
    {
        var events = await year.Stage.QueryAsync(db => db.CaseEvents.AsNoTracking().Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.Trigger == "Escalate" && entry.ActorRole == Role.System).Select(entry => new { entry.CaseId, entry.At }).ToListAsync());
        Assert.NotEmpty(events);
        Assert.Equal(
            events.Select(entry => (entry.CaseId, entry.At)).Order(),
            reminders.Where(reminder => reminder.Escalated).Select(reminder => (reminder.CaseId, reminder.At)).Order());
    }
}
