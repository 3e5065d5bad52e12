namespace GovBot.Understanding;

/// <summary>Several things said in one reply: 1 3, 房管和绿化, 后天十点或下周三两点.</summary>
public static class Enumerated
{
    private static readonly char[] Marks = ['，', ',', '、', '；', ';', '和', '或', '\n'];

    /// <param name="bySpaces">Whether a space parts them too.</param>
    public static string[] Parts(string text, bool bySpaces = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(bySpaces ? [.. Marks, ' '] : Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
