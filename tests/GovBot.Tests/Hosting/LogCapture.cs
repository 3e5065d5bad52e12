using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovBot.Tests.Hosting;

/// <summary>Keeps every line, its scopes and its exceptions, whatever the level.</summary>
public sealed class LogCapture : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => capture._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // The values as well: a structured log keeps those that its template leaves out.
            var line = $"{logLevel} {category}: {formatter(state, exception)} {exception} {Values(state)}";
            capture._scopes?.ForEachScope((scope, _) => line += $" => {scope} {Values(scope)}", (object?)null);
            capture._lines.Enqueue(line);
        }

        private static string Values(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : "";
    }
}
