using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>起草约请: from urgent issues or from scratch, kept as a draft that anybody of the committee goes on with on any channel. Submitting and signing are acts of the <see cref="SummonsDesk"/>. Stages only.</summary>
public sealed class SummonsFiling(GovBotDbContext db, SummonsDrafts drafts, SummonsActs acts, SummonsCases cases, FilingChecks checks, IssueFiles files)
{
    /// <summary>Refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="SummonsErrors"/>, <see cref="SummonsRefusals"/>.</summary>
    public async Task<Result<SummonsCase>> DraftAsync(StaffPost post, DraftSummons command, CancellationToken cancellationToken)
    {
        var draft = await checks.DraftAsync(post, command, cancellationToken);
        if (!draft.IsSuccess)
            return draft.Error;
        var begun = await drafts.StageAsync(post, draft.Value, cancellationToken);
        return begun.IsSuccess ? await cases.ShowAsync(post, begun.Value, cancellationToken) : begun.Error;
    }

    /// <param name="seen">The version the person saw.</param>
    public async Task<Result<SummonsCase>> ReviseAsync(StaffPost post, string number, int seen, DraftSummons command, CancellationToken cancellationToken)
    {
        var draft = await checks.DraftAsync(post, command, cancellationToken);
        if (!draft.IsSuccess)
            return draft.Error;
        if (await db.SummonsesSeenBy(post).AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number, cancellationToken) is not { } request)
            return new Error(CaseErrors.NotFound);
        if (seen != request.Version)
            return new SummonsConflict(request.State, request.Version);
        // Whoever began it stays its clerk, and the numbers are those of the day it was begun.
        var kept = draft.Value with
        {
            Facts = draft.Value.Facts with { ClerkPersonId = request.Facts.ClerkPersonId, MostSupporting = request.Facts.MostSupporting, MostReworks = request.Facts.MostReworks },
        };
        var refused = await acts.DoAsync(request, SummonsTrigger.Revise, post.MoveOf() with { Detail = kept }, cancellationToken);
        return refused is null ? await cases.ShowAsync(post, request, cancellationToken) : refused;
    }

    /// <summary>Photos and other files of this conversation go with the draft. Refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="CaseErrors.NotFound"/>.</summary>
    public async Task<Error?> AttachAsync(StaffPost post, string number, IReadOnlyList<string> fileIds, long conversationId, CancellationToken cancellationToken)
    {
        if (!await checks.MayDraftAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var request = db.SummonsRequests.Local.FirstOrDefault(row => row.Number == number) ?? await db.SummonsesSeenBy(post).AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
        if (request is not { State: SummonsState.Draft } || request.Facts.CommitteeId != post.CommitteeId)
            return new Error(CaseErrors.NotFound);
        await files.ClaimForSummonsAsync(fileIds, conversationId, request.Id, cancellationToken);
        return null;
    }

    /// <summary>What is known from the issues, to begin with; the first names place and category.</summary>
    public async Task<Result<DraftSummons>> FromIssuesAsync(StaffPost post, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (!await checks.MayDraftAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var wanted = numbers.Distinct().ToArray();
        var found = await db.SeenBy(post).AsNoTracking().Include(issue => issue.Report).Where(issue => wanted.Contains(issue.Number)).ToListAsync(cancellationToken);
        if (wanted.Length == 0 || found.Count != wanted.Length)
            return new Error(CaseErrors.NotFound);
        List<UrgentIssue> issues = [.. found.OrderBy(issue => Array.IndexOf(wanted, issue.Number))];
        return cases.Known(post, issues) with { IssueNumbers = wanted };
    }

    /// <summary>The last one that the person sent, else that the committee sent: who leads and supports, category, way and who joins can be taken over; what happened, where and how urgent it is are its own. Null for the first.</summary>
    public async Task<DraftSummons?> LastAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (!await checks.MayDraftAsync(post, cancellationToken))
            return null;
        var (committee, person) = (post.CommitteeId, post.PersonId);
        var last = await db.SummonsRequests.AsNoTracking().AsSplitQuery().Where(request => request.Facts.CommitteeId == committee && request.SentAt != null)
            .OrderByDescending(request => request.Facts.ClerkPersonId == person).ThenByDescending(request => request.Id).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : new DraftSummons("", last.Facts.CategoryId, last.Facts.CategoryName)
        {
            Way = last.Facts.Way,
            LeadId = last.Lead?.DepartmentId,
            SupportingIds = [.. last.Supporting.Select(part => part.DepartmentId)],
            Initiators = [.. last.Initiators.Select(joint => new Initiator(joint.Unit, joint.UnitId))],
        };
    }
}

