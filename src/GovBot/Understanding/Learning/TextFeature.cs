using System.Runtime.CompilerServices;

namespace GovBot.Understanding;

/// <summary>A piece of a text that a sentence is compared by: one to three characters side by side, or a Latin word or two.</summary>
internal readonly record struct TextFeature(ulong Key, short At, short Length)
{
    /// <summary>What a person wants stands at the start of a long message or nowhere.</summary>
    public const int LongestText = 120;

    /// <summary>More than any text of <see cref="LongestText"/> can have.</summary>
    public const int Most = LongestText * 6;

    private const ulong Word = 1UL << 60;
    private const ulong Pair = 2UL << 60;
    private const char Start = '^';
    private const char End = '$';

    /// <summary>Writes the pieces of <paramref name="text"/>, each once, sorted by key; returns how many.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<TextFeature> into)
    {
        text = text[..Math.Min(text.Length, LongestText)];
        var count = Characters(text, into);
        count += Words(text, into[count..]);
        into[..count].Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return Distinct(into[..count]);
    }

    /// <summary>Two characters side by side, or a Latin word: enough to tell that somebody speaks of something.</summary>
    public bool IsTelling(int textLength) => Key >= Word ? Key < Pair : Length == 2 && At >= 0 && At + Length <= textLength && Key > 0x0100_0000;

    public bool IsLatinWord => Key >= Word;

    /// <summary>Side by side stand only letters, digits and ends that are not Chinese.</summary>
    public bool IsAscii => (Key & 0xFF80_FF80_FF80) == 0;

    /// <summary>For explanations: the piece as it stands in the text.</summary>
    public string In(string text) => text.Substring(Math.Max(0, (int)At), Math.Min(Length, text.Length - Math.Max(0, (int)At)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Characters(ReadOnlySpan<char> text, Span<TextFeature> into)
    {
        var count = 0;
        for (var at = -1; at <= text.Length; at++)
        {
            var (key, length) = (0UL, Math.Min(3, text.Length + 1 - at));
            for (var i = 0; i < length; i++)
            {
                key = (key << 16) | At_(text, at + i);
                if (i > 0 || (at >= 0 && at < text.Length && !char.IsAscii(text[at])))
                {
                    into[count++] = new(key, (short)at, (short)(i + 1));
                }
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Words(ReadOnlySpan<char> text, Span<TextFeature> into)
    {
        var (count, previous, start) = (0, 0UL, -1);
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && char.IsAsciiLetter(text[at]);
            if (inside)
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                var word = Hash(text[start..at]);
                into[count++] = new(word | Word, (short)start, (short)(at - start));
                if (previous != 0)
                {
                    into[count++] = new(((previous * 31) ^ word) & (Word - 1) | Pair, (short)start, (short)(at - start));
                }

                (previous, start) = (word, -1);
            }
        }

        return count;
    }

    private static ulong At_(ReadOnlySpan<char> text, int at) =>
        at < 0 ? Start : at >= text.Length ? End : char.IsDigit(text[at]) ? '0' : text[at];

    // FNV-1a, kept below the bits that tell the kinds apart.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash & (Word - 1);
    }

    private static int Distinct(Span<TextFeature> sorted)
    {
        var count = 0;
        foreach (var feature in sorted)
        {
            if (count == 0 || sorted[count - 1].Key != feature.Key)
            {
                sorted[count++] = feature;
            }
        }

        return count;
    }
}
