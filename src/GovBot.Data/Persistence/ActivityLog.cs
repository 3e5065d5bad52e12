using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence;

/// <summary>Numbers for the activity log (design.md §5.6).</summary>
public static class ActivityLog
{
    /// <summary>
    /// Takes the next <paramref name="count"/> numbers of the conversation and returns the first. To be called in <c>WriteAsync</c>:
    /// the raised row stays locked until the commit, so numbers have no gap and commit order is number order.
    /// </summary>
    public static async Task<long> TakeSeqAsync(this GovBotDbContext db, long conversationId, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Numbers taken outside of the transaction that uses them leave gaps.");
        var conversation = db.Conversations.Where(row => row.Id == conversationId);
        var rows = await conversation
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.LastSeq, c => c.LastSeq + count), cancellationToken)
            .ConfigureAwait(false);
        if (rows == 0)
            throw new InvalidOperationException($"There is no conversation {conversationId}.");
        return await conversation.Select(row => row.LastSeq).SingleAsync(cancellationToken).ConfigureAwait(false) - count + 1;
    }
}
