using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>Whose answer it may be: residents press, staff do not. A member of staff rates what they reported themselves, unless they handle it.</summary>
public sealed class SatisfactionRights(GovBotDbContext db, IStaff staff, HelperMode helping)
{
    /// <summary>Null when the person may.</summary>
    public async Task<Error?> RefusalAsync(ConversationFacts who, UrgentIssue report, SatisfactionInvitation asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(asked);
        var no = new Error(RatingErrors.NotByStaff);
        if (who.KioskId is not null && await helping.OfAsync(who, cancellationToken) is not null)
            return no;
        if (await staff.StandingAsync(who, cancellationToken) is not { } standing)
            return null;
        if (report.Facts.ReporterUserId != who.UserId || report.Facts.HelperPersonId is not null)
            return no;
        foreach (var post in standing.Posts)
        {
            if (await HandlesAsync(post, asked, cancellationToken))
                return no;
        }

        return null;
    }

    /// <summary>Whether the post has to do with how the case was handled.</summary>
    public async Task<bool> HandlesAsync(StaffPost post, SatisfactionInvitation asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.CaseKind == CaseKind.UrgentIssue)
            return post.CommitteeId is { } committee && await db.UrgentIssues.AnyAsync(issue => issue.Id == asked.CaseId && issue.Facts.CommitteeId == committee, cancellationToken);
        return post.DepartmentId is { } department
            ? await db.Set<SummonsDepartment>().AnyAsync(part => part.SummonsId == asked.CaseId && part.DepartmentId == department, cancellationToken)
            : await db.SummonsRequests.AnyAsync(request => request.Id == asked.CaseId && request.Facts.ClerkPersonId == post.PersonId, cancellationToken);
    }
}
