using System.Text.Json;
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
        (await SendPhotoAsync(phone, "这是昨天拍的")).EnsureSuccessStatusCode();
        Assert.Equal([], await PhotosAsync());
        await SayAsync(phone, "三号楼");
        (await SendPhotoAsync(phone, "")).EnsureSuccessStatusCode();

        Assert.Equal([true, true], await PhotosAsync());
        Assert.Equal(["这是昨天拍的"], await QueryAsync(db => db.IssueAdditions.Select(a => a.Words).ToListAsync()));
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
        {
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<HttpResponseMessage> SendPhotoAsync(Chat chat, string words)
    {
        using var bitmap = new SKBitmap(8, 8);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        var picture = new ByteArrayContent(data.ToArray());
        picture.Headers.ContentType = new("image/jpeg");
        var message = new StringContent(JsonSerializer.Serialize(new { type = "message", text = words, attachments = new[] { new { contentType = "image/jpeg", name = "photo.jpg" } } }));
        message.Headers.ContentType = new("application/vnd.microsoft.activity");
        var content = new MultipartFormDataContent { { message, "activity", "blob" }, { picture, "file", "photo.jpg" } };
        return await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", content);
    }

    /// <summary>Those of any report: whether of the one there is.</summary>
    private Task<List<bool>> PhotosAsync() => QueryAsync(async db =>
    {
        var issue = await db.UrgentIssues.Select(i => i.Id).SingleAsync();
        return await db.StoredAttachments.Where(a => a.UrgentIssueId != null).Select(a => a.UrgentIssueId == issue).ToListAsync();
    });

    private async Task<T> QueryAsync<T>(Func<GovBotDbContext, Task<T>> query)
    {
        await using var scope = _service.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }
}
