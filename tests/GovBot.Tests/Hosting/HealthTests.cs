using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GovBot.Forms.Loading;
using GovBot.Jobs;
using GovBot.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly EditableHost _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Service_IsLiveAndReady_OnceStarted()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/ready"));
    }

    [Fact]
    public async Task Readiness_SaysOfEachJobWhenItRanAndWhatCameOfIt()
    {
        await _service.Services.GetRequiredService<JobRunner>().RunAtStartAsync("reminders", default);

        var job = (await _service.Http.GetFromJsonAsync<JsonElement>("/healthz/ready")).GetProperty("jobs").GetProperty("reminders");

        Assert.Equal(("ok", 0), (job.GetProperty("result").GetString(), job.GetProperty("count").GetInt32()));
        Assert.True(job.GetProperty("seconds").GetDouble() >= 0);
        Assert.NotEqual(default, job.GetProperty("startedAt").GetDateTime());
    }

    [Fact]
    public async Task Service_IsNotReady_WhenItsDatabaseIsGone()
    {
        SqlitePool.Clear(_service.DataPath);
        File.Move(Path.Combine(_service.DataPath, "govbot.db"), Path.Combine(_service.DataPath, "elsewhere.db"));

        var ready = await _service.Http.GetAsync("/healthz/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var said = await ready.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("SchemaMismatchException", said.GetProperty("reasons").GetProperty("database").GetString());
        Assert.DoesNotContain(_service.DataPath, said.GetRawText(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/live"));
    }

    /// <summary>The last good files are in force, so people are served; a load balancer must not take the node out for a slip in a text.</summary>
    [Fact]
    public async Task Service_IsDegradedAndNamesTheLine_WhenEditedFilesAreBroken()
    {
        _service.Dialogs.Write("forms/urgent-issue.yaml", _service.Dialogs.Read("forms/urgent-issue.yaml").Replace("kind: longText", "kind: longTxet", StringComparison.Ordinal));
        await using var scope = _service.Services.CreateAsyncScope();
        _service.Services.GetRequiredService<DialogsSource>().Refresh(FormParts.From(scope.ServiceProvider));

        var said = await _service.Http.GetFromJsonAsync<JsonElement>("/healthz/ready");

        Assert.Equal("Degraded", said.GetProperty("status").GetString());
        Assert.Matches(@"urgent-issue\.yaml:\d+", said.GetProperty("reasons").GetProperty("dialogs").GetString());
    }

    private async Task<(HttpStatusCode Status, string? Said)> AskAsync(string path)
    {
        var answer = await _service.Http.GetAsync(path);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }

    private sealed class EditableHost : ServiceHost
    {
        internal TrialDialogs Dialogs { get; } = new();

        protected override Dictionary<string, string?> Settings => new() { ["GovBot:DialogsPath"] = Dialogs.Root };
    }
}
