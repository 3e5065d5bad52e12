using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>Keeps the due steps of a summons in line with it: after each move what is due runs, the rest has ended.</summary>
public sealed class SummonsSteps(GovBotDbContext db, Deadlines deadlines, Ladders ladders, BusinessClock clock)
{
    /// <summary>Called after every move, before the commit.</summary>
    public async Task SyncAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (now, rows) = (clock.UtcNow, await RowsAsync(request, cancellationToken));
        var (committees, departments) = await PeriodsAsync(request, cancellationToken);
        var (kept, missing) = (new HashSet<CaseStep>(), new List<CaseStep>());
        foreach (var planned in SummonsPlan.For(request))
        {
            var step = StepOf(request, planned, [.. rows, .. missing], now, planned.IsCommittees ? committees : planned.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null);
            if (rows.Find(row => Runs(row, step, planned)) is { } running)
                kept.Add(running);
            else
                missing.Add(step);
        }

        foreach (var row in rows.Where(row => !kept.Contains(row)))
            row.End(now);
        db.AddRange(missing.ConvertAll(ladders.Hang));
        if (missing.Find(step => step.Step == SummonsRules.Reopen) is { } window)
            request.AllowReopening(window.DueAt);
    }

    // Office hours of the committee and of the departments; null for the district's.
    private async Task<(string? Committees, Dictionary<long, string?> Departments)> PeriodsAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        var ids = request.Departments.Select(part => part.DepartmentId).ToArray();
        return (
            await db.Committees.Where(committee => committee.Id == request.Facts.CommitteeId).Select(committee => committee.Periods).SingleOrDefaultAsync(cancellationToken),
            await db.Departments.Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Periods, cancellationToken));
    }

    /// <summary>The rows of a case, with what this turn has staged.</summary>
    public async Task<List<CaseStep>> RowsAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await db.CaseSteps.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.CaseId == request.Id).LoadAsync(cancellationToken);
        return [.. db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.CaseId == request.Id)];
    }

    /// <summary>恢复计时: what was promised moves on by the working days that it was on hold.</summary>
    public void Release(SummonsRequest request, SummonsHold hold)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(hold);
        if (request.CommittedTo is { } promised)
            request.Postpone(deadlines.AddWorkDays(promised, DaysOf(hold)));
    }

    /// <summary>Working days that do not count in a step; in a date that was promised they are moved on already, and a signature that is owed is not on hold.</summary>
    public int DaysOnHold(SummonsRequest request, CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(step);
        return step.Policy.Amount == 0 || step.Step == SummonsRules.Countersign ? 0 : DaysOnHold(request, step.StartedAt);
    }

    private int DaysOnHold(SummonsRequest request, DateTime start) => request.Holds.Where(hold => hold.From >= start && hold.Until is not null).Sum(DaysOf);

    private int DaysOf(SummonsHold hold) => deadlines.WorkDaysBetween(DayOf(hold.From), DayOf(hold.Until ?? hold.From));

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at.InShanghai().DateTime);

    private CaseStep StepOf(SummonsRequest request, PlannedStep planned, List<CaseStep> rows, DateTime now, string? periods)
    {
        var start = planned.Start ?? now;
        // The first of them has the rule as it was kept; the later ones have the days on hold in it.
        var before = rows.Where(row => row.Step == planned.Rule && row.DepartmentId == planned.DepartmentId && row.StartedAt == start && row.Policy.Amount > 0).MinBy(row => row.Version);
        var due = planned.On is { } day ? deadlines.On(planned.Rule, day, periods)
            : before is null ? deadlines.Of(planned.Rule, start, periods)
            : deadlines.Continue(before.Policy, start, DaysOnHold(request, start), periods);
        return new CaseStep
        {
            CaseKind = CaseKind.SummonsRequest,
            CaseId = request.Id,
            Step = planned.Rule,
            DepartmentId = planned.DepartmentId,
            Version = rows.Count(row => row.Step == planned.Rule) + 1,
            StartedAt = start,
            DueAt = due.DueAt,
            Policy = due.Policy with { },
            AtAnyHour = request.Facts.Kind == SummonsKind.Urgent,
        };
    }

    // Computed anew a date differs where it was promised anew; a span is the one that was begun.
    private static bool Runs(CaseStep row, CaseStep step, PlannedStep planned) =>
        row.EndedAt is null && row.Step == step.Step && row.DepartmentId == step.DepartmentId
        && (planned.Start is null || row.StartedAt == step.StartedAt)
        && (planned.On is null ? row.Policy.Amount > 0 : row.Policy.Amount == 0 && row.DueAt == step.DueAt);
}
