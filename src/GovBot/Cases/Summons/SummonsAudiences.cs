using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Summons;

/// <summary>The posts that are told, without the person who made the move.</summary>
internal static class SummonsAudiences
{
    public static IQueryable<Appointment> AudienceOf(this GovBotDbContext db, SummonsAudience audience, SummonsRequest request, SummonsMove move, long? formerLead, DateOnly today)
    {
        var mover = move.Actor.PersonId ?? 0;
        var posts = db.Appointments.Where(post => post.PersonId != mover);
        return audience switch
        {
            SummonsAudience.Committee => Committee(db, posts, request, today),
            SummonsAudience.Signers => Signers(db, posts, request, today),
            SummonsAudience.Subdistrict => posts.Where(post => post.Role == Role.SubdistrictCoordinator && post.SubdistrictId == request.Facts.SubdistrictId),
            SummonsAudience.District => posts.Where(post => post.Role == Role.DistrictOffice),
            SummonsAudience.Lead => Department(db, posts, request, [.. request.Departments.Where(part => part is { Duty: Duty.Lead, ReleasedAt: null })], today),
            SummonsAudience.Supporting => Department(db, posts, request, [.. request.Supporting], today),
            SummonsAudience.Former => Liaisons(db, posts, request, [formerLead ?? 0], today),
            SummonsAudience.Asked or SummonsAudience.Named => Liaisons(db, posts, request, [(move.Detail as NamedDepartment)?.DepartmentId ?? 0], today),
            SummonsAudience.Joint => Joint(posts, request),
            SummonsAudience.Leader => Leaders(posts, request),
            SummonsAudience.Handler => Handlers(posts, move.Detail as Assignment, move.UnitId),
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
        };
    }

    // A case has somebody to hear of it even when its clerk has left.
    private static IQueryable<Appointment> Committee(GovBotDbContext db, IQueryable<Appointment> posts, SummonsRequest request, DateOnly today)
    {
        var (committee, clerk) = (request.Facts.CommitteeId, request.Facts.ClerkPersonId);
        var clerks = db.Appointments.HeldOn(today).Where(post => post.CommitteeId == committee && post.PersonId == clerk);
        return posts.Where(post => post.CommitteeId == committee && (post.Role == Role.CommitteeHead || (post.Role == Role.CommitteeMember && (post.PersonId == clerk || !clerks.Any()))));
    }

    private static IQueryable<Appointment> Signers(GovBotDbContext db, IQueryable<Appointment> posts, SummonsRequest request, DateOnly today)
    {
        var committee = request.Facts.CommitteeId;
        return posts.Where(post => post.CommitteeId == committee && (post.Role == Role.CommitteeHead || (post.Role == Role.CommitteeMember
            && db.SigningDeputies.Any(deputy => deputy.CommitteeId == committee && deputy.PersonId == post.PersonId && deputy.From <= today && deputy.To >= today))));
    }

    private static IQueryable<Appointment> Joint(IQueryable<Appointment> posts, SummonsRequest request)
    {
        long?[] UnitsOf(UnitKind unit) => [.. request.Initiators.Where(joint => joint.Unit == unit).Select(joint => (long?)joint.UnitId)];
        var (committees, subdistricts) = (UnitsOf(UnitKind.Committee), UnitsOf(UnitKind.Subdistrict));
        return posts.Where(post => (post.Role == Role.CommitteeHead && committees.Contains(post.CommitteeId)) || (post.Role == Role.SubdistrictCoordinator && subdistricts.Contains(post.SubdistrictId)));
    }

    private static IQueryable<Appointment> Department(GovBotDbContext db, IQueryable<Appointment> posts, SummonsRequest request, List<SummonsDepartment> parts, DateOnly today)
    {
        var (departments, handlers) = (parts.Select(part => (long?)part.DepartmentId).ToArray(), parts.Select(part => part.HandlerPersonId ?? 0).ToArray());
        var liaisons = Liaisons(db, posts, request, departments, today).Select(post => post.Id);
        return posts.Where(post => departments.Contains(post.DepartmentId) && (handlers.Contains(post.PersonId) || liaisons.Contains(post.Id)));
    }

    // 联络制: those named for the committee, as long as one of them is in office; else every liaison.
    private static IQueryable<Appointment> Liaisons(GovBotDbContext db, IQueryable<Appointment> posts, SummonsRequest request, long?[] departments, DateOnly today)
    {
        var committee = request.Facts.CommitteeId;
        var inOffice = db.Appointments.HeldOn(today).Where(held => held.Role == Role.DepartmentLiaison);
        var named = db.CommitteeLiaisons.Where(liaison => liaison.CommitteeId == committee && inOffice.Any(held => held.DepartmentId == liaison.DepartmentId && held.PersonId == liaison.PersonId));
        return posts.Where(post => departments.Contains(post.DepartmentId) && post.Role == Role.DepartmentLiaison
            && (named.Any(liaison => liaison.DepartmentId == post.DepartmentId && liaison.PersonId == post.PersonId) || !named.Any(liaison => liaison.DepartmentId == post.DepartmentId)));
    }

    private static IQueryable<Appointment> Leaders(IQueryable<Appointment> posts, SummonsRequest request)
    {
        var (department, leader) = (request.Lead?.DepartmentId, request.Lead?.LeaderPersonId);
        return posts.Where(post => post.DepartmentId == department && post.PersonId == leader);
    }

    private static IQueryable<Appointment> Handlers(IQueryable<Appointment> posts, Assignment? assignment, long? department)
    {
        var person = assignment?.HandlerPersonId;
        return posts.Where(post => post.DepartmentId == department && post.PersonId == person);
    }
}
