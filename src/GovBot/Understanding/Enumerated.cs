namespace GovBot.Understanding;

/// <summary>Several things said in one reply: 1 3, 房管和绿化, 后天十点或下周三两点.</summary>
public static class Enumerated
{
    private static readonly char[] Marks = ['，', ',', '、', '；', ';', '和', '或', '\n'];

    /// <summary>Sentences or lines that each say one thing: 12月5日前查清；12月20日前修好.</summary>
    /// <param name="byCommas">Whether a comma parts them too.</param>
    public static string[] Clauses(string text, bool byCommas = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(byCommas ? ['\n', '；', ';', '。', '，', ','] : ['\n', '；', ';', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>赞成，不过绳子多长要写清楚: what stands before the first mark or space, and what comes after it; null where nothing does.</summary>
    public static (string First, string After)? Opening(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split([' ', '，', ',', '。', '；'], 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } first, { Length: > 0 } rest] ? (first, rest) : null;
    }

    /// <param name="bySpaces">Whether a space parts them too.</param>
    public static string[] Parts(string text, bool bySpaces = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(bySpaces ? [.. Marks, ' '] : Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
