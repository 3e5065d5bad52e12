using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Desk;

/// <summary>归到小区: settles where a case belongs; the committee of the place answers from then on, within the time that began with the report.</summary>
public sealed class DeskAssigning(GovBotDbContext db, IssueEffects effects, Deadlines deadlines, BusinessClock clock)
{
    /// <summary>Null when done, else why not.</summary>
    public async Task<Error?> DoAsync(StaffPost post, UrgentIssue issue, long? compoundId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        var place = await (
            from compound in db.Compounds
            where compound.Id == compoundId
            join committee in db.Committees on compound.CommitteeId equals committee.Id
            select new { compound.Id, Committee = committee }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (place is null)
            return new Error(DeskErrors.NoCompound);
        var applied = issue.Apply(UrgentIssueTrigger.Assign, issue.AssignMoveOf(post), clock.UtcNow);
        if (!applied.IsSuccess)
            return applied.Error;
        db.Add(applied.Value);
        issue.Belong(place.Id, place.Committee.Id, place.Committee.SubdistrictId);
        if (issue.DueAt is null)
            issue.Promise(deadlines.Of(Deadlines.IssueTriage, issue.FiledAt, place.Committee.Periods));
        await effects.Steps.SyncAsync(issue, cancellationToken);
        await effects.Notices.StageAllAsync(issue, "issue.notice.Assign", null, cancellationToken, ("by", DateOnly.FromDateTime(issue.DueAt!.Value.InShanghai().DateTime)));
        await effects.Staff.StageAsync(issue, "new", cancellationToken);
        return null;
    }
}
