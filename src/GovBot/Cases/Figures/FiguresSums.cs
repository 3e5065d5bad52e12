using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Forms;

namespace GovBot.Cases.Figures;

/// <summary>Adds up what counts in a period, by department, committee, subdistrict and in all. Pure.</summary>
internal static class FiguresSums
{
    public static IReadOnlyList<FigureFact> FactsOf(IEnumerable<FigureCase> cases, FiguresPeriod period, DateTime asOf, FiguresCatalog rules, IReadOnlyDictionary<Grade, decimal> weights) =>
        [.. cases.SelectMany(one => new FigureFacts(one, period, asOf, rules, weights).All())];

    /// <summary>In the order of kinds and ids, which says nothing of anybody.</summary>
    public static IReadOnlyList<FigureRow> RowsOf(IReadOnlyList<FigureFact> facts) =>
    [
        RowOf(new FigureUnit(null, 0), facts),
        .. By(facts, UnitKind.Subdistrict, fact => fact.Case.Request.Facts.SubdistrictId),
        .. By(facts, UnitKind.Committee, fact => fact.Case.Request.Facts.CommitteeId),
        .. By(facts, UnitKind.Department, fact => fact.DepartmentId),
    ];

    public static FigureCounts SumOf(IEnumerable<FigureFact> facts) =>
        new(facts.GroupBy(fact => fact.Measure).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Sum(fact => fact.Amount)));

    private static IEnumerable<FigureRow> By(IReadOnlyList<FigureFact> facts, UnitKind kind, Func<FigureFact, long?> key) =>
        from fact in facts
        let id = key(fact)
        where id is not null
        group fact by id.Value into unit
        orderby unit.Key
        select RowOf(new FigureUnit(kind, unit.Key), [.. unit]);

    private static FigureRow RowOf(FigureUnit unit, IReadOnlyList<FigureFact> facts) => new(
        unit, SumOf(facts), SumOf(facts.Where(fact => !fact.IsExcluded)), facts.Where(fact => fact.Measure == FigureMeasure.Judged).Select(fact => fact.Case.Request.Facts.CommitteeId).Distinct().Count());
}
