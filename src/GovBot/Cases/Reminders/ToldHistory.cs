using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Somebody who was told something about a case, or was not.</summary>
/// <param name="Step">Of a reminder; null for news.</param>
/// <param name="Trigger">Of news; null where it is about another case.</param>
/// <param name="Who">Null where nobody is in office, and for a resident.</param>
public sealed record Told(DateTimeOffset At, string? Step, RungKind? Kind, string? Trigger, ReminderTo? To, StaffPost? Who, ToldStatus Status);

/// <summary>What came of telling somebody.</summary>
public enum ToldStatus
{
    Told,
    Waiting,

    /// <summary>Given up by the channel.</summary>
    Failed,
    NoChannel,
    NobodyInOffice,
    NoLongerDue,

    /// <summary>A higher reminder was sent instead.</summary>
    Superseded,
}

/// <summary>告知记录: who was told what of a case and when, or why not; for the units that answer for it, not for departments and light roles.</summary>
public sealed class ToldHistory(GovBotDbContext db, StaffPosts posts)
{
    /// <summary>Oldest first; none for who may not see it.</summary>
    public async Task<IReadOnlyList<Told>> OfAsync(StaffPost post, CaseKind kind, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (!MaySee(post) || !await posts.HoldsAsync(post, cancellationToken) || await IdAsync(post, kind, number, cancellationToken) is not { } id)
            return [];
        return [.. (await RemindersAsync(kind, id, cancellationToken)).Concat(await NewsAsync(kind, id, number, cancellationToken)).OrderBy(told => told.At)];
    }

    public static bool MaySee(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return DeskRights.IsOfUnit(post.Role);
    }

    private Task<long?> IdAsync(StaffPost post, CaseKind kind, string number, CancellationToken cancellationToken) => kind == CaseKind.SummonsRequest
        ? db.SummonsesSeenBy(post).Where(request => request.Number == number).Select(request => (long?)request.Id).SingleOrDefaultAsync(cancellationToken)
        : db.SeenBy(post).Where(issue => issue.Number == number).Select(issue => (long?)issue.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<List<Told>> RemindersAsync(CaseKind kind, long id, CancellationToken cancellationToken)
    {
        var rows = await (
            from reminder in db.StepReminders.AsNoTracking()
            where reminder.CaseKind == kind && reminder.CaseId == id
            join step in db.CaseSteps on reminder.StepId equals step.Id
            from receipt in reminder.Receipts.DefaultIfEmpty()
            select new { reminder, step.Step, receipt }).ToListAsync(cancellationToken);
        var people = await PeopleAsync(rows.Select(row => row.receipt?.PersonId), cancellationToken);
        return rows.ConvertAll(row => new Told(
            (row.receipt?.ToldAt ?? row.receipt?.TellAt ?? row.reminder.At).InShanghai(),
            row.Step,
            row.reminder.Kind,
            null,
            row.receipt?.To,
            row.receipt?.PersonId is { } person ? people.GetValueOrDefault(person) : null,
            row.receipt is null || row.reminder.Outcome == ReminderOutcome.Superseded ? ToldStatus.Superseded : StatusOf(row.receipt.Status)));
    }

    private static ToldStatus StatusOf(ReceiptStatus status) => status switch
    {
        ReceiptStatus.Told => ToldStatus.Told,
        ReceiptStatus.NoChannel => ToldStatus.NoChannel,
        ReceiptStatus.NobodyInOffice => ToldStatus.NobodyInOffice,
        ReceiptStatus.NoLongerDue => ToldStatus.NoLongerDue,
        _ => ToldStatus.Waiting,
    };

    // The key of a piece of news begins with the number of its case and that of the event.
    private async Task<List<Told>> NewsAsync(CaseKind kind, long id, string number, CancellationToken cancellationToken)
    {
        var rows = await (
            from message in db.OutboxMessages.AsNoTracking()
            where message.DedupeKey.StartsWith(number + ":")
            join conversation in db.Conversations on message.ConversationId equals conversation.Id
            select new { message.DedupeKey, message.Status, message.SentAt, message.CreatedAt, conversation.ChannelId, conversation.UserId }).ToListAsync(cancellationToken);
        var triggers = await db.CaseEvents.AsNoTracking().Where(entry => entry.CaseKind == kind && entry.CaseId == id).ToDictionaryAsync(entry => entry.Seq, entry => entry.Trigger, cancellationToken);
        var users = rows.Select(row => row.UserId).Distinct().ToArray();
        var accounts = await db.StaffAccounts.AsNoTracking().Where(account => users.Contains(account.UserId)).Select(account => new { account.ChannelId, account.UserId, account.PersonId }).ToListAsync(cancellationToken);
        var people = await PeopleAsync(accounts.Select(account => (long?)account.PersonId), cancellationToken);
        return rows.ConvertAll(row =>
        {
            var person = accounts.Find(account => account.UserId == row.UserId && account.ChannelId == row.ChannelId)?.PersonId;
            return new Told(
                (row.SentAt ?? row.CreatedAt).InShanghai(),
                null,
                null,
                triggers.GetValueOrDefault(SeqOf(row.DedupeKey)),
                person is null ? ReminderTo.Resident : null,
                person is { } known ? people.GetValueOrDefault(known) : null,
                row.Status switch { OutboxStatus.Sent => ToldStatus.Told, OutboxStatus.Dead => ToldStatus.Failed, _ => ToldStatus.Waiting });
        });
    }

    private static int SeqOf(string key) => int.TryParse(key.Split(':')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;

    private async Task<Dictionary<long, StaffPost>> PeopleAsync(IEnumerable<long?> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, StaffPost>();
        foreach (var id in ids.OfType<long>().Distinct())
        {
            if (await posts.OfAsync(id, cancellationToken) is [var first, ..])
                found[id] = first;
        }

        return found;
    }
}
