using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Conferences;

/// <summary>Which conferences a post sees, and in whose name it acts on them. The unit is the post's, never the command's.</summary>
internal static class ConferenceRights
{
    public static MeetingUnit? UnitOf(this StaffPost post) => post switch
    {
        { Role: Role.DepartmentLiaison or Role.DepartmentHandler, DepartmentId: { } department } => new(UnitKind.Department, department),
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => new(UnitKind.Subdistrict, subdistrict),
        _ => null,
    };

    public static ConferenceMove ConferenceMove(this StaffPost post) => new(post.Actor, post.UnitOf()?.Id);

    /// <summary>What a post may not see, it does not find: nobody but the district sees one before its topics are out.</summary>
    public static IQueryable<JointConference> ConferencesSeenBy(this GovBotDbContext db, StaffPost post)
    {
        if (post.Role == Role.DistrictOffice)
            return db.JointConferences;
        if (post.UnitOf() is not { } own)
            return db.JointConferences.Where(conference => false);
        var (kind, id) = (own.Kind, own.Id);
        return db.JointConferences.Where(conference => conference.AskedAt != null && conference.Units.Any(unit => unit.Kind == kind && unit.UnitId == id));
    }
}
