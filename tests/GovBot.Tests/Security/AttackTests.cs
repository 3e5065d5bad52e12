using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Net;
using System.Text.Json;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Tests.DirectLine;
using GovBot.Tests.Hosting;

namespace GovBot.Tests.Security;

/// <summary>What somebody without rights tries over HTTP, against the whole service as it runs in production.</summary>
[Collection(Alone.Name)]
public sealed class AttackTests(ProductionHost service) : IClassFixture<ProductionHost>
{
    [Theory]
    [InlineData("/attachments/..%2fgovbot.db")]
    [InlineData("/attachments/%2e%2e%2fgovbot.db")]
    [InlineData("/attachments/..%5cgovbot.db")]
    [InlineData("/attachments/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/tiles/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/govbot.db")]
    [InlineData("/demo")]
    [InlineData("/demo/clock/advance")]
    public async Task File_IsNotFound_WhenItIsNotForPages(string path)
    {
        var answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_CannotBeMoved_InProduction() =>
        Assert.Equal(HttpStatusCode.NotFound, (await service.Http.PostAsJsonAsync("/demo/clock/advance", new { days = 1 })).StatusCode);

    [Theory]
    [InlineData("/jobs")]
    [InlineData("/jobs/recurring")]
    [InlineData("/jobs/stats")]
    public async Task Jobs_AreShut_WithoutASession(string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Http.GetAsync(path)).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "govbot-operator=guess");
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task SignIn_IsLimited_WhenGuessedAt()
    {
        var statuses = new HashSet<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            statuses.Add((await service.Http.PostAsync("/signin", new FormUrlEncodedContent([new("t", $"guess {i}")]))).StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.DoesNotContain(HttpStatusCode.Redirect, statuses);
    }

    [Fact]
    public async Task Conversation_IsShut_ToTheTokenOfAnother()
    {
        var (mine, theirs) = (await service.StartChatAsync(service.NewBrowser()), await service.StartChatAsync(service.NewBrowser()));
        var tampered = mine.Token[..^3] + (mine.Token.EndsWith("AAA", StringComparison.Ordinal) ? "BBB" : "AAA");
        var unsigned = $"{Base64Url("""{"alg":"none","typ":"JWT"}""")}.{mine.Token.Split('.')[1]}.";

        foreach (var (token, status) in new[] { (mine.Token, HttpStatusCode.Forbidden), (tampered, HttpStatusCode.Unauthorized), (unsigned, HttpStatusCode.Unauthorized), ("", HttpStatusCode.Unauthorized), (theirs.StreamUrl!.Split("t=")[1], HttpStatusCode.Unauthorized) })
        {
            var thief = new Chat(service.Http, JsonSerializer.SerializeToElement(new { conversationId = theirs.Id, token }));
            Assert.Equal(status, (await thief.SayAsync("hello")).StatusCode);
            Assert.Equal(status, (await thief.SendAsync(HttpMethod.Get, $"{theirs.Path}/activities")).StatusCode);
            Assert.Equal(status, (await thief.SendAsync(HttpMethod.Get, theirs.Path)).StatusCode);
            Assert.Equal(status, (await thief.SendAsync(HttpMethod.Post, $"{theirs.Path}/upload", new StringContent("x"))).StatusCode);
        }

        foreach (var token in new[] { mine.StreamUrl!.Split("t=")[1], mine.Token, theirs.Token, "x" })
        {
            await Assert.ThrowsAsync<WebSocketException>(() => theirs.ListenAsync($"{theirs.StreamUrl!.Split("t=")[0]}t={token}"));
        }
    }

    [Fact]
    public async Task Token_IsNeitherCachedNorGivenToOtherPages()
    {
        var answer = await service.NewBrowser().PostAsJsonAsync("/api/webchat/token", new { face = "chat" });

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        foreach (var origin in new[] { "https://evil.example", "null", $"{service.Address.Scheme}://{service.Address.Authority}.evil.example", $"http://{service.Address.Host}:1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/token") { Content = JsonContent.Create(new { face = "chat" }) };
            request.Headers.Add("Origin", origin);
            var refused = await service.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
            Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Cookies_AreSecure_BehindATrustedProxyWithTls()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/token") { Content = JsonContent.Create(new { face = "chat" }) };
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "govbot.example");

        var answer = await service.NewBrowser().SendAsync(request);

        Assert.Contains("secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("https://govbot.example/", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("domain").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chat")]
    [InlineData("/kiosk")]
    public async Task Page_RunsNobodyElsesScript(string path)
    {
        var page = await service.Http.GetAsync(path);

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("a;script-src *")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("<script>")]
    public async Task Policy_CannotBeWidened_ByTheNameOfTheHost(string host)
    {
        var answer = await RawAsync($"GET /chat HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Big", 40_000, "431")]
    [InlineData("Cookie", 40_000, "431")]
    [InlineData("Authorization", 20_000, "401")]
    public async Task Request_IsRefused_WhenAHeaderIsHuge(string header, int length, string status)
    {
        var answer = await RawAsync($"GET /v3/directline/conversations/x HTTP/1.1\r\nHost: localhost\r\n{header}: Bearer {new string('a', length)}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_IsRefused_WhenItIsABomb()
    {
        var chat = await service.StartChatAsync(service.NewBrowser());
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(chat, Deep(20_000)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(chat, $$"""{"type":"message","text":"a","channelData":{{Deep(2_000)}}}"""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(chat, $$"""{"type":"message","text":"{{new string('a', 5_000_000)}}"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", Parts(2_000))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Http.PostAsync("/api/webchat/token", Json(Deep(5_000)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Http.PostAsync("/api/webchat/token", Json(new string(' ', 20_000)))).StatusCode);

        (await chat.SayAsync("你好")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Enrolment_IsLimited_AndACodeIsSpentOnce()
    {
        var code = await service.KioskCodeAsync();
        using var kiosk = service.NewBrowser();
        var enrolled = await kiosk.PostAsJsonAsync("/api/kiosk/enrol", new { code });
        Assert.Equal(HttpStatusCode.NoContent, enrolled.StatusCode);
        var cookie = enrolled.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(HttpStatusCode.Forbidden, (await service.NewBrowser().PostAsJsonAsync("/api/kiosk/enrol", new { code })).StatusCode);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add((await service.Http.PostAsJsonAsync("/api/kiosk/enrol", new { code = $"1-AAAA-AA{i:00}" })).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.DoesNotContain(HttpStatusCode.NoContent, statuses);
    }

    [Fact]
    public async Task TrackingCodes_CannotBeTriedOut()
    {
        var chat = await service.StartChatAsync(service.NewBrowser());
        var answers = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            (await chat.SayAsync($"查询 {TrackingCode.New().Digits}")).EnsureSuccessStatusCode();
            answers.Add(Chat.TextOf((await chat.ReadAsync()).Activities[^1]));
        }

        // After the fifth the answer is the same for every code, right or wrong.
        Assert.NotEqual(answers[0], answers[^1]);
        Assert.Equal(answers[^2], answers[^1]);
    }

    [Fact]
    public async Task Connection_IsEnded_WhenARequestIsNeverFinished()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/webchat/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var read = await client.GetStream().ReadAsync(new byte[4096], patience.Token);

        // Answered or hung up on; not waited for without end.
        Assert.True(read >= 0);
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    private static async Task<HttpStatusCode> PostAsync(Chat chat, string json) => (await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/activities", Json(json))).StatusCode;

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static string Deep(int levels) => $"{string.Concat(Enumerable.Repeat("{\"a\":", levels))}1{new string('}', levels)}";

    private static MultipartFormDataContent Parts(int count)
    {
        var form = new MultipartFormDataContent();
        for (var i = 0; i < count; i++)
        {
            var part = new ByteArrayContent([1]);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(part, "file", $"{i}.png");
        }

        return form;
    }

    private static string Base64Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
