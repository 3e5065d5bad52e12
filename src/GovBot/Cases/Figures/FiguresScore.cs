using GovBot.Forms;

namespace GovBot.Cases.Figures;

/// <summary>综合得分: off unless the district turns it on. What has no data has no weight. Pure.</summary>
internal static class FiguresScore
{
    public static decimal? Of(FigureCounts counts, CompositeWeights weights)
    {
        if (!weights.Enabled)
            return null;
        var parts = new (decimal Weight, Rate Rate)[]
        {
            (weights.Acknowledge, counts.Acknowledge), (weights.Contact, counts.Contact), (weights.Arrive, counts.Arrive),
            (weights.Finish, counts.Finish), (weights.Solved, counts.Solved), (weights.Satisfied, counts.Satisfied),
        }.Where(part => part.Rate.Value is not null && part.Weight > 0).ToList();
        var whole = parts.Sum(part => part.Weight);
        return whole == 0 ? null : decimal.Round(100 * parts.Sum(part => part.Weight * part.Rate.Value!.Value) / whole, 1);
    }
}
