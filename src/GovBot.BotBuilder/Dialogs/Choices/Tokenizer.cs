using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts a sentence into words.</summary>
public delegate List<Token> TokenizerFunction(string text, string locale = null);

/// <summary>A word of a sentence.</summary>
public class Token
{
    /// <summary>Makes an empty one.</summary>
    public Token()
    {
    }

    /// <summary>Where it begins.</summary>
    public int Start { get; set; }

    /// <summary>Where its last character is.</summary>
    public int End { get; set; }

    /// <summary>The word as written.</summary>
    public string Text { get; set; }

    /// <summary>The word as compared.</summary>
    public string Normalized { get; set; }
}

/// <summary>The usual way of cutting: at spaces and punctuation, with each emoji a word of its own.</summary>
public class Tokenizer
{
    // First and last character of the blocks that part words: ASCII and Latin-1 signs, modifiers, punctuation, arrows, shapes.
    private static readonly (int First, int Last)[] Parting =
    [
        (0x0000, 0x002F), (0x003A, 0x0040), (0x005B, 0x0060), (0x007B, 0x00BF),
        (0x02B9, 0x036F), (0x2000, 0x2BFF), (0x2E00, 0x2E7F),
    ];

    /// <summary>Makes one; all its members are static.</summary>
    public Tokenizer()
    {
    }

    /// <summary>The usual way.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Cuts in the usual way.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text)) return tokens;
        var (begun, at) = (-1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var alone = !rune.IsBmp;
            if (alone || Parts(rune))
            {
                Add(tokens, text, begun, at);
                if (alone) Add(tokens, text, at, at + rune.Utf16SequenceLength);
                begun = -1;
            }
            else if (begun < 0)
            {
                begun = at;
            }

            at += rune.Utf16SequenceLength;
        }

        Add(tokens, text, begun, at);
        return tokens;
    }

    private static bool Parts(Rune rune) => Array.Exists(Parting, block => rune.Value >= block.First && rune.Value <= block.Last);

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start < 0) return;
        var word = text[start..end];
        tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
    }
}
