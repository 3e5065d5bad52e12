using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Forms;
using GovBot.Kiosks;
using GovBot.Text;
using GovBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Tests.DirectLine;

/// <summary>Direct Line on a free port of this machine, over the real turns and SQLite, with a bot that repeats what it hears.</summary>
public class DirectLineHost : IAsyncLifetime
{
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";

    private readonly string _data = Directory.CreateTempSubdirectory("govbot-directline-").FullName;
    private readonly ConcurrentQueue<string> _faults = new();
    private WebApplication _app = null!;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    internal FakeKiosks Kiosks { get; } = new();

    /// <summary>Settings beside those every test has.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    /// <summary>Services that take the place of the usual ones.</summary>
    protected virtual void Configure(IServiceCollection services, IConfiguration configuration)
    {
    }

    protected virtual void Map(WebApplication app)
    {
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new FaultLog(_faults));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GovBot:Keys:0:Id"] = "test",
            ["GovBot:Keys:0:Key"] = Convert.ToBase64String(Enumerable.Repeat((byte)5, 32).ToArray()),
            ["GovBot:DirectLine:Secret"] = Secret,
            ["GovBot:Limits:Messages:Burst"] = "10000",
            ["GovBot:Limits:Reads:Burst"] = "10000",
            ["GovBot:Limits:Tokens:Burst"] = "10000",
            ["GovBot:Limits:Address:Burst"] = "10000",
            ["GovBot:Limits:EnrolmentsPerTenMinutes"] = "100",
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        AddServices(builder.Services, builder.Configuration);
        _app = builder.Build();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await SchemaMigrator.MigrateAsync(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
        }

        _app.UseDirectLine();
        _app.MapDirectLine();
        Map(_app);
        await _app.StartAsync();
        Http = NewBrowser();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        GovBot.Tests.Hosting.SqlitePool.Clear(_data);
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewBrowser() => new(new FaultLog.Handler(_faults, new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false })) { BaseAddress = new Uri(_app.Urls.Single()) };

    /// <summary>A conversation token for a new person.</summary>
    public async Task<Chat> NewChatAsync(object? body = null)
    {
        var answer = await GenerateAsync(body);
        answer.EnsureSuccessStatusCode();
        return new Chat(this, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The same, started.</summary>
    public async Task<Chat> StartChatAsync(object? body = null)
    {
        var chat = await NewChatAsync(body);
        (await chat.StartAsync()).EnsureSuccessStatusCode();
        return chat;
    }

    public Task<HttpResponseMessage> GenerateAsync(object? body = null, string secret = Secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return Http.SendAsync(request);
    }

    private void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.AddGovBotPersistence(configuration, development: false, _data);
        services.AddGovBotTurns(configuration);
        services.AddGovBotAttachments(configuration, _data);
        services.AddDirectLine(configuration);
        services.AddSingleton<IKioskRegistry>(Kiosks);
        services.AddSingleton<IDialogsSource, FewTexts>().AddSingleton<TextCatalog>();
        services.AddSingleton<OutboxBell>();
        services.AddScoped<IBot, EchoBot>();
        Configure(services, configuration);
    }

    private sealed class FewTexts : IDialogsSource
    {
        private static readonly Dictionary<string, string> Texts = new()
        {
            ["turn.failed"] = "sorry {reference}",
            ["turn.parked"] = "sorry again {reference}",
            ["upload.too_large"] = "over {size} or {total}",
            ["upload.too_many"] = "over {count}",
            ["upload.kind"] = "what is it",
            ["upload.empty"] = "nothing in it",
            ["upload.busy"] = "come again",
        };

        public DialogsData Current { get; } = new()
        {
            Revision = "test",
            Texts = new TextSnapshot(Texts, Texts),
            Forms = null!,
            Commands = null!,
            Categories = null!,
            Services = null!,
            Emergencies = null!,
            Intents = null!,
            Deadlines = null!,
            Calendar = null!,
            Understander = null!,
        };
    }
}
