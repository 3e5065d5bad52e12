using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>A message or an alert as the desk lists it.</summary>
/// <param name="AlertKind">Id in <c>emergencies.yaml</c>; null for a message.</param>
public sealed record MessageLine(long Id, string? AlertKind, DateTimeOffset LeftAt, DateTimeOffset DueAt, bool IsSeen);

/// <param name="Text">Null once erased.</param>
public sealed record MessageShown(MessageLine Line, string? Text, string? Phone);

/// <summary>留言和警示: what residents left for the committee, and danger that was heard; alerts first.</summary>
public sealed class DeskMessages(GovBotDbContext db, DeskReadings readings, BusinessClock clock)
{
    private const int MostListed = 20;

    public async Task<int> CountAsync(StaffPost post, CancellationToken cancellationToken) => (await OpenAsync(post, cancellationToken)).Count;

    public async Task<IReadOnlyList<MessageLine>> ListAsync(StaffPost post, CancellationToken cancellationToken) =>
        [.. (await OpenAsync(post, cancellationToken)).OrderByDescending(message => message.Kind).ThenBy(message => message.DueAt).ThenBy(message => message.Id).Take(MostListed).Select(LineOf)];

    /// <summary>Reading it is written down: on it, and for the resident to ask about.</summary>
    public async Task<MessageShown?> OpenAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (await FindAsync(post, id, cancellationToken) is not { } message)
            return null;
        message.See(post.PersonId, clock.UtcNow);
        readings.Note(post, message);
        return new(LineOf(message), message.Words?.Text, message.Words?.Phone);
    }

    /// <summary>False when somebody has done it meanwhile.</summary>
    public async Task<bool> FinishAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (await FindAsync(post, id, cancellationToken) is not { } message)
            return false;
        message.Finish(post.PersonId, clock.UtcNow);
        foreach (var step in await db.CaseSteps.Where(step => step.CaseKind == CaseKind.Message && step.CaseId == id && step.EndedAt == null).ToListAsync(cancellationToken))
            step.End(clock.UtcNow);
        return true;
    }

    private IQueryable<CommitteeMessage> Open(StaffPost post) => db.MessagesFor(post).Where(message => message.DoneAt == null);

    // What this turn has done is open in the database still.
    private async Task<List<CommitteeMessage>> OpenAsync(StaffPost post, CancellationToken cancellationToken) =>
        (await Open(post).ToListAsync(cancellationToken)).FindAll(message => message.DoneAt is null);

    private Task<CommitteeMessage?> FindAsync(StaffPost post, long id, CancellationToken cancellationToken) =>
        Open(post).Include(message => message.Words).SingleOrDefaultAsync(message => message.Id == id, cancellationToken);

    private static MessageLine LineOf(CommitteeMessage message) =>
        new(message.Id, message.AlertKind, message.LeftAt.InShanghai(), message.DueAt.InShanghai(), message.SeenAt is not null);
}
