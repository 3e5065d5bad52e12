using System.Net;
using System.Text;
using System.Text.Json;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

/// <summary>An old person sends a voice message instead of typing: over HTTP, from the recording to the clerk who plays it, until it is erased.</summary>
public sealed class VoiceMessageTests : IAsyncLifetime
{
    private static readonly byte[] Recording = Encoding.Latin1.GetBytes("\0\0\0 ftypM4A moov hdlr\0\0\0\0\0\0\0\0soun mdat 0123456789");
    private readonly ServiceHost _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Voice_IsPlayedByTheClerkOnly_UntilItsSenderErasesIt()
    {
        using var browser = _service.NewBrowser();
        var resident = await _service.StartChatAsync(browser);
        (await SendAsync(resident)).EnsureSuccessStatusCode();
        await SayAsync(resident, "漏水", "安和一村3号楼", "没有危险", "跳过", "跳过", "提交");

        var clerk = await StaffAsync(Role.CommitteeMember, "demo-anhe");
        await SayAsync(clerk, "待办", "全部在办", "1");
        var address = Assert.Single(await FilesAsync(clerk));
        await SayAsync(clerk, "选办理途径 ", "请物业（业委会）处理", "跳过");

        using var stranger = _service.NewBrowser();
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(0, 3) } };
        using var played = await stranger.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "audio/mp4", "attachment"), (played.StatusCode, played.Content.Headers.ContentType?.MediaType, played.Content.Headers.ContentDisposition?.DispositionType));

        var manager = await StaffAsync(Role.PropertyManager, "demo-property");
        await SayAsync(manager, "待办", "全部在办", "1");
        Assert.DoesNotContain("段", await LastAsync(manager), StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(manager));

        await SayAsync(resident, "删除我的信息", "删除我的信息", "确定删除");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    private async Task<Chat> StaffAsync(Role role, string unit)
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<StaffRoster>().InviteAsync(new(role, unit, Person: $"V{role}"));
        var chat = await _service.StartChatAsync(_service.NewBrowser());
        await SayAsync(chat, invited.Value!.Code);
        return chat;
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
    }

    private static async Task<HttpResponseMessage> SendAsync(Chat chat)
    {
        var sound = new ByteArrayContent(Recording);
        sound.Headers.ContentType = new("audio/x-m4a");
        var message = new StringContent(JsonSerializer.Serialize(new { type = "message", attachments = new[] { new { contentType = "audio/x-m4a", name = "voice.m4a" } } }));
        message.Headers.ContentType = new("application/vnd.microsoft.activity");
        return await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", new MultipartFormDataContent { { message, "activity", "blob" }, { sound, "file", "voice.m4a" } });
    }

    private static async Task<List<string>> FilesAsync(Chat chat) =>
        [.. (await chat.ReadAsync()).Activities.Where(a => a.TryGetProperty("attachments", out _)).SelectMany(a => a.GetProperty("attachments").EnumerateArray()).Select(file => file.GetProperty("contentUrl").GetString()!)];

    private static async Task<string> LastAsync(Chat chat) => string.Join('\n', (await chat.ReadAsync()).Activities.TakeLast(2).Select(a => a.TryGetProperty("text", out var text) ? text.GetString() : null));
}
