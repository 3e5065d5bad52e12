using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>What is due on an issue: after each move the steps that its state calls for run, the others have ended. The clock of the case itself never begins again.</summary>
public sealed class IssueSteps(GovBotDbContext db, Deadlines deadlines, Ladders ladders, BusinessClock clock)
{
    public const string Triage = Deadlines.IssueTriage;
    public const string Answer = "issue_answer";
    public const string Redo = "issue_redo";
    public const string Supply = "issue_supply";
    public const string Reopen = "issue_reopen";

    /// <summary>Called after every move, before the commit.</summary>
    public async Task SyncAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var (now, wanted) = (clock.UtcNow, Wanted(issue));
        var rows = await db.CaseSteps.Where(step => step.CaseKind == CaseKind.UrgentIssue && step.CaseId == issue.Id).ToListAsync(cancellationToken);
        foreach (var row in rows.Where(row => !wanted.Contains(row.Step)))
            row.End(now);
        var missing = wanted.Where(step => rows.TrueForAll(row => row.Step != step || row.EndedAt is not null)).ToList();
        if (missing.Count == 0)
            return;
        var periods = await PeriodsAsync(issue.Facts.CommitteeId, cancellationToken);
        foreach (var step in missing)
            Start(issue, step, rows.Count(row => row.Step == step) + 1, now, periods);
    }

    private void Start(UrgentIssue issue, string step, int version, DateTime now, string? periods)
    {
        var due = step == Triage && issue.DuePolicy is { } policy && issue.DueAt is { } promised ? new Deadline(promised, policy) : deadlines.Of(step, now, periods);
        db.Add(ladders.Hang(new CaseStep
        {
            CaseKind = CaseKind.UrgentIssue,
            CaseId = issue.Id,
            Step = step,
            Version = version,
            StartedAt = now,
            DueAt = due.DueAt,
            // A copy: the promise on the case has its own.
            Policy = due.Policy with { },
        }));
        if (step == Reopen)
            issue.AllowReopening(due.DueAt);
    }

    private static IReadOnlyList<string> Wanted(UrgentIssue issue)
    {
        var solving = issue.Reopened > 0 ? Redo : Answer;
        return issue switch
        {
            { State: UrgentIssueState.Filed, AnsweredAt: null } => [Triage, solving],
            { State: UrgentIssueState.Filed or UrgentIssueState.InHand } => [solving],
            { State: UrgentIssueState.WaitingForResident } => [solving, Supply],
            { State: UrgentIssueState.Handled or UrgentIssueState.NotAccepted or UrgentIssueState.Unverified, Reopened: 0 } => [Reopen],
            _ => [],
        };
    }

    private Task<string?> PeriodsAsync(long? committeeId, CancellationToken cancellationToken) =>
        db.Committees.Where(committee => committee.Id == committeeId).Select(committee => committee.Periods).SingleOrDefaultAsync(cancellationToken);
}
