using System.Text.RegularExpressions;

namespace GovBot.Understanding.Times;

/// <summary>Days by their number in a sentence about something else: 11月12号开过会.</summary>
public static partial class DayWords
{
    /// <summary>The sentence without them: 11月12号 is no house 12.</summary>
    public static string Without(string text) => Days().Replace(text, " ");

    [GeneratedRegex("[0-9零一二三四五六七八九十]{1,3}月份?[0-9零一二三四五六七八九十]{1,3}[号日]")]
    private static partial Regex Days();
}
