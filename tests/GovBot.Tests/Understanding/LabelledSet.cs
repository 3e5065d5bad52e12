namespace GovBot.Tests.Understanding;

/// <summary>A sentence with what it should be taken for.</summary>
internal sealed record Labelled(string Id, string Text, string Expected);

/// <summary>Tables under <c>Sets/</c>: id, text, and a label.</summary>
internal static class LabelledSet
{
    public static IReadOnlyList<Labelled> Read(string name) =>
        [.. File.ReadLines(Repository.Path($"tests/GovBot.Tests/Understanding/Sets/{name}.tsv")).Skip(1)
            .Select(l => l.Split('\t')).Where(c => c.Length == 3).Select(c => new Labelled(c[0], c[1], c[2]))];

    /// <summary>Holds when enough are read as labelled; otherwise the message lists those that are not.</summary>
    public static void IsReadAsLabelled(IReadOnlyList<Labelled> set, Func<string, string> read, double least)
    {
        var wrong = set.Where(s => read(s.Text) != s.Expected).ToList();
        Assert.True(
            set.Count - wrong.Count >= least * set.Count,
            $"{set.Count - wrong.Count} of {set.Count} right:\n{string.Join('\n', wrong.Select(w => $"{w.Id} {w.Text}: {w.Expected}, read as {read(w.Text)}"))}");
    }
}
