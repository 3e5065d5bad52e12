namespace GovBot.Tests;

/// <summary>The working tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>Our own pages and scripts, without the Web Chat bundle.</summary>
    public static IEnumerable<string> PageSources() =>
        new[] { "*.js", "*.html", "*.css" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path("src/GovBot"), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/webchat/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "GovBot.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("GovBot.sln is in no parent folder of the tests.");
        }

        return folder;
    }
}
