namespace GovBot.Understanding;

/// <summary>Tells English sentences in a Chinese conversation.</summary>
public static class EnglishText
{
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Any(c => c is >= '\u4e00' and <= '\u9fff')
            && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Count(char.IsAsciiLetter) >= 2) >= 2;
    }
}
