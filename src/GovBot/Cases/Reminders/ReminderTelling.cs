using System.Globalization;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Tells people of what they were to be reminded of, all of it in one message; what was done meanwhile is left out. Stages only.</summary>
public sealed class ReminderTelling(GovBotDbContext db, StepBook book, ReminderWords words, Outbox outbox, ReminderClock times)
{
    private const int MostChats = 100;
    private const int MostButtons = 6;

    /// <summary>Conversations in which somebody may be told now.</summary>
    public async Task<IReadOnlyList<long>> WaitingAsync(IReadOnlyCollection<long> except, CancellationToken cancellationToken)
    {
        var now = times.Now;
        return await Waiting.Where(receipt => receipt.TellAt <= now && !except.Contains(receipt.ConversationId!.Value))
            .Select(receipt => receipt.ConversationId!.Value).Distinct().OrderBy(id => id).Take(MostChats).ToListAsync(cancellationToken);
    }

    public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) =>
        Waiting.Where(receipt => receipt.TellAt > after).MinAsync(receipt => (DateTime?)receipt.TellAt, cancellationToken);

    /// <returns>How many reminders were told or dropped.</returns>
    public async Task<int> TellAsync(IReadOnlyCollection<long> conversations, CancellationToken cancellationToken)
    {
        var until = times.Now + times.Gather;
        var receipts = await Waiting.Where(receipt => conversations.Contains(receipt.ConversationId!.Value) && receipt.TellAt <= until).OrderBy(receipt => receipt.Id).ToListAsync(cancellationToken);
        var items = await ItemsAsync(receipts, cancellationToken);
        var locales = await db.Conversations.Where(row => conversations.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => Locales.Of(row.Locale), cancellationToken);
        foreach (var ofChat in items.GroupBy(item => item.Receipt.ConversationId!.Value))
        {
            foreach (var item in ofChat.Where(item => item.Step.EndedAt is not null || item.Case is null))
                item.Receipt.Drop();
            await TellAsync(ofChat.Key, [.. ofChat.Where(item => item.Receipt.Status == ReceiptStatus.Waiting)], locales.GetValueOrDefault(ofChat.Key, Locales.Chinese), cancellationToken);
        }

        return receipts.Count;
    }

    private IQueryable<ReminderReceipt> Waiting => db.ReminderReceipts.Where(receipt => receipt.Status == ReceiptStatus.Waiting && receipt.ConversationId != null);

    private async Task<List<ReminderItem>> ItemsAsync(List<ReminderReceipt> receipts, CancellationToken cancellationToken)
    {
        var ids = receipts.Select(receipt => receipt.ReminderId).Distinct().ToArray();
        var reminders = await db.StepReminders.AsNoTracking().Where(reminder => ids.Contains(reminder.Id)).ToDictionaryAsync(reminder => reminder.Id, cancellationToken);
        var stepIds = reminders.Values.Select(reminder => reminder.StepId).Distinct().ToArray();
        var steps = await db.CaseSteps.AsNoTracking().Where(step => stepIds.Contains(step.Id)).ToDictionaryAsync(step => step.Id, cancellationToken);
        var cases = await book.LoadAsync(steps.Values, cancellationToken);
        return receipts.ConvertAll(receipt =>
        {
            var reminder = reminders[receipt.ReminderId];
            return new ReminderItem(receipt, reminder, steps[reminder.StepId], cases.GetValueOrDefault((reminder.CaseKind, reminder.CaseId)));
        });
    }

    private async Task TellAsync(long conversation, IReadOnlyList<ReminderItem> items, string locale, CancellationToken cancellationToken)
    {
        var forStaff = items.Where(item => item.Receipt.To != ReminderTo.Resident).ToList();
        if (forStaff.Count > 0)
        {
            outbox.StageText(
                conversation,
                string.Create(CultureInfo.InvariantCulture, $"remind:{forStaff[0].Receipt.Id}"),
                await words.MessageAsync(locale, forStaff, cancellationToken),
                locale,
                buttons: [.. forStaff.Select(item => item.Case!.Button ?? item.Case.Number).Distinct().Take(MostButtons).Select(number => new NoticeButton(number))]);
        }

        foreach (var item in items.Except(forStaff))
            await book.Of(item.Step.CaseKind)!.RemindResidentAsync(item.Step, new(conversation, locale, string.Create(CultureInfo.InvariantCulture, $"remind:{item.Receipt.Id}")), cancellationToken);
        foreach (var item in items)
            item.Receipt.Tell(times.Now);
    }
}

/// <summary>Something to remind somebody of.</summary>
/// <param name="Case">Null once it was removed.</param>
public sealed record ReminderItem(ReminderReceipt Receipt, StepReminder Reminder, CaseStep Step, StepCase? Case);

/// <summary>The time, and how long reminders are gathered.</summary>
public sealed class ReminderClock(BusinessClock clock, IDialogsSource dialogs)
{
    public DateTime Now => clock.UtcNow;
    public TimeSpan Gather => dialogs.Current.Reminders.Gather;
}
