using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>公约 of one unit in a period: what happened in it, counted once, each share with its whole. It ranks nobody.</summary>
/// <param name="Proposed">提出: by residents and by committees.</param>
/// <param name="Supported">转入协商: had the voices, or the head took it up.</param>
/// <param name="Adopted">表决通过.</param>
/// <param name="Decided">表决有结论: passed or not; a meeting that too few came to decides nothing.</param>
/// <param name="Published">公布.</param>
/// <param name="Kept">检查: residents who say that everybody keeps to it.</param>
/// <param name="Answered">检查: residents who answered, each once a round.</param>
/// <param name="AtKiosk">Answers of nobody known, counted apart.</param>
public sealed record ConventionFigureLine(FigureUnit Unit, int Proposed, int Supported, int Adopted, int Decided, int Published, int Kept, int Answered, int AtKiosk)
{
    public string Name { get; init; } = "";
    public string Code { get; init; } = "";

    public Rate AdoptedRate => new(Adopted, Decided);
    public Rate KeptRate => new(Kept, Answered);
}

/// <summary>公约情况 beside the figures of summonses: the one query behind chat, page and export. Numbers only, from the history and from answers that are kept without anybody in them.</summary>
public sealed class ConventionFigures(GovBotDbContext db, StaffPosts posts)
{
    private static readonly string[] Counted =
    [
        nameof(ConventionTrigger.Propose), nameof(ConventionTrigger.Initiate), nameof(ConventionTrigger.Deliberate),
        nameof(ConventionTrigger.Adopt), nameof(ConventionTrigger.VoteDown), nameof(ConventionTrigger.Publish),
    ];

    /// <summary>As far as the post sees: the district all, a subdistrict and a committee their own, a department none.</summary>
    public async Task<IReadOnlyList<ConventionFigureLine>> LinesAsync(StaffPost post, FiguresPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(period);
        if (post.DepartmentId is not null || !FiguresQuery.IsFor(post.Role) || !await posts.HoldsAsync(post, cancellationToken))
            return [];
        var facts = await FactsAsync(post, period, cancellationToken);
        if (facts.Count == 0)
            return [];
        var committees = await db.Committees.AsNoTracking().ToDictionaryAsync(row => row.Id, row => (row.Name, row.Code), cancellationToken);
        var subdistricts = await db.Subdistricts.AsNoTracking().ToDictionaryAsync(row => row.Id, row => (row.Name, row.Code), cancellationToken);
        return
        [
            .. post.Role == Role.DistrictOffice ? [LineOf(new FigureUnit(null, 0), facts)] : Array.Empty<ConventionFigureLine>(),
            .. post.CommitteeId is null ? Grouped(facts, UnitKind.Subdistrict, fact => fact.SubdistrictId, subdistricts) : [],
            .. Grouped(facts, UnitKind.Committee, fact => fact.CommitteeId, committees),
        ];
    }

    private async Task<List<Fact>> FactsAsync(StaffPost post, FiguresPeriod period, CancellationToken cancellationToken)
    {
        var (start, end, own) = (period.Start, period.End, Own(post));
        var moves = await (
            from entry in db.CaseEvents
            where entry.CaseKind == CaseKind.Convention && entry.At >= start && entry.At < end && Counted.Contains(entry.Trigger)
            join convention in own on entry.CaseId equals convention.Id
            select new Fact(entry.Trigger, convention.Facts.CommitteeId, convention.Facts.SubdistrictId, null, false)).ToListAsync(cancellationToken);
        var answers = await (
            from answer in db.CheckAnswers
            where answer.At >= start && answer.At < end && !answer.IsCommittees
            join convention in own on answer.ConventionId equals convention.Id
            select new Fact("", convention.Facts.CommitteeId, convention.Facts.SubdistrictId, answer.Kept, answer.IsAnonymous)).ToListAsync(cancellationToken);
        return [.. moves, .. answers];
    }

    private IQueryable<Convention> Own(StaffPost post)
    {
        var (committee, subdistrict) = (post.CommitteeId, post.SubdistrictId);
        var all = db.Conventions.IgnoreAutoIncludes();
        return post.Role switch
        {
            Role.DistrictOffice => all,
            Role.SubdistrictCoordinator => all.Where(convention => convention.Facts.SubdistrictId == subdistrict),
            _ => all.Where(convention => convention.Facts.CommitteeId == committee),
        };
    }

    private static IEnumerable<ConventionFigureLine> Grouped(List<Fact> facts, UnitKind kind, Func<Fact, long> key, Dictionary<long, (string Name, string Code)> names) =>
        facts.GroupBy(key).Select(unit => LineOf(new FigureUnit(kind, unit.Key), [.. unit]) with { Name = names[unit.Key].Name, Code = names[unit.Key].Code })
            .OrderBy(line => line.Code, StringComparer.Ordinal);

    private static ConventionFigureLine LineOf(FigureUnit unit, List<Fact> facts)
    {
        int Moved(params ConventionTrigger[] triggers) => facts.Count(fact => triggers.Any(trigger => trigger.ToString() == fact.Trigger));
        var known = facts.FindAll(fact => fact is { Kept: not null, IsAnonymous: false });
        return new(
            unit,
            Moved(ConventionTrigger.Propose, ConventionTrigger.Initiate),
            Moved(ConventionTrigger.Deliberate),
            Moved(ConventionTrigger.Adopt),
            Moved(ConventionTrigger.Adopt, ConventionTrigger.VoteDown),
            Moved(ConventionTrigger.Publish),
            known.Count(fact => fact.Kept == HowKept.Kept),
            known.Count,
            facts.Count(fact => fact.IsAnonymous));
    }

    private sealed record Fact(string Trigger, long CommitteeId, long SubdistrictId, HowKept? Kept, bool IsAnonymous);
}
