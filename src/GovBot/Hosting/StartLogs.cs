namespace GovBot.Hosting;

/// <summary>While starting, host, server and database log a failure with its stack trace before throwing it; it is told once, by <see cref="StartGuard"/>.</summary>
internal sealed class StartLogs
{
    private static readonly string[] Categories = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore.Query"];
    private volatile bool _started;

    public void OnStarted() => _started = true;

    public void Apply(LoggerFilterOptions options) => Array.ForEach(
        Categories,
        category => options.Rules.Add(new LoggerFilterRule(null, category, LogLevel.Warning, (_, _, _) => _started)));
}
