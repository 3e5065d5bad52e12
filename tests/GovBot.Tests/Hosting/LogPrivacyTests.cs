using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using GovBot.Operators;
using GovBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

/// <summary>What residents say and what opens their data must not be read in a log, even at the lowest level.</summary>
public sealed class LogPrivacyTests(ServiceHost service) : IClassFixture<ServiceHost>
{
    private const string Words = "楼道灯不亮阿婆摸黑上楼";
    private const string Phone = "13812345678";
    private const string Name = "顾秀珍";

    [Fact]
    public async Task Logs_HoldNothingOfAResident_WhenAReportIsMadeAndFollowed()
    {
        using var browser = service.NewBrowser();
        var chat = await service.StartChatAsync(browser);
        using var stream = await chat.ListenAsync();
        foreach (var text in new[] { $"{Words}，请来修一下", "安和一村3号楼", "没有危险" })
        {
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
        }

        var attachment = await UploadAsync(chat);
        foreach (var text in new[] { $"{Phone} {Name}", Phone, "提交" })
        {
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
        }

        var code = await CodeAsync(chat);
        await chat.SayAsync($"查询 {code}");
        var signIn = await service.Services.GetRequiredService<SignInLinks>().CreateAsync(CancellationToken.None);
        await browser.PostAsync("/signin", new FormUrlEncodedContent([new("t", signIn.Split('#')[1])]));
        var failing = await browser.GetAsync($"/v3/directline/conversations/{chat.Id}/stream?t={chat.Token}");
        Assert.Equal(HttpStatusCode.BadRequest, failing.StatusCode);

        var log = service.Log.Lines;
        Assert.Contains(log, line => line.Contains("Microsoft.EntityFrameworkCore.Database.Command", StringComparison.Ordinal));
        Assert.All(
            (string[])[Words, "楼道灯", Phone, "+86138", "12345678", Name, "安和一村", code, Spaced(code), chat.Token, chat.StreamUrl!.Split("t=")[1], attachment, signIn.Split('#')[1], ServiceHost.Secret, Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray())],
            secret => Assert.Null(log.FirstOrDefault(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase))));
    }

    private static async Task<string> UploadAsync(Chat chat)
    {
        using var form = new MultipartFormDataContent();
        var picture = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture, "file", $"{Name}.png");
        (await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", form)).EnsureSuccessStatusCode();
        var (activities, _) = await chat.ReadAsync();
        var address = activities.SelectMany(a => a.TryGetProperty("attachments", out var files) ? files.EnumerateArray() : []).First().GetProperty("contentUrl").GetString()!;
        (await chat.SendAsync(HttpMethod.Get, new Uri(address).AbsolutePath)).EnsureSuccessStatusCode();
        return address.Split('/')[^1];
    }

    private static async Task<string> CodeAsync(Chat chat)
    {
        var (activities, _) = await chat.ReadAsync();
        var said = string.Join('\n', activities.Select(a => a.GetRawText()));
        var code = Regex.Match(said, @"""code"":\s*""(\d{12})""");
        Assert.True(code.Success, string.Join('\n', activities.Select(Chat.TextOf)));
        return code.Groups[1].Value;
    }

    private static string Spaced(string code) => $"{code[..4]} {code[4..8]} {code[8..]}";
}
