using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Whether somebody asks when, or how long, instead of answering: 提交了以后几天有回音啊.</summary>
internal static partial class AskedWhen
{
    public static bool Is(string reply) => When().IsMatch(PlainText.Normalize(reply));

    [GeneratedRegex("(?:几天|多久|多少时间|多长时间|几时|什么时候|哪天).{0,10}(?:[啊呀呢伐吗么]|[?？])[。!！ ]*$|\\b(?:when|how long|how many days)\\b.*\\?")]
    private static partial Regex When();
}
