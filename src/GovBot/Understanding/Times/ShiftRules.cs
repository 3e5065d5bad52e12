using System.Text.RegularExpressions;

namespace GovBot.Understanding.Times;

/// <summary>A day told by another that was just named: 下周五我开会，前一天下午可以; 周三的会往后推两天.</summary>
internal static partial class ShiftRules
{
    public static void Apply(TimeText text, Findings found) => text.Take(Shift(), m =>
    {
        var days = m.Groups["n"].Success ? TimeText.Number(m.Groups["n"]) ?? 0 : 1;
        if (found.Days.Count == 1)
        {
            found.Shift(m.Groups["back"].Success ? -days : days);
        }
    });

    [GeneratedRegex($"(?<back>(?<!提)前一天|提[前早](?<n>{TimeText.N})天(?!.{{0,3}}(?:通知|告诉|提醒|联系|讲|说|打电话))|往前[推提挪]?(?<n>{TimeText.N})天)|(?<!最)后一天|第二天|次日|(?:往后|推迟|延后|顺延|延迟)[推挪延]?(?<n>{TimeText.N})天")]
    private static partial Regex Shift();
}
