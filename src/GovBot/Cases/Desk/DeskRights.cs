using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Desk;

/// <summary>Which urgent issues a post sees, what it reads of them, and on which it acts.</summary>
public static class DeskRights
{
    /// <summary>Posts with a desk of urgent issues.</summary>
    public static bool HasDesk(Role role) => IsOfUnit(role) || IsLight(role);

    /// <summary>轻量角色: sees only what was passed to it, without the reporter, and answers the committee.</summary>
    public static bool IsLight(Role role) => role is Role.PropertyManager or Role.GridOfficer;

    /// <summary>代录: may write down what somebody said or, a grid officer, what was found.</summary>
    public static bool MayEnter(Role role) => (IsOfUnit(role) && role is not Role.DistrictOffice) || role is Role.GridOfficer or Role.KioskVolunteer;

    /// <summary>The units that answer for cases: their people see the reporter's contact and the whole history.</summary>
    public static bool IsOfUnit(Role role) => role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator or Role.DistrictOffice;

    /// <summary>归到小区: whoever has a case whose place is not known; and the subdistrict where it went to the wrong committee, so that none passes cases on by itself.</summary>
    internal static IssueMove AssignMoveOf(this UrgentIssue issue, StaffPost post) => new(post.Actor, IsEntitled: post.Role is Role.SubdistrictCoordinator
        ? post.SubdistrictId is { } subdistrict && issue.Facts.SubdistrictId == subdistrict && issue.Facts.Subject != IssueSubject.Committee
        : issue.Facts.CompoundId is null && issue.MoveOf(post).IsEntitled);

    /// <summary>What a post may not see, it does not find: a complaint about the committee has no committee and never shows up there; one about the property manager is never theirs to read (practice.md §8).</summary>
    internal static IQueryable<UrgentIssue> SeenBy(this GovBotDbContext db, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => db.UrgentIssues.Where(issue => issue.Facts.CommitteeId == committee),
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => db.UrgentIssues.Where(issue => issue.Facts.SubdistrictId == subdistrict),
        { Role: Role.PropertyManager, CompanyId: { } company } => db.UrgentIssues.Where(issue =>
            issue.Handling.Way == HandlingWay.Property && issue.Facts.Subject == IssueSubject.Ordinary
            && db.Compounds.Any(compound => compound.Id == issue.Facts.CompoundId && compound.CompanyId == company)),
        { Role: Role.GridOfficer, CommitteeId: { } committee } => db.UrgentIssues.Where(issue =>
            issue.Handling.Way == HandlingWay.Grid && issue.Facts.CommitteeId == committee),
        { Role: Role.DistrictOffice } => db.UrgentIssues.Where(issue => issue.Facts.CommitteeId == null && issue.Facts.SubdistrictId == null),
        _ => db.UrgentIssues.Where(issue => false),
    };

    /// <summary>The cases that the post's unit answers for; none for a light role.</summary>
    internal static IQueryable<UrgentIssue> AnsweredBy(this GovBotDbContext db, StaffPost post) =>
        !IsOfUnit(post.Role) ? db.UrgentIssues.Where(issue => false)
        : post.Role is Role.SubdistrictCoordinator ? db.SeenBy(post).Where(issue => issue.Facts.CommitteeId == null)
        : db.SeenBy(post);

    /// <summary>留言、警示: those of the committee; a subdistrict has those whose committee nobody knows.</summary>
    internal static IQueryable<CommitteeMessage> MessagesFor(this GovBotDbContext db, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => db.CommitteeMessages.Where(message => message.CommitteeId == committee),
        { Role: Role.SubdistrictCoordinator } => db.CommitteeMessages.Where(message => message.CommitteeId == null),
        _ => db.CommitteeMessages.Where(message => false),
    };

    /// <summary>Of an issue that the post sees. A subdistrict looks on where a committee answers.</summary>
    internal static IssueMove MoveOf(this UrgentIssue issue, StaffPost post) => new(post.Actor, IsEntitled: post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => issue.Facts.CommitteeId == committee,
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => issue.Facts.CommitteeId is null && issue.Facts.SubdistrictId == subdistrict,
        { Role: Role.PropertyManager, CompanyId: not null } => issue.Handling.Way == HandlingWay.Property && issue.Facts.Subject == IssueSubject.Ordinary,
        { Role: Role.GridOfficer, CommitteeId: { } committee } => issue.Handling.Way == HandlingWay.Grid && issue.Facts.CommitteeId == committee,
        { Role: Role.DistrictOffice } => issue.Facts is { CommitteeId: null, SubdistrictId: null },
        _ => false,
    });

    /// <summary>Posts of others in the same unit that are held on that day: who may take a case.</summary>
    internal static IQueryable<Appointment> ColleaguesOf(this IQueryable<Appointment> posts, StaffPost post, DateOnly today)
    {
        var others = posts.HeldOn(today).Where(held => held.PersonId != post.PersonId);
        return post switch
        {
            { Role: Role.SubdistrictCoordinator } => others.Where(held => held.SubdistrictId == post.SubdistrictId && held.Role == Role.SubdistrictCoordinator),
            { Role: Role.CommitteeMember or Role.CommitteeHead } => others.Where(held => held.CommitteeId == post.CommitteeId && (held.Role == Role.CommitteeMember || held.Role == Role.CommitteeHead)),
            _ => others.Where(held => false),
        };
    }

    internal static IQueryable<Appointment> HeldOn(this IQueryable<Appointment> posts, DateOnly today) =>
        posts.Where(held => held.From <= today && (held.To == null || held.To >= today));
}
