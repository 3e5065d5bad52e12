using GovBot.Cases.Reminders;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>暂定的时限: once the holidays of a year are published, what reaches into it and still runs is computed again; it may end later, never earlier (domain.md §8). May run twice.</summary>
public sealed partial class ProvisionalDates(GovBotDbContext db, IServiceScopeFactory scopes, IDialogsSource dialogs, SettledCalendar settled, ILogger<ProvisionalDates> log)
{
    /// <returns>How many are provisional no longer.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calendar = dialogs.Current.Calendar;
        if (ReferenceEquals(settled.Last, calendar))
            return 0;
        var steps = await db.CaseSteps.Where(step => step.EndedAt == null && step.Policy.IsProvisional).OrderBy(step => step.Id).Select(step => step.Id).ToListAsync(cancellationToken);
        var messages = await db.CommitteeMessages.Where(message => message.DoneAt == null && message.DuePolicy.IsProvisional).OrderBy(message => message.Id).Select(message => message.Id).ToListAsync(cancellationToken);
        var outcomes = new List<Outcome>();
        foreach (var id in steps)
            outcomes.Add(await TryAsync((context, services, ct) => SettleStepAsync(context, services, id, ct), cancellationToken));
        foreach (var id in messages)
            outcomes.Add(await TryAsync((context, services, ct) => SettleMessageAsync(context, services, id, ct), cancellationToken));
        var (later, kept) = (outcomes.Count(outcome => outcome == Outcome.Later), outcomes.Count(outcome => outcome == Outcome.Kept));
        if (later + kept > 0)
            LogSettled(later + kept, later);
        if (!outcomes.Contains(Outcome.Busy))
            settled.Last = calendar;
        return later + kept;
    }

    private static async Task<Outcome> SettleStepAsync(GovBotDbContext context, IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        var step = await context.CaseSteps.SingleAsync(row => row.Id == id, cancellationToken);
        var (before, anew) = (step.DueAt, services.GetRequiredService<Deadlines>().Again(step.Policy, step.StartedAt, step.DueAt));
        if (step.EndedAt is not null || anew.Policy.IsProvisional)
            return Outcome.Provisional;
        step.Settle(anew);
        services.GetRequiredService<Ladders>().Hang(step);
        if (step.CaseKind == CaseKind.UrgentIssue && step.Step is IssueSteps.Triage or IssueSteps.Reopen)
            await SettleIssueAsync(context, step.CaseId, step.Step, anew with { Policy = anew.Policy with { } }, cancellationToken);
        else if (step is { CaseKind: CaseKind.SummonsRequest, Step: SummonsRules.Reopen })
            (await context.SummonsRequests.SingleAsync(request => request.Id == step.CaseId, cancellationToken)).AllowReopening(step.DueAt);
        return step.DueAt > before ? Outcome.Later : Outcome.Kept;
    }

    private static async Task SettleIssueAsync(GovBotDbContext context, long id, string rule, Data.Domain.Deadlines.Deadline anew, CancellationToken cancellationToken)
    {
        var issue = await context.UrgentIssues.SingleAsync(row => row.Id == id, cancellationToken);
        if (rule == IssueSteps.Triage)
            issue.Settle(anew);
        else if (issue.ReopenUntil < anew.DueAt)
            issue.AllowReopening(anew.DueAt);
    }

    private static async Task<Outcome> SettleMessageAsync(GovBotDbContext context, IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        var message = await context.CommitteeMessages.SingleAsync(row => row.Id == id, cancellationToken);
        var (before, anew) = (message.DueAt, services.GetRequiredService<Deadlines>().Again(message.DuePolicy, message.LeftAt, message.DueAt));
        if (anew.Policy.IsProvisional)
            return Outcome.Provisional;
        message.Settle(anew);
        return message.DueAt > before ? Outcome.Later : Outcome.Kept;
    }

    // One row, one transaction: whoever acts on its case at the same moment wins, and the next run looks again.
    private async Task<Outcome> TryAsync(Func<GovBotDbContext, IServiceProvider, CancellationToken, Task<Outcome>> settle, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        try
        {
            return await context.WriteAsync(ct => settle(context, scope.ServiceProvider, ct), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault))
        {
            return Outcome.Busy;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Holidays were published: {Settled} deadlines are provisional no longer, {Later} of them end later; none ends earlier")]
    private partial void LogSettled(int settled, int later);

    private enum Outcome
    {
        Provisional,
        Kept,
        Later,
        Busy,
    }
}

/// <summary>The calendar by which this process has settled what it can; another one comes with a reload of the data.</summary>
public sealed class SettledCalendar
{
    public WorkCalendar? Last { get; set; }
}
