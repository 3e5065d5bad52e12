using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>What retention takes of the due steps of some cases.</summary>
internal static class StepRemoval
{
    /// <summary>Where residents were reminded; that they were stays.</summary>
    public static Task<int> ForgetRemindedResidentsAsync(this GovBotDbContext db, CaseKind kind, long[] ids, CancellationToken cancellationToken) => Receipts(db, kind, ids)
        .Where(receipt => receipt.To == ReminderTo.Resident)
        .ExecuteUpdateAsync(set => set.SetProperty(receipt => receipt.ConversationId, (long?)null), cancellationToken);

    /// <summary>The steps with their reminders.</summary>
    public static async Task RemoveStepsAsync(this GovBotDbContext db, CaseKind kind, long[] ids, CancellationToken cancellationToken)
    {
        await Receipts(db, kind, ids).ExecuteDeleteAsync(cancellationToken);
        await db.StepReminders.Where(reminder => reminder.CaseKind == kind && ids.Contains(reminder.CaseId)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseSteps.Where(step => step.CaseKind == kind && ids.Contains(step.CaseId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<ReminderReceipt> Receipts(GovBotDbContext db, CaseKind kind, long[] ids) =>
        db.ReminderReceipts.Where(receipt => db.StepReminders.Any(reminder => reminder.Id == receipt.ReminderId && reminder.CaseKind == kind && ids.Contains(reminder.CaseId)));
}
