namespace GovBot.Understanding;

/// <summary>Words of English in a reply, whatever their ending: leaks, leaking.</summary>
internal static class EnglishWord
{
    private static readonly string[] Endings = ["", "s", "es", "ing", "ed", "y"];

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
