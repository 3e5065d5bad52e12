using System.Globalization;
using System.Security.Cryptography;
using GovBot.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Privacy;

/// <summary>Takes a person's words, phone and photos out of cases, messages and the chat; the case's facts stay. Stages only.</summary>
public sealed class DataEraser(GovBotDbContext db, ConventionTraces conventions, BusinessClock clock)
{
    private const int NumberDigits = 8;
    private const int LastWords = 3;

    public async Task<ErasureReceipt> EraseAsync(DataClaim claim, DataScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(scope);
        var ids = scope.Issues.Select(issue => issue.Id).ToArray();
        db.RemoveRange(scope.Issues.Select(issue => issue.Report).OfType<object>());
        db.RemoveRange(scope.Messages.Select(message => message.Words).OfType<object>());
        db.RemoveRange(await db.IssueAdditions.Where(addition => ids.Contains(addition.IssueId)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.SummonsWordsOf(ids).ToListAsync(cancellationToken));
        db.RemoveRange(await db.SummonsNotesOf(ids).ToListAsync(cancellationToken));
        foreach (var topic in await db.ConferenceTopicsOf(ids).ToListAsync(cancellationToken))
            topic.Empty();
        db.RemoveRange(await db.SatisfactionCalls.Where(call => db.SatisfactionInvitations.Any(asked => asked.Id == call.InvitationId && ids.Contains(asked.IssueId))).ToListAsync(cancellationToken));
        await FilesAsync(ids, cancellationToken);
        var voices = claim.Code is null ? await conventions.EraseAsync(claim.UserId, cancellationToken) : 0;
        if (claim.Code is null)
            await ChatAsync(claim, cancellationToken);
        var receipt = new DataErasure
        {
            Number = NewNumber(),
            At = clock.UtcNow,
            UserId = claim.UserId,
            CaseId = claim.Code is null ? null : ids[0],
            Count = scope.Issues.Count + scope.Messages.Count + voices,
        };
        db.Add(receipt);
        return new ErasureReceipt(receipt.Number, receipt.At.InShanghai(), receipt.Count);
    }

    // Nobody can open them from now on; the bytes go with the next pruning, outside of any turn.
    private async Task FilesAsync(long[] issues, CancellationToken cancellationToken)
    {
        foreach (var file in await db.StoredAttachments.Where(file => issues.Contains(file.UrgentIssueId ?? 0)).ToListAsync(cancellationToken))
            file.ErasedAt ??= clock.UtcNow;
    }

    // What was said before; the last words stay, since the page still waits for them, and they say no more than yes.
    private async Task ChatAsync(DataClaim claim, CancellationToken cancellationToken)
    {
        var mine = await db.Conversations.AsNoTracking().Where(row => row.UserId == claim.UserId).Select(row => new { row.Id, row.LastSeq, row.ChannelId, row.ExternalId }).ToListAsync(cancellationToken);
        foreach (var chat in mine)
        {
            var last = chat.LastSeq - (chat.Id == claim.ConversationId ? LastWords : 0);
            var said = await db.ChatActivities.Where(row => row.ConversationId == chat.Id && row.Seq <= last).Select(row => row.Id).ToListAsync(cancellationToken);
            db.RemoveRange(said.Select(id => new ChatActivity { Id = id, ActivityId = "", Payload = "" }));
            foreach (var reminder in await db.ReminderReceipts.Where(receipt => receipt.To == ReminderTo.Resident && receipt.ConversationId == chat.Id).ToListAsync(cancellationToken))
                reminder.Forget();
            foreach (var file in await db.StoredAttachments.Where(file => file.ConversationId == chat.Id && file.UrgentIssueId == null && file.SummonsRequestId == null && file.ConventionId == null).ToListAsync(cancellationToken))
                file.ErasedAt ??= clock.UtcNow;
            if (chat.Id != claim.ConversationId)
                await DraftsAsync($"{chat.ChannelId}/conversations/{chat.ExternalId}", cancellationToken);
        }
    }

    // What a form of another conversation was filled in with; this one's has ended.
    private async Task DraftsAsync(string key, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.StateDocuments.Where(state => state.Key == key || state.Key.StartsWith(key + "/")).ToListAsync(cancellationToken));

    private string NewNumber() => string.Create(
        CultureInfo.InvariantCulture, $"SC{clock.Today:yyMMdd}-{RandomNumberGenerator.GetString("0123456789", NumberDigits)}");
}
