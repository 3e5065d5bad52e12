using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Cases.Desk;

/// <summary>Which urgent issues a post sees, and on which it acts.</summary>
internal static class DeskRights
{
    /// <summary>What a post may not see, it does not find: a complaint about the committee has no committee and never shows up there.</summary>
    public static IQueryable<UrgentIssue> SeenBy(this IQueryable<UrgentIssue> issues, StaffPost post) => post switch
    {
        { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } => issues.Where(issue => issue.Facts.CommitteeId == committee),
        { Role: Role.SubdistrictCoordinator, SubdistrictId: { } subdistrict } => issues.Where(issue => issue.Facts.SubdistrictId == subdistrict),
        _ => issues.Where(issue => false),
    };

    /// <summary>A subdistrict looks on where a committee answers.</summary>
    public static IssueMove MoveOf(this UrgentIssue issue, StaffPost post) => new(
        post.Actor,
        IsEntitled: issue.Facts.CommitteeId is { } committee
            ? post.Role is Role.CommitteeMember or Role.CommitteeHead && post.CommitteeId == committee
            : post.Role is Role.SubdistrictCoordinator && issue.Facts.SubdistrictId is { } subdistrict && post.SubdistrictId == subdistrict);

    /// <summary>Posts of others in the same unit that are held on that day: who may take a case.</summary>
    public static IQueryable<Appointment> ColleaguesOf(this IQueryable<Appointment> posts, StaffPost post, DateOnly today)
    {
        var others = posts.Where(held => held.From <= today && (held.To == null || held.To >= today) && held.PersonId != post.PersonId);
        return post.Role is Role.SubdistrictCoordinator
            ? others.Where(held => held.SubdistrictId == post.SubdistrictId && held.Role == Role.SubdistrictCoordinator)
            : others.Where(held => held.CommitteeId == post.CommitteeId && (held.Role == Role.CommitteeMember || held.Role == Role.CommitteeHead));
    }
}
