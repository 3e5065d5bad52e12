using System.Runtime.InteropServices;

namespace GovBot.Understanding;

/// <summary>
/// Writes in characters what was typed in pinyin, as people would say it in the examples: dian ti kun ren le is 电梯困人了; and puts
/// right what an input method or dictation wrote with another character of the same sound: 电梯捆人了.
/// </summary>
internal sealed class PinyinWriter
{
    // Readings that a character has besides the usual one.
    private const string Other = "着zhao血xie还hai地di长zhang重chong行hang觉jiao了liao得dei都dou没mei谁shei给gei会hui弄long";

    private const int LongestSyllable = 6;
    private const int LeastLetters = 6;
    private const int LongestText = 120;

    // A number is never put right.
    private const string Tens = "十百千廿卅";

    // By so much (a logarithm of odds) the examples must prefer another character, which they have often enough.
    private const double Plainly = 6;
    private const int LeastSeen = 2;

    // As much of what follows a character is taken for chance.
    private const double Chance = 3;

    private readonly Dictionary<string, List<char>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<char>>.AlternateLookup<ReadOnlySpan<char>> _sounds;
    private readonly Dictionary<char, int> _single = [];
    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly double _total;

    /// <param name="sayings">What people say, in characters.</param>
    public PinyinWriter(IEnumerable<string> sayings)
    {
        foreach (var words in sayings.Select(PlainText.Words))
        {
            for (var at = 0; at < words.Length; at++)
            {
                if (!char.IsAscii(words[at]))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_single, words[at], out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (at > 0 ? words[at - 1] : '^', words[at]), out _)++;
                }
            }
        }

        foreach (var character in _single.Keys)
        {
            Sounds(Pinyin.Of(character.ToString()), character);
            if (Other.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at)
            {
                Sounds(string.Concat(Other[(at + 1)..].TakeWhile(char.IsAsciiLetter)), character);
            }
        }

        _total = _single.Values.Sum();
        _sounds = _bySound.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a text may be pinyin at all: cheaper than to learn how to write it.</summary>
    public static bool MayRead(string text) => PlainText.Words(text) is { Length: >= LeastLetters and <= LongestText } words && words.All(char.IsAscii);

    /// <summary>Null when it is no pinyin throughout.</summary>
    public string? Write(string text)
    {
        var words = PlainText.Words(text);
        if (!MayRead(text))
        {
            return null;
        }

        List<Way>[] ways = [[new("", '^', 0)], .. Enumerable.Range(0, words.Length).Select(_ => new List<Way>())];
        for (var at = 0; at < words.Length; at++)
        {
            if (ways[at].Count == 0)
            {
                continue;
            }

            if (!char.IsAsciiLetter(words[at]))
            {
                ways[at + 1].AddRange(words[at] == ' ' ? ways[at] : ways[at].Select(way => new Way(way.Written + words[at], words[at], way.Score)));
                continue;
            }

            for (var length = 1; length <= LongestSyllable && at + length <= words.Length; length++)
            {
                if (_sounds.TryGetValue(words.AsSpan(at, length), out var characters))
                {
                    ways[at + length].AddRange(characters.Select(next => Best(ways[at], next)));
                }
            }
        }

        return ways[^1].MaxBy(way => way.Score)?.Written;
    }

    /// <summary>Pinyin in characters, or characters of the same sound put right; null when there is nothing of either.</summary>
    public string? Respell(string text) => MayRead(text) ? Write(text) : Mend(PlainText.Words(text));

    /// <summary>Null when nothing in it sounds like what people say more plainly otherwise.</summary>
    public string? Mend(string text)
    {
        if (text.Length is < 2 or > LongestText)
        {
            return null;
        }

        char[]? mended = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAscii(text[at]) && NumberReader.Digit(text[at]) < 0 && !Tens.Contains(text[at], StringComparison.Ordinal) && Instead(at > 0 ? (mended?[at - 1] ?? text[at - 1]) : '^', text[at], at + 1 < text.Length ? text[at + 1] : null) is { } other)
            {
                mended ??= text.ToCharArray();
                mended[at] = other;
            }
        }

        return mended is null ? null : new(mended);
    }

    private char? Instead(char before, char written, char? after)
    {
        var own = Between(before, written, after);
        char? instead = null;
        foreach (var other in Pinyin.Readings(written).Where(_bySound.ContainsKey).SelectMany(sound => _bySound[sound]))
        {
            var isSeen = _pairs.GetValueOrDefault((before, other)) >= LeastSeen || (after is { } next && _pairs.GetValueOrDefault((other, next)) >= LeastSeen);
            if (other != written && isSeen && Between(before, other, after) is var score && score > own + Plainly)
            {
                (instead, own) = (other, score - Plainly);
            }
        }

        return instead;
    }

    private double Between(char before, char at, char? after) => Likelihood(before, at) + (after is { } next && !char.IsAscii(next) ? Likelihood(at, next) : 0);

    private Way Best(List<Way> before, char next)
    {
        var (best, score) = (before[0], double.NegativeInfinity);
        foreach (var way in before)
        {
            var sum = way.Score + Likelihood(way.Last, next);
            if (sum > score)
            {
                (best, score) = (way, sum);
            }
        }

        return new(best.Written + next, next, score);
    }

    private double Likelihood(char first, char next) =>
        Math.Log((_pairs.GetValueOrDefault((first, next)) + (Chance * Math.Max(1, _single.GetValueOrDefault(next)) / _total)) / (_single.GetValueOrDefault(first, (int)Chance) + Chance));

    private void Sounds(string sound, char character) => (_bySound.TryGetValue(sound, out var list) ? list : _bySound[sound] = []).Add(character);

    /// <summary>The likeliest writing so far that ends in a character.</summary>
    private sealed record Way(string Written, char Last, double Score);
}
