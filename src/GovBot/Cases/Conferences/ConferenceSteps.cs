using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>Keeps the due steps of a joint conference in line with it: after each move what is due runs, the rest has ended.</summary>
public sealed class ConferenceSteps(GovBotDbContext db, Deadlines deadlines, Ladders ladders, ConferenceUnits units, BusinessClock clock)
{
    // Rules of deadlines.yaml; the planned day, resolutions and nodes are dates that the district set.
    public const string Planned = "conference_planned";
    public const string View = "conference_view";
    public const string Receipt = "conference_receipt";
    public const string Minutes = "conference_minutes";
    public const string Countersign = "conference_countersign";
    public const string Resolution = "conference_resolution";
    public const string Node = "conference_node";
    public const string Confirm = "conference_confirm";

    /// <summary>Called after every move, before the commit.</summary>
    public async Task SyncAsync(JointConference conference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        var (now, rows, periods) = (clock.UtcNow, await RowsAsync(conference, cancellationToken), await units.PeriodsAsync(conference, cancellationToken));
        var (kept, missing) = (new HashSet<CaseStep>(), new List<CaseStep>());
        foreach (var planned in ConferencePlan.For(conference))
        {
            var step = StepOf(conference, planned, [.. rows, .. missing], now, periods.GetValueOrDefault(planned.DepartmentId ?? 0));
            if (rows.Find(row => Runs(row, step, planned)) is { } running)
                kept.Add(running);
            else
                missing.Add(step);
        }

        foreach (var row in rows.Where(row => !kept.Contains(row)))
            row.End(now);
        db.AddRange(missing.ConvertAll(ladders.Hang));
        if (conference.CountersignUntil is null && missing.Where(step => step.Step == Countersign).Select(step => (DateTime?)step.DueAt).Max() is { } until)
            conference.CountersignBy(until);
    }

    /// <summary>The rows of a conference, with what this turn has staged.</summary>
    public async Task<List<CaseStep>> RowsAsync(JointConference conference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        await db.CaseSteps.Where(step => step.CaseKind == CaseKind.JointConference && step.CaseId == conference.Id).LoadAsync(cancellationToken);
        return [.. db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.JointConference && step.CaseId == conference.Id)];
    }

    private CaseStep StepOf(JointConference conference, PlannedConferenceStep planned, List<CaseStep> rows, DateTime now, string? periods)
    {
        var start = planned.Start ?? now;
        var due = planned.On is { } day ? deadlines.On(planned.Rule, day, periods) : deadlines.Of(planned.Rule, start, periods);
        return new CaseStep
        {
            CaseKind = CaseKind.JointConference,
            CaseId = conference.Id,
            Step = planned.Rule,
            DepartmentId = planned.DepartmentId,
            Part = planned.Part,
            Version = rows.Count(row => row.Step == planned.Rule) + 1,
            StartedAt = start,
            DueAt = due.DueAt,
            Policy = due.Policy with { },
        };
    }

    // Computed anew a date differs where it was set anew; a span is the one that was begun.
    private static bool Runs(CaseStep row, CaseStep step, PlannedConferenceStep planned) =>
        row.EndedAt is null && row.Step == step.Step && row.DepartmentId == step.DepartmentId && row.Part == step.Part
        && (planned.Start is null || row.StartedAt == step.StartedAt)
        && (planned.On is null || row.DueAt == step.DueAt);
}
