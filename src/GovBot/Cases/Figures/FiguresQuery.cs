using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>办理情况: the one query behind chat, page and export. Each post sees what is its own, the district sees all; nobody is ranked.</summary>
public sealed class FiguresQuery(GovBotDbContext db, StaffPosts posts, FiguresBook book, FiguresHints hints, FiguresTerms terms)
{
    private const int FewestCommittees = 3;

    /// <summary>Posts that have figures.</summary>
    public static bool IsFor(Role role) => role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator or Role.DepartmentLiaison or Role.DepartmentHandler or Role.DistrictOffice;

    public async Task<Result<FiguresView>> ViewAsync(StaffPost post, FiguresPeriod period, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(post, period, cancellationToken);
        if (!read.IsSuccess)
            return read.Error;
        var (own, standing) = (read.Value, await StandingAsync(period, cancellationToken));
        var published = post.Role == Role.DistrictOffice && own.Published is { } content ? FiguresJson.Read(content) : null;
        var rows = published ?? FiguresSums.RowsOf(own.Facts);
        var before = FiguresSums.RowsOf(Of(post, await book.FactsAsync(period.Before, own.AsOf, cancellationToken))).ToDictionary(row => row.Unit);
        var names = await NamesAsync(cancellationToken);
        var lines = rows.Where(row => Sees(post, row.Unit)).Select(row => LineOf(post, period, row, before.GetValueOrDefault(row.Unit), names)).OrderBy(line => line.Row.Unit.Kind).ThenBy(line => line.Code, StringComparer.Ordinal).ToList();
        return new FiguresView(
            period,
            standing,
            own.AsOf,
            standing == FiguresStanding.Trial ? null : book.PublicationOf(period),
            lines,
            post.Role == Role.DistrictOffice ? await hints.FindAsync(own.Cases, period, names, cancellationToken) : []);
    }

    /// <summary>One row for each summons that counts in it, as far as the post sees it.</summary>
    public async Task<Result<IReadOnlyList<FigureCaseRow>>> CasesAsync(StaffPost post, FiguresPeriod period, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(post, period, cancellationToken);
        if (!read.IsSuccess)
            return read.Error;
        var names = await NamesAsync(cancellationToken);
        string NameOf(UnitKind kind, long? id) => id is { } known && names.TryGetValue(new(kind, known), out var unit) ? unit.Name : "";
        return (FigureCaseRow[])
        [
            .. read.Value.Facts.Where(fact => post.DepartmentId is null || fact.DepartmentId == post.DepartmentId).GroupBy(fact => fact.Case.Id).OrderBy(group => group.Key).Select(group =>
            {
                var one = group.First().Case;
                return new FigureCaseRow(
                    one, NameOf(UnitKind.Committee, one.Request.Facts.CommitteeId), NameOf(UnitKind.Subdistrict, one.Request.Facts.SubdistrictId), NameOf(UnitKind.Department, one.LeadAt(read.Value.AsOf)), FiguresSums.SumOf(group), group.Any(fact => fact.IsExcluded));
            }),
        ];
    }

    private async Task<Result<ReadFigures>> ReadAsync(StaffPost post, FiguresPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(period);
        if (!IsFor(post.Role) || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(FiguresErrors.NotYours);
        if (period.From > terms.Today)
            return new Error(FiguresErrors.NoPeriod);
        var published = await book.PublishedAsync(period, cancellationToken);
        var asOf = published?.AsOf ?? terms.Now;
        var facts = Of(post, await book.FactsAsync(period, asOf, cancellationToken));
        return new ReadFigures(facts, [.. facts.Select(fact => fact.Case).DistinctBy(one => one.Id)], asOf, published?.Content);
    }

    // What is another's share is nobody's business; a department reads the sums of the district beside its own.
    private static IReadOnlyList<FigureFact> Of(StaffPost post, IReadOnlyList<FigureFact> facts) => post switch
    {
        { Role: Role.DistrictOffice } or { DepartmentId: not null } => facts,
        { Role: Role.SubdistrictCoordinator } => [.. facts.Where(fact => fact.Case.Request.Facts.SubdistrictId == post.SubdistrictId)],
        _ => [.. facts.Where(fact => fact.Case.Request.Facts.CommitteeId == post.CommitteeId)],
    };

    private static bool Sees(StaffPost post, FigureUnit unit) => post switch
    {
        { Role: Role.DistrictOffice } => true,
        { DepartmentId: { } department } => unit.Kind is null || unit == new FigureUnit(UnitKind.Department, department),
        { Role: Role.SubdistrictCoordinator } => unit.Kind is not null,
        _ => unit.Kind is UnitKind.Committee or UnitKind.Department,
    };

    private FigureLine LineOf(StaffPost post, FiguresPeriod period, FigureRow row, FigureRow? before, Dictionary<FigureUnit, FigureName> names)
    {
        var name = names.GetValueOrDefault(row.Unit);
        var minimum = terms.Rules.Minimum;
        return new FigureLine(row, name?.Name ?? "", name?.Code ?? "", row.Cases >= minimum && before?.Cases >= minimum ? before.Counted : null)
        {
            DepartmentKind = row.Unit.Kind == UnitKind.Department ? terms.Rules.KindOf(name?.Code ?? "")?.Id : null,
            Score = book.IsTrial(period) ? null : FiguresScore.Of(row.Counted, terms.Rules.Composite),
            // A department must not read out of it who said what (practice.md §5).
            ShowsJudgements = post.DepartmentId is null || (period.Span != FiguresSpan.Month && row.Judging >= FewestCommittees),
            IsComparable = row.Cases >= minimum,
        };
    }

    private async Task<FiguresStanding> StandingAsync(FiguresPeriod period, CancellationToken cancellationToken) =>
        period.To > terms.Today ? FiguresStanding.Running
        : book.IsTrial(period) ? FiguresStanding.Trial
        : await book.PublishedAsync(period, cancellationToken) is not null ? FiguresStanding.Published
        : FiguresStanding.Checking;

    private async Task<Dictionary<FigureUnit, FigureName>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(row => new FigureUnit(UnitKind.Department, row.Id), row => new FigureName(row.Code, row.Name), cancellationToken);
        foreach (var row in await db.Committees.AsNoTracking().ToListAsync(cancellationToken))
            names[new(UnitKind.Committee, row.Id)] = new(row.Code, row.Name);
        foreach (var row in await db.Subdistricts.AsNoTracking().ToListAsync(cancellationToken))
            names[new(UnitKind.Subdistrict, row.Id)] = new(row.Code, row.Name);
        return names;
    }

    private sealed record ReadFigures(IReadOnlyList<FigureFact> Facts, IReadOnlyList<FigureCase> Cases, DateTime AsOf, byte[]? Published);
}

/// <summary>What a unit is called.</summary>
public sealed record FigureName(string Code, string Name);

/// <summary>The rules and the day.</summary>
public sealed class FiguresTerms(IDialogsSource dialogs, BusinessClock clock)
{
    public FiguresCatalog Rules => dialogs.Current.Figures;
    public DateTime Now => clock.UtcNow;
    public DateOnly Today => clock.Today;

    public FiguresPeriod Current(FiguresSpan span) => FiguresPeriod.Of(span, clock.Today, Rules.YearBegins);

    /// <summary>Null for what is no period.</summary>
    public FiguresPeriod? Parse(string? key) => FiguresPeriod.Parse(key, Rules.YearBegins);
}
