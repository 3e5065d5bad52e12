namespace GovBot.Forms.Loading;

/// <summary>Takes edited files into force while the service runs.</summary>
internal sealed partial class DialogsWatcher(DialogsSource source, IServiceScopeFactory scopes, TimeProvider time, ILogger<DialogsWatcher> log) : BackgroundService
{
    // Editors save in several steps; one look after the last of them is enough.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    // Network folders and some containers report no changes.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _changed = new(0, 1);
    private FormParts? _parts;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        _parts = FormParts.From(scope.ServiceProvider);
        source.Verify(_parts);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var files = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            await ChangeAsync(stoppingToken);
            try
            {
                Tell(source.Refresh(_parts!));
            }
            catch (IOException fault)
            {
                // A file is still being written; the next look sees it whole.
                LogBusy(fault);
            }
        }
    }

    private async Task ChangeAsync(CancellationToken stoppingToken)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var poll = Task.Delay(Poll, time, look.Token);
        var change = _changed.WaitAsync(look.Token);
        var first = await Task.WhenAny(poll, change);
        await look.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
        if (first == change)
        {
            await Task.Delay(Settle, time, stoppingToken);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var files = new FileSystemWatcher(source.Root, "*.yaml") { IncludeSubdirectories = true };
            files.Changed += (_, _) => Signal();
            files.Created += (_, _) => Signal();
            files.Deleted += (_, _) => Signal();
            files.Renamed += (_, _) => Signal();
            files.EnableRaisingEvents = true;
            return files;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            LogNoWatcher(fault);
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due already.
        }
        catch (ObjectDisposedException)
        {
            // Stopping.
        }
    }

    private void Tell(LoadResult? result)
    {
        if (result is { Data: { } data })
        {
            LogReloaded(data.Revision);
        }

        foreach (var finding in result?.Findings ?? [])
        {
            LogFinding(finding.File, finding.Line, finding.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "dialogs/ reloaded, revision {Revision}")]
    private partial void LogReloaded(string revision);

    [LoggerMessage(Level = LogLevel.Error, Message = "dialogs/ not reloaded, the last good version stays in force: {File}:{Line}: {Problem}")]
    private partial void LogFinding(string file, long line, string problem);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A file under dialogs/ is busy")]
    private partial void LogBusy(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes under dialogs/ are not reported here; looking every ten seconds instead")]
    private partial void LogNoWatcher(Exception fault);
}
