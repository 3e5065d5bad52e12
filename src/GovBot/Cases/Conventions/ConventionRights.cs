using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Conventions;

/// <summary>Which conventions a post sees. What everybody may read every post sees; what is not public yet is the committee's.</summary>
public static class ConventionRights
{
    /// <summary>Posts that have to do with conventions.</summary>
    public static bool IsFor(Role role) => role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator or Role.DistrictOffice;

    internal static IQueryable<Convention> ConventionsSeenBy(this GovBotDbContext db, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => db.Conventions.Where(convention => convention.PublicAt != null || convention.Facts.CommitteeId == committee),
        { Role: Role.SubdistrictCoordinator or Role.DistrictOffice } => db.Conventions.Where(convention => convention.PublicAt != null),
        _ => db.Conventions.Where(convention => false),
    };

    /// <summary>Those the post works on.</summary>
    internal static IQueryable<Convention> ConventionsOf(this GovBotDbContext db, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => db.Conventions.Where(convention => convention.Facts.CommitteeId == committee),
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => db.Conventions.Where(convention => convention.PublicAt != null && convention.Facts.SubdistrictId == subdistrict),
        { Role: Role.DistrictOffice } => db.Conventions.Where(convention => convention.PublicAt != null),
        _ => db.Conventions.Where(convention => false),
    };

    internal static ConventionMove ConventionMoveOf(this StaffPost post) => new(post.Actor, post.UnitId());
}
