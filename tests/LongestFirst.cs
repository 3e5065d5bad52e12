using Xunit.Abstractions;

namespace GovBot;

/// <summary>Begins with what takes minutes, so that no test runs alone in the end while the second core rests.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["SimulatedYearTests", "ConversationTests", "ConventionPageTests", "Pages", "TwoNodesTests", "KillTests", "Connector", "DeadlinePageTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(collection => RankOf(collection.DisplayName));

    private static int RankOf(string name) => Array.FindIndex(Long, part => name == part || name.EndsWith($".{part}", StringComparison.Ordinal)) is >= 0 and var rank ? rank : Long.Length;
}
