using System.Net.Http.Json;
using System.Text.Json;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Demo;
using GovBot.Hosting;
using GovBot.Tests.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Tests.Hosting;

/// <summary>The whole service as Program composes it, on a free port and a data folder of its own. Its time moves only when told to; it starts on a Monday at nine in Shanghai.</summary>
public class ServiceHost : IAsyncLifetime
{
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";

    private WebApplication? _app;
    private IDisposable? _database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public string DataPath { get; } = Directory.CreateTempSubdirectory("govbot-service-").FullName;

    /// <summary>Everything that was logged, at the lowest level.</summary>
    public LogCapture Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    protected virtual string Environment => "Development";

    protected virtual Dictionary<string, string?> Settings => [];

    /// <summary>Services that take the place of the usual ones.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        SqlitePool.Clear(DataPath);
        Directory.Delete(DataPath, recursive: true);
    }

    /// <summary>The same data and address, a new process in all but name.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A conversation as the page begins one.</summary>
    public async Task<Chat> StartChatAsync(HttpClient? browser = null, string face = "chat")
    {
        var answer = await (browser ?? Http).PostAsJsonAsync("/api/webchat/token", new { face, locale = "zh-CN" });
        answer.EnsureSuccessStatusCode();
        var chat = new Chat(browser ?? Http, await answer.Content.ReadFromJsonAsync<JsonElement>());
        (await chat.StartAsync()).EnsureSuccessStatusCode();
        return chat;
    }

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "GovBot",
            EnvironmentName = Environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(Defaults()).AddInMemoryCollection(Settings);
        builder.AddGovBot();
        builder.WebHost.UseUrls(Address?.ToString() ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        if (!Settings.ContainsKey("GovBot:DialogsPath"))
        {
            builder.Services.AddSingleton(RepositoryDialogs.Source);
        }

        Configure(builder.Services);
        _app = builder.Build();
        _app.CheckSettings();
        _database = await _app.Services.PrepareDatabaseAsync();
        await _app.Services.PrepareDemoAsync();
        _app.MapGovBot();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        Http = NewBrowser();
    }

    private async Task StopAsync()
    {
        Http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _database?.Dispose();
    }

    private Dictionary<string, string?> Defaults() => new()
    {
        ["GovBot:DataPath"] = DataPath,
        ["GovBot:Keys:0:Id"] = "test",
        ["GovBot:Keys:0:Key"] = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()),
        ["GovBot:DirectLine:Secret"] = Secret,
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft"] = "Trace",
        ["Logging:LogLevel:Hangfire"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore.Routing.Matching"] = "Trace",
    };
}
