using System.Net;
using System.Security.Cryptography.X509Certificates;
using GovBot.BotBuilder.Tests.Own.Connector;
using GovBot.Channels.BotConnector;
using GovBot.Data.Messaging;
using GovBot.Tests.Security;
using GovBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Connector.Own;

/// <summary>Whom the service believes, and to whom it shows its own token.</summary>
public sealed class ConnectorTrustTests(RegisteredHost host) : IClassFixture<RegisteredHost>
{
    [Fact]
    public async Task Reply_CarriesOurToken_WhenTheMessageWasProved()
    {
        var person = host.Proved("proved");

        await person.HearsAsync("你好");

        Assert.All(host.Channel.Received.Where(one => one.Conversation == "proved"), one => Assert.Equal("Bearer the-token", one.Authorization));
        Assert.NotEmpty(host.Channel.TextsOf("proved"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer not.a.token")]
    [InlineData("Basic dTpw")]
    public async Task Message_LeavesNoTrace_WhenItIsNotProved(string? header)
    {
        var person = host.Person("unproved");
        person.Authorization = header;

        Assert.Equal(HttpStatusCode.Unauthorized, (await person.PostAsync(person.Message("你好"))).StatusCode);
        Assert.False(await host.QueryAsync(db => db.Conversations.AnyAsync(c => c.ExternalId == "unproved")));
    }

    [Theory]
    [InlineData(RegisteredHost.Tenant, HttpStatusCode.OK)]
    [InlineData("44444444-4444-4444-4444-444444444444", HttpStatusCode.Unauthorized)]
    public async Task OwnPeople_AreBelieved_OnlyFromTheTenantsThatAreNamed(string tenant, HttpStatusCode expected)
    {
        var person = host.Person("tenant-" + tenant[0]);
        var claims = host.Claims(host.Channel.Url);
        (claims["iss"], claims["tid"], claims["ver"], claims["appid"]) = ($"https://sts.windows.net/{tenant}/", tenant, "1.0", host.App);
        person.Authorization = "Bearer " + host.People.Sign(claims);

        Assert.Equal(expected, (await person.PostAsync(person.Message("你好"))).StatusCode);
    }

    [Fact]
    public async Task Token_IsNotEvenAskedFor_WhenTheServiceIsNotAmongTheAllowed()
    {
        var person = host.Person("evil");
        person.ServiceUrl = "https://evil.example/";
        person.Authorization = "Bearer " + host.Channels.Sign(host.Claims(person.ServiceUrl));

        Assert.Equal(HttpStatusCode.Forbidden, (await person.PostAsync(person.Message("你好"))).StatusCode);
        Assert.False(await host.QueryAsync(db => db.Conversations.AnyAsync(c => c.ExternalId == "evil")));
    }

    [Fact]
    public async Task Token_IsNotAskedFor_WhenTheServiceIsNoLongerAmongTheAllowed()
    {
        var person = host.Proved("dropped");
        await person.HearsAsync("你好");
        var asked = host.Tokens.Requests.Count;
        await host.QueryAsync(async db =>
        {
            var conversation = await db.Conversations.SingleAsync(c => c.ExternalId == "dropped");
            conversation.Reference = conversation.Reference!.Replace(host.Channel.Url, "https://evil.example/", StringComparison.Ordinal);
            db.Add(new OutboxMessage { ConversationId = conversation.Id, DedupeKey = "dropped", Payload = """{"type":"message","text":"通知"}""", DueAt = conversation.CreatedAt, CreatedAt = conversation.CreatedAt });
            return await db.WriteAsync(_ => Task.FromResult(0), CancellationToken.None);
        });

        await host.LaterAsync(TimeSpan.Zero);

        Assert.Equal(OutboxStatus.Dead, (await host.StagedAsync("dropped"))[^1].Status);
        Assert.Contains("ServiceHosts", await ReasonAsync("dropped"), StringComparison.Ordinal);
        Assert.Equal(asked, host.Tokens.Requests.Count);
    }

    [Theory]
    [InlineData("out", 503, null, "service: answered 503", 1)]
    [InlineData("busy", 429, "120", "service: answered 429", 121)]
    [InlineData("not-now", 412, null, "service: answered 412", 1)]
    public async Task Reply_WaitsAsLongAsTheServiceAsks_AndComes(string name, int status, string? after, string reason, int seconds)
    {
        var person = host.Proved(name);
        host.Channel.Mood = () => new Later(status, after);
        (await person.PostAsync(person.Message("你好"))).EnsureSuccessStatusCode();
        await FakeChannel.UntilAsync(async () => await ReasonAsync(name) is not null);
        host.Channel.Mood = () => Results.StatusCode(202);

        Assert.Equal(reason, await ReasonAsync(name));
        if (seconds > 60)
        {
            await host.LaterAsync(TimeSpan.FromSeconds(60));
            Assert.Empty(host.Channel.TextsOf(name));
        }

        await host.LaterAsync(TimeSpan.FromSeconds(Math.Max(seconds, 60)));
        await host.QuietAsync(name);
        Assert.Equal((await host.StagedAsync(name)).ConvertAll(m => ActivityJson.Read(m.Payload).Text), host.Channel.TextsOf(name));
    }

    [Fact]
    public async Task Reply_WaitsForTheTokenService_AndComes()
    {
        await using var own = new Owned();
        await own.Host.InitializeAsync();
        var person = own.Host.Proved("token");
        own.Host.Tokens.Mood = FakeTokenService.Asks(seconds: 1);
        (await person.PostAsync(person.Message("你好"))).EnsureSuccessStatusCode();
        await FakeChannel.UntilAsync(async () => await own.Host.QueryAsync(db => db.DeliveryAttempts.AnyAsync()));

        Assert.Equal("token: asked to come again later", await own.Host.QueryAsync(db => db.DeliveryAttempts.Select(a => a.Reason).FirstAsync()));
        Assert.Empty(own.Host.Channel.Received);
        own.Host.Tokens.Mood = FakeTokenService.Gives;
        await FakeChannel.UntilAsync(async () =>
        {
            // The second that it asked for is a real one; tries are numbered.
            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System);
            await own.Host.LaterAsync(TimeSpan.FromHours(1));
            return own.Host.Channel.TextsOf("token").Count > 0;
        });
    }

    [Fact]
    public async Task Door_IsNotThere_OutsideDevelopment_WithoutARegistration()
    {
        var production = new ProductionHost();
        await production.InitializeAsync();
        try
        {
            var answer = await production.Http.PostAsync("/api/messages", new StringContent("""{"type":"message","channelId":"emulator"}""", null, "application/json"));

            // Only what is asked for with GET is answered by a page there.
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        }
        finally
        {
            await production.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("Development", "http://127.0.0.1:3978/", false, true)]
    [InlineData("Production", "http://127.0.0.1:3978/", true, false)]
    [InlineData("Production", "https://smba.trafficmanager.net/emea/", true, true)]
    [InlineData("Production", "https://smba.trafficmanager.net/emea/", false, false)]
    [InlineData("Production", "http://smba.trafficmanager.net/emea/", true, false)]
    [InlineData("Production", "https://webchat.botframework.com", true, true)]
    [InlineData("Production", "https://botframework.com.evil.example/", true, false)]
    [InlineData("Production", "https://evilbotframework.com/", true, false)]
    [InlineData("Production", "https://smba.trafficmanager.net@evil.example/", true, false)]
    [InlineData("Production", "https://someone@smba.trafficmanager.net/", true, false)]
    [InlineData("Production", "smba.trafficmanager.net", true, false)]
    [InlineData("Development", "https://evil.example/", true, false)]
    [InlineData("Production", "", true, false)]
    public void Service_IsAnswered_OnlyWhereThatIsAllowed(string environment, string address, bool registered, bool expected)
    {
        var options = Options.Create(new ConnectorOptions { MicrosoftAppId = registered ? "app" : null });

        Assert.Equal(expected, new ServiceHosts(options, new Surroundings(environment)).Allows(address));
    }

    [Fact]
    public async Task Registration_ByCertificate_IsShownToTheTokenService()
    {
        var file = Path.Combine(host.DataPath, "bot.pfx");
        using (var certificate = FakeTokenService.SelfSigned("the bot"))
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "open"));
        }

        await using var own = new Owned(new() { ["GovBot:Connector:MicrosoftAppPassword"] = null, ["GovBot:Connector:CertificatePath"] = file, ["GovBot:Connector:CertificatePassword"] = "open" });
        await own.Host.InitializeAsync();

        await own.Host.Proved("certificate").HearsAsync("你好");

        Assert.All(own.Host.Channel.Received, one => Assert.Equal("Bearer the-token", one.Authorization));
        Assert.Contains("client_assertion", own.Host.Tokens.Requests.Single().Values.Keys);
    }

    private Task<string?> ReasonAsync(string conversation) => host.QueryAsync(db =>
        (from attempt in db.DeliveryAttempts
         join message in db.OutboxMessages on attempt.OutboxMessageId equals message.Id
         join talk in db.Conversations on message.ConversationId equals talk.Id
         where talk.ExternalId == conversation && !attempt.Succeeded
         orderby attempt.Id descending
         select attempt.Reason).FirstOrDefaultAsync());

    private sealed class Owned(Dictionary<string, string?>? settings = null) : IAsyncDisposable
    {
        public RegisteredHost Host { get; } = new(settings);

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }

    private sealed class Later(int status, string? after) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.Headers.RetryAfter) = (status, after);
            return Task.CompletedTask;
        }
    }

    private sealed class Surroundings(string name) : Microsoft.Extensions.Hosting.IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "GovBot";

        public string ContentRootPath { get; set; } = "/";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
