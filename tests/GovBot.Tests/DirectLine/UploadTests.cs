using System.Net;
using System.Text;
using System.Text.Json;
using GovBot.Channels.DirectLine;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GovBot.Tests.DirectLine;

public sealed class UploadTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Upload_KeepsThumbnailAndChineseName_WhenSentByTheOfficialClient()
    {
        var chat = await host.StartChatAsync();
        var activity = new
        {
            type = "message",
            text = "",
            attachments = new[] { new { contentType = "image/jpeg", name = "漏水.jpg", thumbnailUrl = "data:image/jpeg;base64,AAAA" } },
            channelData = new { clientActivityID = "up1", attachmentSizes = new[] { 1 } },
        };

        var answer = await ErrorAssert.JsonAsync(await UploadAsync(chat, JsonSerializer.Serialize(activity), ("漏水.jpg", "image/jpeg", PictureWithPlace())));

        var (activities, _) = await chat.ReadAsync();
        var echo = activities[1];
        Assert.Equal(answer.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        var attachment = echo.GetProperty("attachments")[0];
        Assert.Equal("漏水.jpg", attachment.GetProperty("name").GetString());
        Assert.Equal("data:image/jpeg;base64,AAAA", attachment.GetProperty("thumbnailUrl").GetString());
        Assert.Equal("up1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("echo image/jpeg", Chat.TextOf(activities[2]));
    }

    [Fact]
    public async Task File_IsServedWithoutTokenAndWithoutExif_WhenItsAddressIsKnown()
    {
        var chat = await host.StartChatAsync();
        var original = PictureWithPlace();
        Assert.True(Contains(original, "Exif"));

        await UploadAsync(chat, null, ("pic.jpg", "image/jpeg", original));
        var address = (await chat.ReadAsync()).Activities[1].GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;
        var answer = await host.Http.GetAsync(new Uri(address));

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.False(Contains(bytes, "Exif"));
        Assert.NotNull(SKBitmap.Decode(bytes));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri(address[..^3] + "AAA"))).StatusCode);
    }

    [Fact]
    public async Task Picture_IsServedSmallToo_AndNoLongerOnceErased()
    {
        var chat = await host.StartChatAsync();
        await UploadAsync(chat, null, ("pic.jpg", "image/jpeg", PictureWithPlace()));
        var sent = (await chat.ReadAsync()).Activities[1].GetProperty("attachments")[0];
        var (whole, small) = (new Uri(sent.GetProperty("contentUrl").GetString()!), new Uri(sent.GetProperty("thumbnailUrl").GetString()!));

        var answer = await host.Http.GetAsync(small);

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.InRange(Math.Max(picture.Width, picture.Height), 1, 320);

        await EraseAsync(whole.Segments[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(whole)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(small)).StatusCode);
    }

    [Fact]
    public async Task File_HasNoSmallPicture_WhenItIsNone()
    {
        var chat = await host.StartChatAsync();

        await UploadAsync(chat, null, ("a.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));

        var sent = (await chat.ReadAsync()).Activities[1].GetProperty("attachments")[0];
        Assert.False(sent.TryGetProperty("thumbnailUrl", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri($"{sent.GetProperty("contentUrl").GetString()}/small"))).StatusCode);
    }

    [Fact]
    public async Task Upload_IsTaken_WhenTheFileIsTheWholeBody()
    {
        var chat = await host.StartChatAsync();
        var content = new ByteArrayContent(PictureWithPlace());
        content.Headers.ContentType = new("image/jpeg");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"one.jpg\"");

        await ErrorAssert.JsonAsync(await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload?userId=dl_other", content));

        Assert.Equal("one.jpg", (await chat.ReadAsync()).Activities[1].GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Upload_IsRefused_WhenAPageCallsItselfAPicture()
    {
        var chat = await host.StartChatAsync();

        var answer = await UploadAsync(chat, null, ("cat.png", "image/png", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>")));

        await ErrorAssert.RefusedAsync(answer, HttpStatusCode.UnsupportedMediaType);
        var said = (await chat.ReadAsync()).Activities;
        Assert.Equal("what is it", Chat.TextOf(said[1]));
        Assert.Equal("bot", said[1].GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(2, said.Count);
        await chat.SayAsync("next");
        Assert.Equal(["next", "echo next"], (await chat.ReadAsync()).Activities.Skip(2).Select(Chat.TextOf));
    }

    [Fact]
    public async Task Upload_IsRefused_WhenThereAreTooManyTooLargeOrNoFiles()
    {
        var chat = await host.StartChatAsync();
        var picture = PictureWithPlace();

        await ErrorAssert.RefusedAsync(
            await UploadAsync(chat, null, Enumerable.Range(0, 10).Select(i => ($"{i}.jpg", "image/jpeg", picture)).ToArray()), HttpStatusCode.BadRequest);
        await ErrorAssert.RefusedAsync(await UploadAsync(chat, null, ("big.jpg", "image/jpeg", [.. picture, .. new byte[10_000_000]])), HttpStatusCode.RequestEntityTooLarge);
        await ErrorAssert.RefusedAsync(await UploadAsync(chat, null, ("empty.jpg", "image/jpeg", [])), HttpStatusCode.BadRequest);
        await ErrorAssert.RefusedAsync(await UploadAsync(chat, "{", ("pic.jpg", "image/jpeg", picture)), HttpStatusCode.BadRequest, "BadSyntax");
        Assert.Equal(["over 9", "over 10 or 50", "nothing in it"], (await chat.ReadAsync()).Activities.Skip(1).Select(Chat.TextOf));
    }

    [Fact]
    public async Task Choices_StayInReach_WhenAnUploadIsRefusedUnderAQuestion()
    {
        var chat = await host.StartChatAsync();
        await chat.SayAsync("choose");

        await UploadAsync(chat, null, ("empty.jpg", "image/jpeg", []));

        var remark = (await chat.ReadAsync()).Activities[^1];
        Assert.Equal("nothing in it", Chat.TextOf(remark));
        Assert.Equal("one", remark.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Upload_IsAskedToComeAgain_WhenAllSlotsAreTakenAndWaitedFor()
    {
        var chat = await host.StartChatAsync();
        var slots = host.Services.GetRequiredService<UploadSlots>();
        var most = new DirectLineOptions().MaxUploadsAtOnce;
        using var giveUp = new CancellationTokenSource();
        var taken = Enumerable.Range(0, most * 9).Select(_ => slots.EnterAsync(giveUp.Token).AsTask()).ToList();

        var refused = await UploadAsync(chat, null, ("pic.jpg", "image/jpeg", PictureWithPlace()));

        await ErrorAssert.RefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("come again", Chat.TextOf((await chat.ReadAsync()).Activities[^1]));
        await giveUp.CancelAsync();
        foreach (var slot in taken.Where(t => t.IsCompletedSuccessfully))
        {
            (await slot).Dispose();
        }

        await ErrorAssert.JsonAsync(await UploadAsync(chat, null, ("pic.jpg", "image/jpeg", PictureWithPlace())));
    }

    [Fact]
    public async Task File_IsOnlyEverSaved_WhenItIsNoPicture()
    {
        var chat = await host.StartChatAsync();
        await UploadAsync(chat, null, ("说明.pdf", "application/pdf", "%PDF-1.7 x"u8.ToArray()));
        var address = new Uri((await chat.ReadAsync()).Activities[1].GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!);

        var answer = await host.Http.GetAsync(address);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("说明.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.Private);
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await host.Http.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri(host.Http.BaseAddress!, "/attachments/..%2Fgovbot.db"))).StatusCode);
    }

    [Fact]
    public async Task Upload_IsRefused_WhenTheMultipartIsBroken()
    {
        var chat = await host.StartChatAsync();
        var content = new ByteArrayContent("--b\r\nbroken"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        await ErrorAssert.RefusedAsync(await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", content), HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> UploadAsync(Chat chat, string? activity, params (string Name, string Type, byte[] Bytes)[] files)
    {
        const string boundary = "----WebKitFormBoundaryTest";
        var body = new MemoryStream();
        if (activity is not null)
        {
            Part($"name=\"activity\"; filename=\"blob\"\r\nContent-Type: application/vnd.microsoft.activity", Encoding.UTF8.GetBytes(activity));
        }

        foreach (var (name, type, bytes) in files)
        {
            Part($"name=\"file\"; filename=\"{name}\"\r\nContent-Type: {type}", bytes);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload?userId=dl_x", content);

        void Part(string head, byte[] bytes)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n"));
            body.Write(bytes);
            body.Write("\r\n"u8);
        }
    }

    private async Task EraseAsync(string id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().StoredAttachments.Where(a => a.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ErasedAt, host.Time.GetUtcNow().UtcDateTime));
    }

    /// <summary>A JPEG with an EXIF block behind its first marker.</summary>
    private static byte[] PictureWithPlace()
    {
        using var bitmap = new SKBitmap(40, 30);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = data.ToArray();
        byte[] exif = [0xFF, 0xE1, 0, 30, .. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 0, 0, 0, 0, 0, .. "GPS 31N "u8];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    private static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
