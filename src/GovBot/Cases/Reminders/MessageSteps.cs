using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>What waits for a committee in its messages has a due step like any case, from its first sweep on; an alert may be reminded of at any hour.</summary>
public sealed class MessageSteps(IServiceScopeFactory scopes)
{
    private const int Most = 200;

    /// <summary>Begins the steps of new messages. May run twice, and on several nodes.</summary>
    /// <returns>How many began.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (context, ladders) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<Ladders>());
        try
        {
            return await context.WriteAsync(
                async ct =>
                {
                    var fresh = await context.CommitteeMessages
                        .Where(message => message.DoneAt == null && message.Words != null && !context.CaseSteps.Any(step => step.CaseKind == CaseKind.Message && step.CaseId == message.Id))
                        .OrderBy(message => message.Id).Take(Most).ToListAsync(ct);
                    context.AddRange(fresh.Select(message => ladders.Hang(StepOf(message))));
                    return fresh.Count;
                },
                cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            // Another node was quicker.
            return 0;
        }
    }

    private static CaseStep StepOf(CommitteeMessage message) => new()
    {
        CaseKind = CaseKind.Message,
        CaseId = message.Id,
        Step = message.DuePolicy.Rule,
        Version = 1,
        StartedAt = message.LeftAt,
        DueAt = message.DueAt,
        Policy = message.DuePolicy with { },
        AtAnyHour = message.Kind == MessageKind.Alert,
    };
}
