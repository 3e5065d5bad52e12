using System.Linq.Expressions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>Which summonses a post sees, and in whose name it acts on them. The unit is the post's, never the command's.</summary>
internal static class SummonsRights
{
    /// <summary>Whose turn it is; one expression for the lists and for a case in hand.</summary>
    public static Expression<Func<SummonsRequest, SummonsSides>> WaitsFor { get; } = request =>
        request.EndedAt != null ? SummonsSides.None
        : request.State == SummonsState.AwaitingRating && request.Disputes.Any(dispute => dispute.Stage == DisputeStage.StreetReview) ? SummonsSides.Subdistrict
        : request.State == SummonsState.AwaitingRating && request.Disputes.Any(dispute => dispute.Stage == DisputeStage.DistrictReview) ? SummonsSides.District
        : request.State == SummonsState.Draft || request.State == SummonsState.AwaitingSignature || request.State == SummonsState.AwaitingRating ? SummonsSides.Committee
        : request.State == SummonsState.WithSubdistrict ? SummonsSides.Subdistrict
        : request.ApprovalOwed && (request.State == SummonsState.Committed || request.State == SummonsState.InProgress) ? SummonsSides.District
        : request.State == SummonsState.RoutingObjection
            ? request.Objections.Any(objection => objection.End == null && objection.Agreed == false) ? SummonsSides.District
            : request.Objections.Any(objection => objection.End == null && objection.AskedDepartmentId != null) ? SummonsSides.AskedToLead
            : SummonsSides.Subdistrict
        : request.State == SummonsState.ExtensionRequested ? request.Extension.IsShort ? SummonsSides.Committee : SummonsSides.District
        : request.State == SummonsState.Escalated1 ? SummonsSides.Subdistrict
        : request.State == SummonsState.HoldRequested || request.State == SummonsState.OnHold || request.State == SummonsState.Escalated2
            || request.State == SummonsState.Escalated3 || request.State == SummonsState.Escalated4 ? SummonsSides.District
        : SummonsSides.Lead;

    private static readonly Func<SummonsRequest, SummonsSides> Waiting = WaitsFor.Compile();

    /// <summary>How often it is whose turn. Not grouped by the database: one of the three refuses to group by what it has to look up.</summary>
    public static async Task<Dictionary<SummonsSides, int>> CountSidesAsync(this IQueryable<SummonsRequest> requests, CancellationToken cancellationToken) =>
        (await requests.Select(WaitsFor).ToListAsync(cancellationToken)).CountBy(side => side).ToDictionary();

    public static SummonsSides SideThatIsAwaited(this SummonsRequest request) => Waiting(request);

    /// <summary>The unit that a post acts for.</summary>
    public static long? UnitId(this StaffPost post) => Roles.UnitOf(post.Role) switch
    {
        UnitKind.Committee => post.CommitteeId,
        UnitKind.Subdistrict => post.SubdistrictId,
        UnitKind.Department => post.DepartmentId,
        _ => null,
    };

    public static SummonsMove MoveOf(this StaffPost post) => new(post.Actor, post.UnitId());

    public static bool IsOfCommittee(this StaffPost post) => post.Role is Role.CommitteeMember or Role.CommitteeHead;

    /// <summary>What a post may not see, it does not find: a draft is the committee's, and a department that was released has nothing to read there any more.</summary>
    public static IQueryable<SummonsRequest> SummonsesSeenBy(this GovBotDbContext db, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => db.SummonsRequests.Where(request => request.Facts.CommitteeId == committee
            || ((request.SignedAt != null || request.State == SummonsState.AwaitingSignature) && request.Initiators.Any(joint => joint.Unit == UnitKind.Committee && joint.UnitId == committee))),
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => db.SummonsRequests.Where(request => (request.SignedAt != null && request.Facts.SubdistrictId == subdistrict)
            || ((request.SignedAt != null || request.State == SummonsState.AwaitingSignature) && request.Initiators.Any(joint => joint.Unit == UnitKind.Subdistrict && joint.UnitId == subdistrict))),
        { Role: Role.DepartmentLiaison or Role.DepartmentHandler, DepartmentId: { } department } => db.SummonsRequests.Where(request => request.SentAt != null
            && (request.Departments.Any(part => part.DepartmentId == department && part.ReleasedAt == null)
                || request.Objections.Any(objection => objection.AskedDepartmentId == department && objection.End == null && objection.Agreed == null))),
        { Role: Role.DistrictOffice } => db.SummonsRequests.Where(request => request.SentAt != null),
        _ => db.SummonsRequests.Where(request => false),
    };
}
