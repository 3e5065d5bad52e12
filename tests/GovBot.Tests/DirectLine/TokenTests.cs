using System.Net;
using System.Text;
using System.Text.Json;
using GovBot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovBot.Tests.DirectLine;

public sealed class TokenTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Token_NamesTheUserForClients_WhenGenerated()
    {
        var answer = await ErrorAssert.JsonAsync(await host.GenerateAsync(new { User = new { Id = "dl_abc", Name = "Peer" } }));

        var token = new JsonWebToken(answer.GetProperty("token").GetString());
        Assert.Equal("dl_abc", token.GetPayloadValue<string>("user"));
        Assert.Equal(3600, answer.GetProperty("expires_in").GetInt32());
        Assert.NotEqual("", answer.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Token_HasAUserOfOurChoice_WhenTheBodyIsMissing()
    {
        var answer = await ErrorAssert.JsonAsync(await host.GenerateAsync());

        Assert.StartsWith("dl_", new JsonWebToken(answer.GetProperty("token").GetString()).GetPayloadValue<string>("user"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_IsRefused_WhenTheUserIdHasNoPrefixOrTheSecretIsWrong()
    {
        await ErrorAssert.RefusedAsync(await host.GenerateAsync(new { user = new { id = "mallory" } }), HttpStatusCode.BadRequest, "BadArgument");
        await ErrorAssert.RefusedAsync(await host.GenerateAsync(secret: "wrong"), HttpStatusCode.Unauthorized);
        var chat = await host.NewChatAsync();
        await ErrorAssert.RefusedAsync(await host.GenerateAsync(secret: chat.Token), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Refresh_GivesAnotherTokenOfTheSameConversation_WhenTheTokenIsGood()
    {
        var chat = await host.StartChatAsync();
        host.Time.Advance(TimeSpan.FromMinutes(15));

        var answer = await ErrorAssert.JsonAsync(await chat.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"));

        Assert.Equal(chat.Id, answer.GetProperty("conversationId").GetString());
        Assert.NotEqual(chat.Token, answer.GetProperty("token").GetString());
    }

    [Theory]
    [InlineData("POST", "/v3/directline/tokens/refresh")]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("GET", "{conversation}")]
    [InlineData("GET", "{conversation}/activities")]
    [InlineData("POST", "{conversation}/activities")]
    [InlineData("POST", "{conversation}/upload")]
    public async Task Endpoint_AnswersByWhatIsWrongWithTheToken_WhenItIsNotGood(string method, string path)
    {
        var chat = await host.StartChatAsync();
        var (good, verb, address) = (chat.Token, new HttpMethod(method), path.Replace("{conversation}", chat.Path, StringComparison.Ordinal));

        foreach (var bad in new[] { "", "nonsense", good[..^4] + "AAAA", Unsigned(good), SignedByAnother(chat.Id), StreamToken(chat) })
        {
            chat.Token = bad;
            await ErrorAssert.RefusedAsync(await chat.SendAsync(verb, address), HttpStatusCode.Unauthorized);
        }

        chat.Token = good;
        host.Time.Advance(TimeSpan.FromSeconds(3601));
        await ErrorAssert.RefusedAsync(await chat.SendAsync(verb, address), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    public async Task Conversation_StaysShut_WhenTheTokenIsOfAnother(string method, string path)
    {
        var (mine, yours) = (await host.StartChatAsync(), await host.StartChatAsync());

        await ErrorAssert.RefusedAsync(await mine.SendAsync(new HttpMethod(method), yours.Path + path), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Conversation_IsUnknown_WhenItWasNeverStarted()
    {
        var chat = await host.NewChatAsync();

        await ErrorAssert.RefusedAsync(await chat.SayAsync("hi"), HttpStatusCode.NotFound);
        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Get, chat.Path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Request_IsRefused_WhenItsPageIsNotAmongTheTrustedOrigins()
    {
        var chat = await host.StartChatAsync(new { trustedOrigins = new[] { "https://kiosk.example" } });
        host.Http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        try
        {
            await ErrorAssert.RefusedAsync(await chat.SayAsync("hi"), HttpStatusCode.Forbidden);
            host.Http.DefaultRequestHeaders.Remove("Origin");
            host.Http.DefaultRequestHeaders.Add("Origin", "https://kiosk.example");
            Assert.Equal(HttpStatusCode.OK, (await chat.SayAsync("hi")).StatusCode);
        }
        finally
        {
            host.Http.DefaultRequestHeaders.Remove("Origin");
        }
    }

    private string StreamToken(Chat chat) =>
        host.Services.GetRequiredService<DirectLineTokens>().IssueForStream(new TokenGrant(chat.Id, "dl_x"));

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    private static string SignedByAnother(string conversation) => new JsonWebTokenHandler().CreateToken(
        JsonSerializer.Serialize(new { conv = conversation, user = "dl_x", iss = "govbot", aud = "directline", exp = 4_000_000_000 }),
        new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 32))), SecurityAlgorithms.HmacSha256));
}
