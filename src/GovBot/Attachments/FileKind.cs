namespace GovBot.Attachments;

/// <summary>A kind of file a person may send.</summary>
/// <param name="Reencode">A picture that is drawn afresh, which drops EXIF and whatever hides in it.</param>
internal sealed record FileKind(string ContentType, string Extension, bool Reencode = false)
{
    private static readonly FileKind Jpeg = new("image/jpeg", ".jpg", true);
    private static readonly FileKind Png = new("image/png", ".png", true);
    private static readonly FileKind Gif = new("image/gif", ".gif", true);
    private static readonly FileKind Webp = new("image/webp", ".webp", true);
    private static readonly FileKind Pdf = new("application/pdf", ".pdf");
    private static readonly FileKind Amr = new("audio/amr", ".amr");
    private static readonly FileKind Mp3 = new("audio/mpeg", ".mp3");
    private static readonly FileKind M4a = new("audio/mp4", ".m4a");
    private static readonly FileKind Ogg = new("audio/ogg", ".ogg");
    private static readonly FileKind Wav = new("audio/wav", ".wav");
    private static readonly FileKind Aac = new("audio/aac", ".aac");

    private static readonly FileKind Webm = new("audio/webm", ".webm");

    /// <summary>Phones write there where it was recorded.</summary>
    public bool MayTellPlace => this == M4a;

    /// <summary>By content, never by name or claim; null for what is not taken.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => Gif,
        _ when head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8) => Webp,
        _ when head.StartsWith("RIFF"u8) && At(head, 8, "WAVE"u8) => Wav,
        _ when head.StartsWith("%PDF-"u8) => Pdf,
        _ when head.StartsWith("#!AMR"u8) => Amr,
        _ when head.StartsWith("OggS"u8) => Ogg,
        [0x1A, 0x45, 0xDF, 0xA3, ..] when Sounds.IsSoundOnlyMatroska(head) => Webm,
        _ when At(head, 4, "ftyp"u8) && Sounds.IsSoundOnly(head) => M4a,
        [0xFF, 0xF1 or 0xF9, ..] => Aac,
        _ when head.StartsWith("ID3"u8) || head is [0xFF, 0xFB or 0xF3 or 0xF2, ..] => Mp3,
        _ => null,
    };

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> mark) =>
        head.Length >= offset + mark.Length && head.Slice(offset, mark.Length).SequenceEqual(mark);
}
