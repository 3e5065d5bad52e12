using GovBot.Data.Persistence;
using GovBot.Tests.DirectLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GovBot.Tests.Hosting;

/// <summary>Reported at the kiosk, photographed at home: over HTTP, with a real picture.</summary>
public sealed class AddedPhotoTests : IAsyncLifetime
{
    private readonly ServiceHost _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Photo_BelongsToTheReport_OnceAnotherPhoneHasShownThatItMay()
    {
        using var kiosk = _service.NewBrowser();
        (await kiosk.GetAsync("/kiosk")).EnsureSuccessStatusCode();
        var talk = await _service.StartChatAsync(kiosk, "kiosk");
        await SayAsync(talk, "楼道灯不亮，请来修一下", "安和一村3号楼", "没有危险", "跳过", "跳过", "提交");
        var code = (await talk.ReadAsync()).Activities.Where(a => a.TryGetProperty("channelData", out _)).Select(a => a.GetProperty("channelData"))
            .Single(d => d.TryGetProperty("govbot", out var g) && g.TryGetProperty("receipt", out _)).GetProperty("govbot").GetProperty("receipt").GetProperty("code").GetString()!;

        using var browser = _service.NewBrowser();
        var phone = await _service.StartChatAsync(browser);
        await SayAsync(phone, code);
        (await SendPhotoAsync(phone)).EnsureSuccessStatusCode();
        Assert.Equal([], await PhotosAsync());
        await SayAsync(phone, "三号楼");
        (await SendPhotoAsync(phone)).EnsureSuccessStatusCode();

        Assert.Equal([true, true], await PhotosAsync());
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
        {
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<HttpResponseMessage> SendPhotoAsync(Chat chat)
    {
        using var picture = new SKBitmap(8, 8);
        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, 80);
        var content = new ByteArrayContent(data.ToArray());
        content.Headers.ContentType = new("image/jpeg");
        content.Headers.ContentDisposition = new("attachment") { FileName = "photo.jpg" };
        return await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", content);
    }

    /// <summary>Those of any report: whether of the one there is.</summary>
    private async Task<List<bool>> PhotosAsync()
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var issue = await db.UrgentIssues.Select(i => i.Id).SingleAsync();
        return await db.StoredAttachments.Where(a => a.UrgentIssueId != null).Select(a => a.UrgentIssueId == issue).ToListAsync();
    }
}
