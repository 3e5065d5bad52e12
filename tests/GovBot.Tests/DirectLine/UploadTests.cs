using System.Net;
using System.Text;
using System.Text.Json;
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
        Assert.Single((await chat.ReadAsync()).Activities);
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
        Assert.Single((await chat.ReadAsync()).Activities);
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
