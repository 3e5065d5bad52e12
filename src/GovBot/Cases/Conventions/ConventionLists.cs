using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>Lists of conventions.</summary>
public enum ConventionFilter
{
    /// <summary>待审核: proposals and comments that nobody has read.</summary>
    ToScreen,

    /// <summary>等本单位办.</summary>
    Ours,

    /// <summary>征集、协商、表决中.</summary>
    Running,

    /// <summary>已公布.</summary>
    Standing,

    /// <summary>已结束.</summary>
    Ended,
}

/// <param name="After">Last id of the page before; null for the first.</param>
public sealed record ConventionQuery(ConventionFilter Filter, long? After = null);

/// <param name="Next">Null on the last page.</param>
public sealed record ConventionPage(IReadOnlyList<ConventionLine> Lines, int Total, long? Next);

/// <summary>Lines of conventions, newest first; lists of a post.</summary>
public sealed class ConventionLists(GovBotDbContext db, StaffPosts posts, ConventionWording wording, BusinessClock clock)
{
    private const int PageSize = 6;

    public async Task<ConventionPage> PageAsync(StaffPost post, ConventionQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(post);
        if (!await posts.HoldsAsync(post, cancellationToken))
            return new([], 0, null);
        var all = Filtered(post, query.Filter);
        var found = await all.Where(convention => query.After == null || convention.Id < query.After).OrderByDescending(convention => convention.Id)
            .Select(convention => convention.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var page = found.Take(PageSize).ToList();
        return new(await LinesAsync(page, cancellationToken), await all.CountAsync(cancellationToken), found.Count > PageSize ? page[^1] : null);
    }

    public async Task<IReadOnlyDictionary<ConventionFilter, int>> CountAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var counts = new Dictionary<ConventionFilter, int>();
        var holds = await posts.HoldsAsync(post, cancellationToken);
        foreach (var filter in Enum.GetValues<ConventionFilter>())
            counts[filter] = holds ? await Filtered(post, filter).CountAsync(cancellationToken) : 0;
        return counts;
    }

    /// <summary>Those shown before that the post still sees, in their order.</summary>
    public async Task<IReadOnlyList<ConventionLine>> ShownAsync(StaffPost post, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(numbers);
        var shown = numbers.ToArray();
        var ids = await db.ConventionsOf(post).Where(convention => shown.Contains(convention.Number)).Select(convention => new { convention.Number, convention.Id }).ToDictionaryAsync(row => row.Number, row => row.Id, cancellationToken);
        return await LinesAsync([.. numbers.Where(ids.ContainsKey).Select(number => ids[number])], cancellationToken);
    }

    /// <summary>In the order asked for.</summary>
    public async Task<IReadOnlyList<ConventionLine>> LinesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToArray();
        var conventions = await db.Conventions.AsNoTracking().AsSplitQuery().Where(convention => wanted.Contains(convention.Id)).ToDictionaryAsync(convention => convention.Id, cancellationToken);
        return await LinesAsync([.. ids.Select(id => conventions[id])], cancellationToken);
    }

    /// <summary>As given, in their order.</summary>
    internal async Task<IReadOnlyList<ConventionLine>> LinesAsync(IReadOnlyList<Convention> conventions, CancellationToken cancellationToken)
    {
        var ids = conventions.Select(convention => convention.Id).ToArray();
        var names = await wording.NamesAsync(conventions, cancellationToken);
        var voices = (await db.ConventionSupports.AsNoTracking().Where(support => ids.Contains(support.ConventionId)).ToListAsync(cancellationToken)).ToLookup(support => support.ConventionId);
        var steps = (await db.CaseSteps.AsNoTracking().Where(step => step.CaseKind == CaseKind.Convention && ids.Contains(step.CaseId) && step.EndedAt == null).ToListAsync(cancellationToken)).ToLookup(step => step.CaseId);
        return
        [
            .. conventions.Select(convention => LineOf(
                convention, names[convention.Id], VoicesOf(convention, voices[convention.Id]), ConventionRules.Due(steps[convention.Id], clock.UtcNow).FirstOrDefault(), clock.UtcNow)),
        ];
    }

    // The rows are forgotten one day; what was counted at the freeze stays.
    internal static VoiceTotals VoicesOf(Convention convention, IEnumerable<ConventionSupport> supports) => convention.FrozenAt is null
        ? VoiceTotals.Of(supports, convention.TextVersion)
        : new(convention.Frozen.Persons, convention.Frozen.Households, 0, convention.Frozen.AtKiosk);

    internal static ConventionLine LineOf(Convention convention, ConventionNames names, VoiceTotals voices, Data.Domain.Deadlines.CaseStep? due, DateTime now) => new(
        convention.Number, convention.State, convention.Text?.Title ?? convention.Facts.ThemeName, convention.Facts.ThemeId, convention.Facts.ThemeName, names.Committee, names.Place, voices)
    {
        Facts = convention.Facts,
        DueAt = due?.DueAt.InShanghai(),
        IsOverdue = due?.IsOverdue(now) ?? false,
        IsCommended = convention.CommendedAt is not null,
        EffectiveOn = convention.EffectiveOn,
    };

    private IQueryable<Convention> Filtered(StaffPost post, ConventionFilter filter)
    {
        var own = db.ConventionsOf(post);
        return filter switch
        {
            ConventionFilter.ToScreen when post.Role is Role.CommitteeMember or Role.CommitteeHead => own.Where(convention =>
                convention.State == ConventionState.Screening
                || db.ConventionComments.Any(comment => comment.ConventionId == convention.Id && comment.State == CommentState.Pending)
                || db.ConventionIncidents.Any(incident => incident.ConventionId == convention.Id && incident.AnsweredAt == null)),
            ConventionFilter.ToScreen => own.Where(convention => false),
            ConventionFilter.Ours => Ours(post, own),
            ConventionFilter.Running => own.Where(convention => convention.EndedAt == null && convention.State != ConventionState.Published && convention.State != ConventionState.Revising),
            ConventionFilter.Standing => own.Where(convention => convention.State == ConventionState.Published || convention.State == ConventionState.Revising),
            _ => own.Where(convention => convention.EndedAt != null),
        };
    }

    private static IQueryable<Convention> Ours(StaffPost post, IQueryable<Convention> own) => post.Role switch
    {
        Role.SubdistrictCoordinator => own.Where(convention => convention.State == ConventionState.Reviewing || convention.State == ConventionState.Announced),
        Role.DistrictOffice => own.Where(convention => convention.State == ConventionState.Published && convention.CommendedAt == null),
        _ => own.Where(convention => convention.State == ConventionState.Screening || convention.State == ConventionState.Collecting || convention.State == ConventionState.Deliberating
            || convention.State == ConventionState.Approved || convention.State == ConventionState.Voting || convention.State == ConventionState.Adopted || convention.State == ConventionState.Registered),
    };
}
