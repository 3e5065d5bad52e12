using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovBot.Tests.DirectLine;

/// <summary>Keeps what a service under test logged as an error: a plain 503 does not say what went wrong.</summary>
public sealed class FaultLog(ConcurrentQueue<string> faults) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel))
            faults.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }

    /// <summary>A 503 is never what a test waits for: it fails with what was logged.</summary>
    public sealed class Handler(ConcurrentQueue<string> faults, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            return response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable ? throw new InvalidOperationException($"{request.Method} {request.RequestUri?.AbsolutePath} answered 503. {string.Join('\n', faults)}") : response;
        }
    }
}
