namespace GovBot.Hosting;

/// <summary>Silences the categories that write addresses, whatever the settings say: a stream's token and an attachment's id, each of which opens something, stand in addresses.</summary>
public static class PrivateLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing"];

    public static IServiceCollection AddPrivateLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // A rule that names a provider outranks one that does not, so each gets its own.
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            // None, not a higher level: an enabled category still wraps each request in a scope with its path.
            Array.ForEach(Categories, category => Silence(options, provider, category));
        }
    });

    private static void Silence(LoggerFilterOptions options, string? provider, string category)
    {
        var finer = options.Rules.Where(rule => rule.ProviderName == provider && rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true).ToList();
        finer.ForEach(rule => options.Rules.Remove(rule));
        options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, null));
    }
}
