using System.Collections.Concurrent;
using AnyAscii;

namespace GovBot.Understanding;

/// <summary>How Chinese words sound, in Latin letters without tones.</summary>
internal static class Pinyin
{
    // Readings that characters have besides the usual one.
    private const string Other = "着zhao血xie还hai地di长zhang长chang重chong重zhong行hang行xing觉jiao了liao得dei都dou没mei谁shei谁shui给gei会hui弄long弄nong乐yue便pian调tiao调diao降xiang降jiang藏zang传zhuan单shan落la省xing熟shou宿xiu厦sha校xiao车ju朝chao朝zhao参shen卡ka卡qia薄bao露lou塞sai剥bao削xiao折she埔pu铺pu吓xia核he尽jin差cha差chai大da大dai律lv女nv绿lv旅lv侣lv滤lv虑lv率lv";

    private const string Digits = "零一二三四五六七八九";

    // What Shanghai ears and input methods do not tell apart.
    private static readonly (string From, string To)[] Alike = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en"), ("ang", "an")];

    // Characters are few.
    private static readonly ConcurrentDictionary<char, string[]> Known = new();

    // Of the readings of a character the transliteration knows one only.
    public static string Of(string text) => text.Replace("着急", "zhao急", StringComparison.Ordinal).Replace("着火", "zhao火", StringComparison.Ordinal).Transliterate().ToLowerInvariant();

    /// <summary>Whether words of equal length are easily taken for one another, character by character.</summary>
    public static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var at = 0; at < one.Length && at < other.Length; at++)
        {
            if (one[at] != other[at] && !SoundAlike(one[at], other[at]))
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }

    /// <summary>All the ways a character is read.</summary>
    public static IReadOnlyList<string> Readings(char character) => Of(character);

    private static bool SoundAlike(char one, char other) => Array.Exists(Of(one), reading => Array.Exists(Of(other), own => Like(own) == Like(reading)));

    /// <summary>Whether these letters are how the words are read, by any of the readings of each character.</summary>
    public static bool Spells(ReadOnlySpan<char> letters, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
        {
            return letters.IsEmpty;
        }

        foreach (var reading in Of(words[0]))
        {
            if (letters.StartsWith(reading) && Spells(letters[reading.Length..], words[1..]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Of(char character) => Known.GetOrAdd(character, static c =>
        [.. Enumerable.Range(0, Other.Length).Where(at => Other[at] == c).Select(at => string.Concat(Other.Skip(at + 1).TakeWhile(char.IsAsciiLetter)))
            .Append((char.IsAsciiDigit(c) ? Digits[c - '0'] : c).ToString().Transliterate().ToLowerInvariant()).Distinct()]);

    private static string Like(string sound)
    {
        foreach (var (from, to) in Alike)
        {
            sound = sound.Replace(from, to, StringComparison.Ordinal);
        }

        return sound;
    }
}
