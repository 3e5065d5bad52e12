using System.Net;
using GovBot.Data.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.EndToEndTests.Connector;

/// <summary>Photos of a channel, and a channel's service that refuses.</summary>
[Collection(ConnectorGroup.Name)]
public sealed class ConnectorFileTests(ConnectorFixture fixture) : IAsyncLifetime
{
    private readonly ServiceProcess _bot = fixture.Bot;
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Photo_IsFetchedAndStored_BeforeTheTurn()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "photo");
        string[] photos = [_service.Url + "/files/photo", "data:image/png;base64," + Convert.ToBase64String(Pages.Files.Picture())];

        var said = await ChannelUser.TextsAsync(await person.SendsAsync("楼上漏水，滴到我家厨房", "expectReplies", photos));

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, text => text.Contains("没有取到", StringComparison.Ordinal));
        // Drawn afresh, so what comes in as PNG is kept as JPEG.
        Assert.Equal(["image/jpeg", "image/jpeg"], await DatabaseAsync(db => db.StoredAttachments.Where(a => db.Conversations.Any(c => c.Id == a.ConversationId && c.ExternalId == "photo")).Select(a => a.ContentType).ToListAsync()));
    }

    [Theory]
    [InlineData("/files/missing", "没有取到")]
    [InlineData("/files/elsewhere", "没有取到")]
    [InlineData("/files/page", "打不开")]
    [InlineData("https://evil.example/photo", "没有取到")]
    [InlineData("file:///etc/passwd", "没有取到")]
    public async Task Words_GoOn_WhenAPhotoIsNotToBeHad(string address, string expected)
    {
        var person = new ChannelUser(_bot.Client, _service.Url, $"words {address}");
        var before = await DatabaseAsync(db => db.StoredAttachments.CountAsync());

        var said = await ChannelUser.TextsAsync(await person.SendsAsync(
            "楼上漏水，滴到我家厨房", "expectReplies", [address.StartsWith('/') ? _service.Url + address : address]));

        Assert.Contains(expected, said[0], StringComparison.Ordinal);
        Assert.True(said.Count > 1, "The words were answered, too.");
        Assert.Equal(before, await DatabaseAsync(db => db.StoredAttachments.CountAsync()));
    }

    [Fact]
    public async Task Person_IsTold_ThroughTheService_WhenAPhotoAloneIsNotToBeHad()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "alone");

        (await person.SendsAsync(null, _service.Url + "/files/missing")).EnsureSuccessStatusCode();

        await FakeService.UntilAsync(() => _service.TextsOf("alone").Any());
        Assert.Contains("没有取到", Assert.Single(_service.TextsOf("alone")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_AreSentLater_WhenTheServiceSaysTooMany()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "many");
        _service.Mood = () => new TooMany();
        (await person.SayAsync("楼上漏水，滴到我家厨房")).EnsureSuccessStatusCode();
        await FakeService.UntilAsync(() => _service.TurnedAway > 0);

        _service.Mood = () => Results.StatusCode((int)HttpStatusCode.Accepted);

        await FakeService.UntilAsync(() => _service.TextsOf("many").Any(), seconds: 180);
    }

    [Fact]
    public async Task Reply_IsADeadLetterWithItsReason_WhenTheServiceForbidsIt()
    {
        var person = new ChannelUser(_bot.Client, _service.Url, "dead");
        _service.Mood = () => Results.StatusCode((int)HttpStatusCode.Forbidden);
        (await person.SayAsync("楼上漏水，滴到我家厨房")).EnsureSuccessStatusCode();
        await FakeService.UntilAsync(() => _service.TurnedAway > 0);

        List<string?> reasons = [];
        for (var tries = 0; tries < 100 && reasons.Count == 0; tries++)
        {
            reasons = await DatabaseAsync(db => db.DeliveryAttempts.Where(a => !a.Succeeded && Dead(db).Any(m => m.Id == a.OutboxMessageId)).Select(a => a.Reason).ToListAsync());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.Contains("service: answered 403", reasons);
        Assert.Equal(Data.Messaging.OutboxStatus.Dead, await DatabaseAsync(db => Dead(db).OrderBy(m => m.Id).Select(m => m.Status).FirstAsync()));
    }

    // Other tests of the class leave attempts of their own.
    private static IQueryable<Data.Messaging.OutboxMessage> Dead(GovBotDbContext db) => db.OutboxMessages.Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.ExternalId == "dead"));

    private async Task<T> DatabaseAsync<T>(Func<GovBotDbContext, Task<T>> ask)
    {
        await using var services = new ServiceCollection().AddLogging().AddGovBotPersistence(new ConfigurationBuilder().Build(), development: true, _bot.DataPath).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }

    private sealed class TooMany : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => (int)HttpStatusCode.TooManyRequests;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = (int)HttpStatusCode.TooManyRequests;
            httpContext.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        }
    }
}
