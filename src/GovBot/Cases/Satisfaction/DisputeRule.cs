using GovBot.Data.Domain.Satisfaction;
using GovBot.Forms;

namespace GovBot.Cases.Satisfaction;

/// <summary>When what residents say is looked at anew: the one who reported it says no, or a share of those who answered. Other noes go to the committee as a list (practice.md §5). Pure.</summary>
internal static class DisputeRule
{
    /// <param name="isOver">Nobody else will answer.</param>
    public static bool Holds(IReadOnlyCollection<SatisfactionInvitation> asked, SatisfactionCatalog rules, bool isOver)
    {
        var (answered, noes) = (asked.Count(one => one.Solved is not null), asked.Count(one => one.Solved == Solution.No));
        return asked.Any(one => one is { IsOriginal: true, Solved: Solution.No })
            || (noes > 0 && noes * rules.OneIn >= answered && (isOver || answered >= Math.Min(rules.Least, asked.Count)));
    }
}
