using AnyAscii;

namespace GovBot.Understanding;

/// <summary>How Chinese words sound, in Latin letters without tones.</summary>
internal static class Pinyin
{
    // What Shanghai ears and input methods do not tell apart.
    private static readonly (string From, string To)[] Alike = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en")];

    // Of the readings of a character the transliteration knows one only.
    public static string Of(string text) => text.Replace("着急", "zhao急", StringComparison.Ordinal).Replace("着火", "zhao火", StringComparison.Ordinal).Transliterate().ToLowerInvariant();

    /// <summary>Equal for words that are easily taken for one another.</summary>
    public static string Like(string text)
    {
        var sound = Of(text);
        foreach (var (from, to) in Alike)
        {
            sound = sound.Replace(from, to, StringComparison.Ordinal);
        }

        return sound;
    }
}
