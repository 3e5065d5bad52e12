using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>A summons as the desk of issues knows it.</summary>
public sealed record LinkedSummons(string Number, SummonsState State);

/// <summary>起草约请: a draft gets its number; an issue whose way is a summons becomes one with what is known of it. Stages only.</summary>
public sealed class SummonsDrafts(GovBotDbContext db, CaseNumbers numbers, IDialogsSource dialogs, BusinessClock clock)
{
    /// <summary>A draft that is there already goes on; details among the resident's words are covered, for departments are to read them.</summary>
    public async Task BeginAsync(StaffPost post, UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        if (issue.Facts is not { CommitteeId: { } committee, SubdistrictId: { } subdistrict } || await Of(issue).AnyAsync(request => request.EndedAt == null, cancellationToken))
            return;
        var what = await db.Set<IssueReport>().AsNoTracking().Where(report => report.IssueId == issue.Id).Select(report => report.What).SingleOrDefaultAsync(cancellationToken);
        var facts = new SummonsFacts
        {
            CommitteeId = committee,
            SubdistrictId = subdistrict,
            ClerkPersonId = post.PersonId,
            CategoryId = issue.Facts.CategoryId,
            CategoryName = issue.Facts.CategoryName,
            CompoundId = issue.Facts.CompoundId,
            BuildingId = issue.Facts.BuildingId,
            Households = issue.Facts.Households,
            Setting = await db.SettingOfAsync(subdistrict, dialogs.Current, cancellationToken),
            MostSupporting = dialogs.Current.SummonsLimits.Supporting,
            MostReworks = dialogs.Current.SummonsLimits.Reworks,
        };
        var begun = await StageAsync(post, new SummonsDraft(facts, what is null ? "" : PrivateDetails.Cover(what).Shown, null, null, [], [], [], [issue.Id]), cancellationToken);
        // Whoever of the committee may choose the way may draft; were the tables to part, nothing of the turn may be kept.
        if (!begun.IsSuccess)
            throw new InvalidOperationException($"A {post.Role} may choose a summons, but not draft one: {begun.Error.Code}.");
    }

    public async Task<Result<SummonsRequest>> StageAsync(StaffPost post, SummonsDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var number = await numbers.NextAsync(CaseKind.SummonsRequest, clock.Today, cancellationToken);
        var begun = SummonsRequest.Begin(number, post.MoveOf() with { Detail = draft }, clock.UtcNow);
        if (!begun.IsSuccess)
            return begun.Error;
        db.Add(begun.Value.Request);
        db.Add(begun.Value.Event);
        return begun.Value.Request;
    }

    /// <summary>Those of the issue, oldest first, with what this turn has staged.</summary>
    public async Task<IReadOnlyList<LinkedSummons>> ListAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        await Of(issue).LoadAsync(cancellationToken);
        return [.. db.SummonsRequests.Local.Where(request => request.Issues.Any(linked => linked.IssueId == issue.Id)).OrderBy(request => request.Id).Select(request => new LinkedSummons(request.Number, request.State))];
    }

    private IQueryable<SummonsRequest> Of(UrgentIssue issue) => db.SummonsRequests.AsSplitQuery().Where(request => request.Issues.Any(linked => linked.IssueId == issue.Id));
}
