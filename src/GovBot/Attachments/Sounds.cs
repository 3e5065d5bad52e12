using System.Text.RegularExpressions;

namespace GovBot.Attachments;

/// <summary>Recordings: kept as they are, since redrawing them would need a codec; only the place of recording is taken out.</summary>
internal static partial class Sounds
{
    // A handler box is 'hdlr', eight bytes, and what it handles.
    private const int HandlerAt = 12;

    /// <summary>The file has a track of sound and none of pictures: phones write recordings and films into the same container.</summary>
    public static bool IsSoundOnly(ReadOnlySpan<byte> bytes)
    {
        var sound = false;
        while (bytes.IndexOf("hdlr"u8) is >= 0 and var at && bytes.Length >= at + HandlerAt + 4)
        {
            var handler = bytes.Slice(at + HandlerAt, 4);
            if (handler.SequenceEqual("vide"u8))
                return false;
            sound |= handler.SequenceEqual("soun"u8);
            bytes = bytes[(at + HandlerAt)..];
        }

        return sound;
    }

    /// <summary>The same of what browsers record: each track names its codec.</summary>
    public static bool IsSoundOnlyMatroska(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOf("A_OPUS"u8) >= 0 || bytes.IndexOf("A_VORBIS"u8) >= 0) && bytes.IndexOf("V_VP"u8) < 0 && bytes.IndexOf("V_AV1"u8) < 0 && bytes.IndexOf("V_MPEG"u8) < 0;

    /// <summary>Where it was recorded, as phones write it (+31.2304+121.4737/), becomes zeros of the same length.</summary>
    public static byte[] WithoutPlace(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        foreach (var digit in Place().Matches(text).SelectMany(place => Enumerable.Range(place.Index, place.Length)).Where(at => char.IsAsciiDigit(text[at])))
            bytes[digit] = (byte)'0';
        return bytes;
    }

    [GeneratedRegex(@"[+-][0-9]{2}(?:\.[0-9]{2,})[+-][0-9]{3}(?:\.[0-9]{2,})")]
    private static partial Regex Place();
}
