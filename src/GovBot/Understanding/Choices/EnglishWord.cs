namespace GovBot.Understanding;

/// <summary>Words of English in a reply, whatever their ending: leaks, leaking.</summary>
internal static class EnglishWord
{
    private static readonly string[] Endings = ["", "s", "es", "ing", "ed", "y"];

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "and", "for", "you", "are", "was", "has", "had", "have", "with", "this", "that", "from", "other", "not", "but", "all", "any", "can", "get", "got", "his", "her", "him", "she", "they", "them", "their", "our", "your", "its", "who", "out", "one", "two", "too", "very", "want", "need", "please", "could", "would", "should", "will", "just", "like", "really", "think", "maybe", "some", "something", "there", "here", "then", "than", "when", "where", "been", "being", "does", "did", "dont", "about", "into", "over", "again", "still", "also", "only", "much", "more", "most", "make", "made", "take", "help", "thing", "things", "every", "because", "after", "before", "problem", "issue", "know", "people", "time", "good", "bad", "new", "old", "now", "yes",
    };

    private static readonly string[] Suffixes = ["ing", "ed", "er", "es", "s", "y", "e", "al", "ment"];

    /// <summary>Whether it stands in any sentence and tells nothing.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>A word without its endings, for comparing only: licens, driv.</summary>
    public static string Stem(string word)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            word = Array.Find(Suffixes, suffix => word.Length > suffix.Length + 2 && word.EndsWith(suffix, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : word;
        }

        return word;
    }

    /// <summary>Whether a whole word begins at <paramref name="at"/>; always so for what is not English.</summary>
    public static bool IsAt(string text, int at, int length)
    {
        if (!char.IsAsciiLetter(text[at]))
        {
            return true;
        }

        var end = at + length;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (!char.IsAsciiLetter(text[at + length - 1]) || Endings.Contains(text[(at + length)..end]));
    }
}
