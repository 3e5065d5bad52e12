using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>How to reach a committee, and messages left for it.</summary>
public sealed class CommitteeDesk(GovBotDbContext db, Deadlines deadlines, BusinessClock clock) : ICommitteeDesk
{
    public async Task<CommitteeContact?> FindAsync(long? compoundId, long? kioskId, CancellationToken cancellationToken)
    {
        var ofCompound = db.Compounds.Where(compound => compound.Id == compoundId).Select(compound => (long?)compound.CommitteeId);
        var ofKiosk = from kiosk in db.Kiosks
                      where kiosk.Id == kioskId
                      join center in db.Centers on kiosk.CenterId equals center.Id
                      select (long?)center.CommitteeId;
        var id = await ofCompound.SingleOrDefaultAsync(cancellationToken) ?? await ofKiosk.SingleOrDefaultAsync(cancellationToken);
        return await db.Committees.AsNoTracking().SingleOrDefaultAsync(committee => committee.Id == id, cancellationToken) is { } found ? ContactOf(found) : null;
    }

    public async Task<IReadOnlyList<CommitteeContact>> ListAsync(CancellationToken cancellationToken) =>
        (await db.Committees.AsNoTracking().OrderBy(committee => committee.SubdistrictId).ThenBy(committee => committee.Id).ToListAsync(cancellationToken))
            .ConvertAll(ContactOf);

    public async Task<Result<DateTimeOffset>> LeaveMessageAsync(LeaveMessage command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Text);
        var committee = await db.Committees.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.CommitteeId, cancellationToken);
        var now = clock.UtcNow;
        var due = deadlines.Of(Deadlines.EnquiryAnswer, now, committee?.Periods);
        db.Add(new CommitteeMessage
        {
            CommitteeId = committee?.Id,
            ConversationId = command.ConversationId,
            UserId = command.UserId,
            KioskId = command.KioskId,
            LeftAt = now,
            DueAt = due.DueAt,
            DuePolicy = due.Policy,
            Words = new MessageWords { Text = command.Text, Phone = command.Phone },
        });
        return due.DueAt.InShanghai();
    }

    private CommitteeContact ContactOf(ResidentsCommittee committee) => new(
        committee.Id, committee.Name, committee.Phone, committee.Address, committee.Hours, deadlines.IsOpen(clock.GetUtcNow(), committee.Periods));
}
