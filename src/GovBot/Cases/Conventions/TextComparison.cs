using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using GovBot.Data.Domain.Conventions;

namespace GovBot.Cases.Conventions;

/// <summary>What became of a clause between two versions.</summary>
public enum ClauseChange
{
    Same,
    Added,
    Removed,
}

/// <summary>对照: two versions clause by clause, as people read it: what went, what came, what stayed.</summary>
public static class TextComparison
{
    public static IReadOnlyList<(ClauseChange Change, string Words)> Of(ConventionText before, ConventionText after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var found = new InlineDiffBuilder(new Differ()).BuildDiffModel($"{before.Title}\n{before.Lines}", $"{after.Title}\n{after.Lines}");
        return [.. found.Lines.Select(line => (Change(line.Type), line.Text))];
    }

    private static ClauseChange Change(ChangeType type) => type switch
    {
        ChangeType.Inserted => ClauseChange.Added,
        ChangeType.Deleted => ClauseChange.Removed,
        _ => ClauseChange.Same,
    };
}
