using GovBot.Forms.Loading;
using GovBot.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace GovBot.Tests.Forms;

public sealed class DialogsWatcherTests : IDisposable
{
    private readonly TrialDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Fact]
    public async Task EditedFile_IsTaken_AndAMistakeDegradesHealth()
    {
        await using var services = Services();
        var source = new DialogsSource(_dialogs.Root);
        var time = new FakeTimeProvider();
        using var watcher = new DialogsWatcher(source, services.GetRequiredService<IServiceScopeFactory>(), time, NullLogger<DialogsWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);

        _dialogs.Write("catalog/hours.yaml", "periods: [\"08:00-12:00\"]\n");
        await UntilAsync(time, () => source.Current.Calendar.Hours.Periods.Count == 1);

        _dialogs.Write("catalog/hours.yaml", "periods: nonsense\n");
        await UntilAsync(time, () => source.Faults.Count > 0);
        Assert.Single(source.Current.Calendar.Hours.Periods);
        var health = await new DialogsHealthCheck(source).CheckHealthAsync(new HealthCheckContext());
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("catalog/hours.yaml:1", health.Description, StringComparison.Ordinal);
        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_IsRefused_WhenAFormNamesWhatDoesNotExist()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var watcher = new DialogsWatcher(new DialogsSource(_dialogs.Root), services.GetRequiredService<IServiceScopeFactory>(), new FakeTimeProvider(), NullLogger<DialogsWatcher>.Instance);
        var refusal = await Assert.ThrowsAsync<DialogsException>(() => watcher.StartAsync(CancellationToken.None));
        Assert.Contains("forms/urgent-issue.yaml:", refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services()
    {
        var parts = _dialogs.PartsInUse();
        var services = new ServiceCollection();
        foreach (var name in parts.SubmitHandlers)
        {
            services.AddSingleton(Mock.Of<ISubmitHandler>(h => h.Name == name));
        }

        foreach (var name in parts.Sources)
        {
            services.AddSingleton(Mock.Of<IOptionSource>(s => s.Name == name));
        }

        foreach (var name in parts.Readers)
        {
            services.AddSingleton(Mock.Of<IAnswerReader>(r => r.Name == name));
        }

        return services.BuildServiceProvider();
    }

    private static async Task UntilAsync(FakeTimeProvider time, Func<bool> happened)
    {
        for (var look = 0; look < 2000 && !happened(); look++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        Assert.True(happened());
    }
}
