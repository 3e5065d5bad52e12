using System.Globalization;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Turns;

/// <summary>Appends to a conversation's activity log, inside a commit: number order is commit order.</summary>
internal static class ChatLog
{
    /// <summary>The id of the bot's own entries.</summary>
    public static string IdOf(string externalId, long seq) =>
        string.Create(CultureInfo.InvariantCulture, $"{externalId}|{seq:D7}");

    /// <summary>
    /// Takes the next <paramref name="count"/> numbers by one conditional update and gives the number before them.
    /// Apart from the state's version, so that a notice makes no turn rerun.
    /// </summary>
    /// <exception cref="ConversationClosedException">The conversation takes no more entries.</exception>
    public static async Task<long> ReserveAsync(
        GovBotDbContext db, LogPosition position, int count, DateTime now, CancellationToken cancellationToken)
    {
        var (id, last, locale) = position;
        while (true)
        {
            var next = last + count;
            // Plain SQL, the same on all three databases: inside a commit that others wait for, LINQ takes longer than the update.
            var raised = await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE "ConversationRecord" SET "LastSeq" = {next}, "LastActivityAt" = {now}, "Locale" = COALESCE({locale}, "Locale")
                WHERE "Id" = {id} AND "LastSeq" = {last} AND "ClosedAt" IS NULL
                """,
                cancellationToken);
            if (raised == 1)
            {
                return last;
            }

            var current = await db.Set<ConversationRecord>()
                .Where(c => c.Id == id && c.ClosedAt == null)
                .Select(c => (long?)c.LastSeq)
                .FirstOrDefaultAsync(cancellationToken);
            last = current ?? throw new ConversationClosedException();
        }
    }

    public static void Add(GovBotDbContext db, long conversationId, long seq, string activityId, string payload, DateTime now) =>
        db.Add(new ChatActivity { ConversationId = conversationId, Seq = seq, ActivityId = activityId, Payload = payload, CreatedAt = now });
}

/// <summary>Where the log stands as far as is known before the commit.</summary>
/// <param name="Locale">The language to remember; null leaves it.</param>
internal readonly record struct LogPosition(long ConversationId, long LastSeq, string? Locale = null);

/// <summary>Thrown inside a commit to roll it back: the conversation was closed meanwhile.</summary>
internal sealed class ConversationClosedException : Exception;
