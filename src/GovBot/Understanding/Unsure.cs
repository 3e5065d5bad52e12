namespace GovBot.Understanding;

/// <summary>Replies that say no more than "I do not know".</summary>
public static class Unsure
{
    private static readonly HashSet<string> Sayings = new(StringComparer.Ordinal)
    {
        "不知道", "我不知道", "不晓得", "勿晓得", "弄不清", "不清楚", "我不清楚", "说不清", "说不清楚", "不确定", "不太清楚", "不太知道", "忘了", "忘记了", "记不得", "不记得", "记不清",
        "dont know", "i dont know", "no idea", "not sure", "im not sure", "i forgot",
    };

    private const int LongestMention = 15;

    public static bool Is(string reply)
    {
        var words = PlainText.Words(reply);
        return Sayings.Contains(words) || Sayings.Contains(words.TrimEnd('了', '啊', '呀', '呢'));
    }

    /// <summary>Says so of something: 我不清楚几号楼. Only in a short reply; in a longer one it may be about anything.</summary>
    public static bool IsIn(string reply)
    {
        var words = PlainText.Words(reply);
        return words.Length <= LongestMention && Sayings.Any(s => s.Length > 2 && words.Contains(s, StringComparison.Ordinal));
    }
}
