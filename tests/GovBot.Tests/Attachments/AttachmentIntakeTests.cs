using System.Text;
using GovBot.Attachments;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Tests.Hosting;
using GovBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GovBot.Tests.Attachments;

public sealed class AttachmentIntakeTests
{
    [Fact]
    public async Task Picture_LosesItsExifAndStandsUpright_WhenTaken()
    {
        var sideways = Jpeg(40, 20, orientation: 6);
        Assert.Contains("GPSMARK", Encoding.Latin1.GetString(sideways), StringComparison.Ordinal);

        var (stored, bytes) = await TakeOneAsync("照片.jpg", sideways);

        Assert.Equal("image/jpeg", stored.ContentType);
        Assert.DoesNotContain("GPSMARK", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal((20, 40), (picture.Width, picture.Height));
        // Orientation 6 is turned clockwise: what lay on the left is on top.
        Assert.True(picture.GetPixel(10, 3).Red > 200);
        Assert.True(picture.GetPixel(10, 36).Red < 60);
    }

    [Fact]
    public async Task Picture_IsMadeSmaller_WhenItIsLarge()
    {
        var (_, bytes) = await TakeOneAsync("大.jpg", Jpeg(3000, 1000));

        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal(2048, picture.Width);
        Assert.Equal(682, picture.Height);
    }

    [Fact]
    public async Task Picture_IsRefusedUnpacked_WhenItIsABomb()
    {
        Assert.Equal("attachment.kind", (await TakeAsync(("炸弹.png", PngHeader(60_000, 60_000)))).Error?.Code);
    }

    [Theory]
    [InlineData("a.jpg", "<html><script>alert(1)</script>")]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("a.exe", "MZ\u0090")]
    [InlineData("录音.mp3", "这不是录音")]
    [InlineData("录音.m4a", "\0\0\0 ftypmp42 hdlr\0\0\0\0\0\0\0\0soun hdlr\0\0\0\0\0\0\0\0vide")]
    [InlineData("录音.m4a", "\0\0\0 ftypM4A hdlr")]
    [InlineData("录音.webm", "\u001A\u0045\u00DF\u00A3 webm V_VP8 A_OPUS")]
    [InlineData("录音.webm", "\u001A\u0045\u00DF\u00A3 matroska")]
    public async Task File_IsRefused_WhenItsContentIsOfNoKindWeTake(string name, string content)
    {
        Assert.Equal("attachment.kind", (await TakeAsync((name, Encoding.Latin1.GetBytes(content)))).Error?.Code);
    }

    [Fact]
    public async Task Recording_LosesItsPlaceAndNothingElse_WhenTaken()
    {
        var recorded = Encoding.Latin1.GetBytes("\0\0\0 ftypmp42 moov hdlr\0\0\0\0\0\0\0\0soun ©xyz+31.2304+121.4737/ mdat 12-34.5+6");

        var (stored, bytes) = await TakeOneAsync("录音.mp4", recorded);

        Assert.Equal(("audio/mp4", "录音.m4a"), (stored.ContentType, stored.Name));
        Assert.Equal(Encoding.Latin1.GetString(recorded).Replace("+31.2304+121.4737", "+00.0000+000.0000", StringComparison.Ordinal), Encoding.Latin1.GetString(bytes));
    }

    [Fact]
    public async Task Recording_OfABrowser_IsTaken() =>
        Assert.Equal("audio/webm", (await TakeOneAsync("录音.webm", Encoding.Latin1.GetBytes("\u001A\u0045\u00DF\u00A3 webm A_OPUS +31.2304+121.4737/"))).Stored.ContentType);

    [Fact]
    public async Task File_IsWhatItsContentSays_WhenTheNameSaysOtherwise()
    {
        var (stored, _) = await TakeOneAsync("病历.jpg", "%PDF-1.7 …"u8.ToArray());

        Assert.Equal(("application/pdf", "病历.pdf"), (stored.ContentType, stored.Name));
    }

    [Fact]
    public async Task Files_AreRefused_WhenTooLargeOrTooManyOrEmpty()
    {
        Assert.Equal("attachment.too_large", (await TakeAsync(("a.pdf", new byte[10_000_001]))).Error?.Code);
        Assert.Equal("attachment.empty", (await TakeAsync(("a.pdf", []))).Error?.Code);
        var ten = Enumerable.Repeat(("a.pdf", "%PDF-"u8.ToArray()), 10).ToArray();
        Assert.Equal("attachment.too_many", (await TakeAsync(ten)).Error?.Code);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\tmp\报告.doc", "报告.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("\u202Egpj.pdf", "gpj.pdf")]
    [InlineData("", "file.pdf")]
    public void Name_IsHarmless_WhenCleaned(string sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent, ".pdf"));

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("short")]
    public void Id_IsRefused_WhenWeCannotHaveMadeIt(string id) => Assert.False(AttachmentIds.AreValid(id));

    [Fact]
    public async Task Bytes_AreUnreadableOnDisk_WhenStored()
    {
        await using var host = await Counter.HostAsync();
        await TakeAsync(host, ("a.pdf", "%PDF-1.7 秘密"u8.ToArray()));

        var file = Assert.Single(Directory.GetFiles(Path.Combine(host.Database.DataPath, "attachments"), "*", SearchOption.AllDirectories));
        Assert.DoesNotContain("%PDF", await File.ReadAllTextAsync(file, Encoding.Latin1), StringComparison.Ordinal);
    }

    private static async Task<(StoredAttachment Stored, byte[] Bytes)> TakeOneAsync(string name, byte[] bytes)
    {
        await using var host = await Counter.HostAsync();
        var stored = (await TakeAsync(host, (name, bytes))).Value!.Single();
        return (stored, (await host.Services.GetRequiredService<IAttachmentStore>().ReadAsync(stored.Id, default))!);
    }

    private static async Task<Result<StoredAttachment[]>> TakeAsync(params (string Name, byte[] Bytes)[] files)
    {
        await using var host = await Counter.HostAsync();
        return await TakeAsync(host, files);
    }

    private static async Task<Result<StoredAttachment[]>> TakeAsync(BotHost host, params (string Name, byte[] Bytes)[] files)
    {
        var id = (await host.Resident("张阿姨").ConversationAsync()).Id;
        return await host.InScopeAsync(s => s.GetRequiredService<AttachmentIntake>()
            .TakeAsync(id, [.. files.Select(f => new IncomingFile(f.Name, new MemoryStream(f.Bytes)))], default));
    }

    // Left half red, right half blue, with an EXIF block that tells orientation and carries a mark.
    private static byte[] Jpeg(int width, int height, byte orientation = 1)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        var jpeg = data.ToArray();
        byte[] tiff = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. "GPSMARK"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((tiff.Length + 2) >> 8), (byte)(tiff.Length + 2), .. tiff, .. jpeg[2..]];
    }

    private static byte[] PngHeader(int width, int height)
    {
        using var bitmap = new SKBitmap(1, 1);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        var png = data.ToArray();
        byte[] Size(int n) => [(byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n];
        Size(width).CopyTo(png, 16);
        Size(height).CopyTo(png, 20);
        Size((int)Crc32(png.AsSpan(12, 17))).CopyTo(png, 29);
        return png;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
