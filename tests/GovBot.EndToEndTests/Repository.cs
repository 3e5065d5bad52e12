namespace GovBot.EndToEndTests;

/// <summary>Where things are in the working copy the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The service's build output of the same configuration as the tests'.</summary>
    public static string ServiceFolder { get; } = Path.Combine(Root, "src", "GovBot", "bin", Configuration(), "net10.0");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from a working copy.");
    }

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
