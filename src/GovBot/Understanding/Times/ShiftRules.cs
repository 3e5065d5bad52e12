using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>A day told by another that was just named: 下周五我开会，前一天下午可以; 周三的会往后推两天.</summary>
internal static partial class ShiftRules
{
    public static void Apply(TimeText text, Findings found, WorkCalendar calendar)
    {
        text.Take(Shift(), m => Move(found, _ => (m.Groups["n"].Success ? TimeText.Number(m.Groups["n"]) ?? 0 : 1) * (m.Groups["back"].Success ? -1 : 1)));
        text.Take(CountedFrom(), m => Move(found, from => TimeText.Number(m.Groups["n"]) is not { } n ? 0
            : m.Groups["work"].Success ? WorkingDays.After(from.AddDays(-1), n, calendar).DayNumber - from.DayNumber : n - 1));
        text.Take(From(), _ => found.IsVague = true);
    }

    private static void Move(Findings found, Func<DateOnly, int> days)
    {
        if (found.Days.Count == 1)
        {
            found.Shift(days(found.Days.Single()));
        }
    }

    // 从明天算起第三个工作日: tomorrow is the first, if people work on it.
    [GeneratedRegex($"(?:算起|开始|起)(?:算|数|数起|算起)?的?第(?<n>{TimeText.N})(?:天|(?<work>个工作日))")]
    private static partial Regex CountedFrom();

    // 15号以后随便哪天: any day after the one that is named.
    [GeneratedRegex("(?<=^ {2,})后(?:[,，。 ]|随便|都|哪|任何|再|$)")]
    private static partial Regex From();

    [GeneratedRegex($"(?<back>(?<!提)前一天|提[前早](?<n>{TimeText.N})天(?!.{{0,3}}(?:通知|告诉|提醒|联系|讲|说|打电话))|往前[推提挪]?(?<n>{TimeText.N})天)|(?<!最)后一天|第二天|次日|(?:往后|推迟|延后|顺延|延迟)[推挪延]?(?<n>{TimeText.N})天")]
    private static partial Regex Shift();
}