/// <summary>Whether what a draft names is there and the committee's.</summary>
public sealed class FilingChecks(GovBotDbContext db, IDialogsSource dialogs, StaffPosts posts, Deadlines deadlines, Hosting.BusinessClock clock)
{
    public async Task<bool> MayDraftAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.IsOfCommittee() && await posts.HoldsAsync(post, cancellationToken);
    }

    /// <summary>The draft as the case keeps it, in the name of the post.</summary>
    public async Task<Result<SummonsDraft>> DraftAsync(StaffPost post, DraftSummons command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await MayDraftAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var numbers = command.IssueNumbers.Distinct().ToArray();
        var issues = await db.SeenBy(post).Where(issue => numbers.Contains(issue.Number)).Select(issue => issue.Id).ToListAsync(cancellationToken);
        var building = await db.Buildings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.BuildingId, cancellationToken);
        if (issues.Count != numbers.Length || !await IsThereAsync(post, command, building, cancellationToken) || !await db.AreThereAsync(post, command.Initiators, cancellationToken))
            return new Error(SummonsErrors.NoSuchPart);
        if (command.SupportingIds.Count > dialogs.Current.SummonsLimits.Supporting)
            return new Error(SummonsErrors.TooManySupporting);
        if (KindRefused(command) is { } unfit)
            return new Error(unfit);
        if (command.Efforts.Any(effort => effort.On > clock.Today) || command.ProposedTimes.Any(time => time <= clock.UtcNow))
            return new Error(SummonsRefusals.WrongDate);
        if (command.ProposedTimes.Any(time => !deadlines.IsOpen(new DateTimeOffset(time, TimeSpan.Zero), null)))
            return new Error(SummonsRefusals.OutOfHours);
        return new SummonsDraft(FactsOf(post, command, building) with { Setting = await db.SettingOfAsync(post.SubdistrictId!.Value, dialogs.Current, cancellationToken) }, command.What, command.PlaceText, command.LeadId, command.SupportingIds, command.Efforts, command.ProposedTimes, issues)
        {
            Initiators = command.Initiators,
        };
    }

    private string? KindRefused(DraftSummons command)
    {
        if (dialogs.Current.SummonsKinds.GetValueOrDefault(command.Kind) is not { } terms)
            return null;
        var departments = command.SupportingIds.Count + (command.LeadId is null ? 0 : 1);
        var tried = command.Efforts.DistinctBy(effort => effort.Kind).Count();
        return tried < terms.Efforts && (terms.Departments == 0 || departments < terms.Departments) ? SummonsRefusals.KindEfforts
            : terms.Words.Count > 0 && !terms.Words.Any(word => command.What.Contains(word, StringComparison.OrdinalIgnoreCase)) ? SummonsRefusals.KindWords
            : null;
    }

    private async Task<bool> IsThereAsync(StaffPost post, DraftSummons command, Building? building, CancellationToken cancellationToken)
    {
        var departments = command.SupportingIds.Concat(command.LeadId is { } lead ? [lead] : Array.Empty<long>()).Distinct().ToArray();
        if (departments.Length > 0 && await db.Departments.CountAsync(department => departments.Contains(department.Id), cancellationToken) != departments.Length)
            return false;
        if (command.BuildingId is not null && building is null)
            return false;
        return (building?.CompoundId ?? command.CompoundId) is not { } compound
            || await db.Compounds.AnyAsync(row => row.Id == compound && row.CommitteeId == post.CommitteeId, cancellationToken);
    }

    private SummonsFacts FactsOf(StaffPost post, DraftSummons command, Building? building) => new()
    {
        CommitteeId = post.CommitteeId!.Value,
        SubdistrictId = post.SubdistrictId!.Value,
        ClerkPersonId = post.PersonId,
        CategoryId = command.CategoryId,
        CategoryName = command.CategoryName,
        CompoundId = building?.CompoundId ?? command.CompoundId,
        BuildingId = building?.Id,
        Kind = command.Kind,
        Way = command.Way,
        Households = command.Households,
        Vulnerable = command.Vulnerable,
        MostSupporting = dialogs.Current.SummonsLimits.Supporting,
        MostReworks = dialogs.Current.SummonsLimits.Reworks,
    };
}
