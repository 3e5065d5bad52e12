using System.Text.RegularExpressions;

namespace GovBot.Understanding.Times;

/// <summary>Hours and the parts of a day: 下午三点半, 15:30, 差五分三点, half past two, 3pm, noon.</summary>
internal static partial class ClockRules
{
    private const string H = @"(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})";
    private const string EnglishHour = @"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    public static void Apply(TimeText text, Findings found)
    {
        text.Take(SameTime(), _ => Add(found, found.Now.Hour, found.Now.Minute, isExact: true));
        text.Take(Part(), m => found.Part = PartOf(m.Value));
        text.Take(To(), m => AddTo(found, Number(m, "h"), m.Groups["quarter"].Success ? 15 : Number(m, "m")));
        text.Take(Digital(), m => AddDigital(m, found));
        text.Take(Chinese(), m => AddChinese(m, found));
        text.Take(PastHour(), m => Add(found, Number(m, "h"), m.Groups["half"].Success ? 30 : m.Groups["quarter"].Success ? 15 : Number(m, "m")));
        text.Take(English(), m => AddEnglish(m, found));
        text.Take(Noon(), _ => AddNoon(found));
    }

    private static int Number(Match m, string group) => TimeText.Number(m.Groups[group]) ?? 0;

    private static void Add(Findings found, int hour, int minute, bool isExact = false)
    {
        if (hour is >= 0 and <= 24 && minute is >= 0 and < 60)
        {
            found.Clocks.Add(new(hour, minute, isExact));
        }
        else
        {
            found.IsImpossible = true;
        }
    }

    private static void AddTo(Findings found, int hour, int minutes) => Add(found, hour == 1 ? 12 : hour - 1, 60 - minutes);

    private static void AddDigital(Match m, Findings found)
    {
        var hour = Number(m, "h");
        Add(found, hour, Number(m, "m"), isExact: found.Part is null && !m.Groups["half"].Success && (hour > 5 || m.Groups["h"].Value[0] == '0'));
        Half(m, found);
    }

    private static void AddChinese(Match m, Findings found)
    {
        if (TimeText.IsAbout(m.Groups["h"]))
        {
            found.IsVague = true;
            return;
        }

        var minute = m.Groups["half"].Success ? 30 : m.Groups["q"].Success ? 15 * Number(m, "q") : Number(m, "m");
        Add(found, Number(m, "h"), minute);
    }

    private static void AddEnglish(Match m, Findings found)
    {
        Half(m, found);
        Add(found, Number(m, "h"), Number(m, "m"));
    }

    private static void Half(Match m, Findings found)
    {
        if (m.Groups["half"].Value is { Length: > 0 } half)
        {
            found.Part = half[0] == 'p' ? DayPart.Afternoon : DayPart.Morning;
        }
    }

    private static void AddNoon(Findings found)
    {
        if (found.Clocks.Count == 0)
        {
            Add(found, 12, 0, isExact: true);
        }
    }

    private static DayPart PartOf(string word) => word switch
    {
        "凌晨" or "清晨" or "早晨" or "早上" or "上午" or "早" or "morning" => DayPart.Morning,
        "中午" or "正午" or "午间" => DayPart.Noon,
        "下午" or "午后" or "afternoon" => DayPart.Afternoon,
        "半夜" or "深夜" or "夜里" or "midnight" or "night" => DayPart.Night,
        _ => DayPart.Evening,
    };

    [GeneratedRegex("(?:这个|同样|同一)(?:时候|时间|辰光|点)")]
    private static partial Regex SameTime();

    [GeneratedRegex(@"凌晨|清晨|早晨|早上|上午|中午|正午|午间|午后|下午|傍晚|晚上|夜里|夜晚|半夜|深夜|(?<=^|\s)[早晚夜](?=[\s\d一二两三四五六七八九十]|$|[，,。来去]|的|吧)|\bmorning\b|\bafternoon\b|\bevening\b|\bnight\b|\btonight\b|\bmidnight\b")]
    private static partial Regex Part();

    [GeneratedRegex($@"[差缺欠](?:(?<m>{TimeText.N})分钟?|(?<quarter>一刻))到?(?<h>{H})点|(?<h>{H})点(?:钟)?[差缺欠](?:(?<m>{TimeText.N})分|(?<quarter>一刻))|\b(?:(?<quarter>a quarter|quarter)|(?<m>{TimeText.N})(?: minutes)?) to (?<h>{EnglishHour})\b")]
    private static partial Regex To();

    [GeneratedRegex(@"(?<!\d)(?<h>\d{1,2}):(?<m>\d{2})(?::\d{2})?\s*(?<half>am|pm|a\.m\.|p\.m\.)?(?!\d)")]
    private static partial Regex Digital();

    [GeneratedRegex($@"(?<h>{H})\s*(?:点钟?|时(?!间|候))(?:整|正)?(?:过?(?:(?<half>半)|(?<q>[一三1-3])刻|(?<m>{TimeText.N})分?(?!个|天|号|日|楼)))?")]
    private static partial Regex Chinese();

    [GeneratedRegex($@"\b(?:(?<half>half)|(?<quarter>a quarter|quarter)|(?<m>{TimeText.N})(?: minutes)?) past (?<h>{EnglishHour})\b")]
    private static partial Regex PastHour();

    [GeneratedRegex($@"\b(?<h>{EnglishHour})(?:\.(?<m>\d{{2}}))?\s*(?<half>am|pm|a\.m\.|p\.m\.)|\b(?<h>{EnglishHour}) o'?clock\b|\bat (?<h>{EnglishHour})\b|(?<=\s)(?<h>\d{{1,2}})\.(?<m>[0-5]\d)(?!\d)")]
    private static partial Regex English();

    [GeneratedRegex(@"\bnoon\b|\bmidday\b")]
    private static partial Regex Noon();
}
