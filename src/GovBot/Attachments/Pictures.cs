using SkiaSharp;

namespace GovBot.Attachments;

/// <summary>Draws a picture afresh: upright, not too large, without EXIF (GPS above all) or anything else that rode along.</summary>
internal static class Pictures
{
    private const int Quality = 85;

    /// <summary>The new picture; null when it cannot be read or would unpack to too much.</summary>
    public static Picture? Redraw(byte[] bytes, AttachmentOptions limits)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > limits.MaxPixels)
        {
            return null;
        }

        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null)
        {
            return null;
        }

        using var upright = Upright(decoded, codec.EncodedOrigin, Scale(codec.Info, limits.MaxEdge));
        var opaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        using var encoded = upright.Encode(opaque ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, Quality);
        return new(encoded.ToArray(), opaque ? "image/jpeg" : "image/png", opaque ? ".jpg" : ".png");
    }

    /// <summary>A small one of a picture that was drawn by us; always JPEG.</summary>
    public static byte[]? Thumbnail(byte[] bytes, int maxEdge)
    {
        using var decoded = SKBitmap.Decode(bytes);
        if (decoded is null)
        {
            return null;
        }

        using var small = Upright(decoded, SKEncodedOrigin.TopLeft, Scale(decoded.Info, maxEdge));
        using var encoded = small.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static float Scale(SKImageInfo info, int maxEdge) => Math.Min(1f, maxEdge / (float)Math.Max(info.Width, info.Height));

    private static SKImage Upright(SKBitmap picture, SKEncodedOrigin origin, float scale)
    {
        var (width, height) = ((int)Math.Max(1, picture.Width * scale), (int)Math.Max(1, picture.Height * scale));
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var info = new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, picture.AlphaType);
        using var surface = SKSurface.Create(info);
        surface.Canvas.SetMatrix(Turn(origin, info.Width, info.Height));
        using var image = SKImage.FromBitmap(picture);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    // Where EXIF says the camera held the picture otherwise; w and h are those of the result.
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}

internal sealed record Picture(byte[] Bytes, string ContentType, string Extension);
