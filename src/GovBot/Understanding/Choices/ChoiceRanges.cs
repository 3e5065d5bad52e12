using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A quantity for a list of ranges: 快五个月了 for 三个月到半年, 下午四点 for 15点到17点, 七十二 岁 for 70岁以上.</summary>
internal static partial class ChoiceRanges
{
    private const string Number = @"(?:\d+|[一二三四五六七八九]?十几|[一二两三四五六七八九十百千廿卅]+|好?几|大?半|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\b ?)";
    private const string Unit = "(?:分钟|小时|钟头|天|日|周|个?月|年|岁|人|口|名|位|房间|[室间房层楼个辆只条]|次|回|趟|点|元|块|万|minutes?|hours?|days?|weeks?|months?|years?|(?<=[百千]))";
    private const double Few = 4;
    private const double Nearly = 0.98;

    private const int Noon = 12;

    // Before it nobody is called on: three o'clock is in the afternoon.
    private const int Early = 7;

    // How long an hour that is named lasts.
    private const double Moment = 0.01;

    // What 几天了 or 一个多月 may still be said of.
    private const double Short = 0.7;
    private const double Long = 1.8;

    /// <summary>The options in whose range the reply's quantity lies; empty where the list is none of ranges.</summary>
    /// <param name="isLoose">Whether a part of the day or "lately" is enough.</param>
    public static IReadOnlyCollection<int> Read(string reply, ChoiceNames names, bool isLoose)
    {
        var ranges = Enumerable.Range(0, names.Count).Select(i => (Option: i, Range: Of(names[i][0]))).Where(r => r.Range is not null).Select(r => (r.Option, Range: r.Range!)).ToList();
        if (ranges.Count < 2 || ranges.TrueForAll(r => r.Range is { IsExact: true, Kind: not 'c' }) || ranges.Exists(r => r.Range.Kind != ranges[0].Range.Kind))
        {
            return [];
        }

        var kind = ranges[0].Range.Kind;
        var isLate = kind == 'c' && ranges.TrueForAll(r => r.Range.High > Noon && r.Range.Low is 0 or >= Noon);
        var (low, high) = Said(ChoiceNames.Canonical(reply), kind, isLoose, isLate, names.Count);
        var fitting = ranges.Where(r => low == high ? low >= r.Range.Low && low < r.Range.High : low < r.Range.High && high > r.Range.Low).ToList();
        // Two days are within three, and within a week only where nothing is nearer.
        return fitting.Count > 1 && low == high && fitting.TrueForAll(r => r.Range.Low == 0) ? [fitting.MinBy(r => r.Range.High).Option] : [.. fitting.Select(r => r.Option)];
    }

    // How many days lie between two times of 按季, 三个月付一趟, 每周一次; null where nothing recurs.
    private static double? Every(string words) => Named().Match(words) is { Success: true } named ? named.Groups["unit"].Value switch { "天" or "日" => 1, "周" => 7, "月" => 30, "季" => 91, "半年" => 182, _ => 365 }
        : Often().Match(words) is { Success: true } often && NumberReader.TryRead(often.Groups["n"].ValueSpan, out var times) ? Every($"每{often.Groups["u"].Value}") / times
        : EverySo().Match(words) is { Success: true } recurring && Value(recurring.Groups["n"].Value, recurring.Groups["u"].Value) is { Kind: 't', Value: > 0 } period ? period.Value : null;

    [GeneratedRegex("^(?:按|每个?|包)(?<unit>[天日周月季年]|半年)度?(?:付|缴|交|一次|结算|支付|缴纳)?$|^(?<unit>半年|全年|[月季年])(?:付|缴|度|一次)?$")]
    private static partial Regex Named();

    // 一个月两趟.
    [GeneratedRegex("^(?:每|一)个?(?<u>天|日|周|月|年|季)(?:来|做|弄|去|送|搞|扫|开)?(?<n>[两二三四五六2-6])(?:次|趟|回)")]
    private static partial Regex Often();

    [GeneratedRegex($@"^(?:每|隔)?(?<n>{Number})(?<u>天|日|周|个?月|年)(?:才|就|来|去|付|交|缴|做|弄|结)*(?:一|1)(?:次|趟|回|付|交|结)$")]
    private static partial Regex EverySo();

    /// <summary>The option that recurs as often: 按季 for 三个月付一趟; null when none does.</summary>
    public static int? Recurring(string reply, ChoiceNames names) =>
        Every(ChoiceNames.Canonical(reply)) is { } days && Enumerable.Range(0, names.Count).Where(i => Every(names[i][0]) is { } own && Math.Abs(own - days) < own / 5).ToList() is [var option] ? option : null;

    /// <summary>The option of so many people: 2-3人 for 3个人; null when the list counts none, or the reply.</summary>
    public static int? People(string reply, ChoiceNames names) => Heads().IsMatch(reply) && Of(names[0][0]) is { Kind: 'n' } && Read(reply, names, isLoose: false) is { Count: 1 } within ? within.First() : null;

    [GeneratedRegex("^[^第]*个人?[^第]*$")]
    private static partial Regex Heads();

    // NaN, which no range holds, where nothing is said.
    private static (double Low, double High) Said(string words, char kind, bool isLoose, bool isLate, int places)
    {
        var part = PartOf(words);
        var values = Quantity().Matches(words).Select(Value).Where(q => q.Kind == kind || (kind == 'n' && q.Kind == 'q')).Select(q => q.Value).ToList();
        if (values.Count > 0)
        {
            // 下午三点到四点 begins at three.
            var value = kind == 'c' && Through().IsMatch(words) ? values[0] : values[^1];
            value = kind == 'c' && value < Noon && (part?.Low >= Noon || (part is null && (isLate || value < Early))) ? value + Noon : value;
            value = kind == 't' && Within().IsMatch(words) ? value * Nearly : value;
            return (value, value);
        }

        // 读初二, 退休二十年了: how old somebody is who does that.
        if (isLoose && kind == 'a' && Schools.Where(school => words.Contains(school.Words, StringComparison.Ordinal)).Select(school => school.Age).FirstOrDefault() is > 0 and var age)
        {
            return (age, age);
        }

        // 我今年七十三: no unit is needed where no place in the list is meant.
        if (isLoose && Bare().Matches(InCharacters(words)) is { Count: > 0 } bare && NumberReader.TryRead(bare[^1].ValueSpan, out var number) && number > places && kind != 'c')
        {
            return words.AsSpan(0, bare[^1].Index) is [.., '没', '到'] or [.., '不', '到'] or [.., '没', '满'] or [.., '不', '满'] or [.., '快'] ? (number * Nearly, number * Nearly) : (number, number);
        }

        if (!isLoose)
        {
            return (double.NaN, double.NaN);
        }

        if (kind == 'c')
        {
            return part ?? (double.NaN, double.NaN);
        }

        var days = kind == 't' ? words switch
        {
            _ when Just().IsMatch(words) => 0.5,
            _ when words.Contains("前天", StringComparison.Ordinal) => 2,
            _ when words.Contains("上周", StringComparison.Ordinal) || words.Contains("last week", StringComparison.Ordinal) => 8,
            _ when words.Contains("上个月", StringComparison.Ordinal) || words.Contains("last month", StringComparison.Ordinal) => 35,
            _ when ForYears().IsMatch(words) => 1000,
            _ => double.NaN,
        } : double.NaN;
        return (days, days);
    }

    // liu shi wu is 六十五.
    private static string InCharacters(string words) => words.Split(' ').Select(word => char.IsAsciiLetter(word[0]) && NumberReader.TryRead(word, out var number) && number <= 10 ? number : 0).ToList() is var spelt && spelt.TrueForAll(n => n > 0)
        ? string.Concat(spelt.Select(n => "〇一二三四五六七八九十"[n])) : words;

    private static (double Low, double High)? PartOf(string words) => Afternoon().IsMatch(words) ? (12.5, 18) : Evening().IsMatch(words) ? (18, 24) : Morning().IsMatch(words) ? (5, 11.5) : null;

    // 青年, 中年 and 老年 are ranges of age, and somebody in the second year of school is seven.
    private static readonly Dictionary<string, (double Low, double High)> Ages = new(StringComparer.Ordinal)
    {
        ["婴儿"] = (0, 1), ["婴幼儿"] = (0, 3), ["幼儿"] = (1, 6), ["学龄前"] = (3, 6), ["学龄前儿童"] = (3, 6), ["儿童"] = (0, 14), ["少儿"] = (3, 14), ["小学生"] = (6, 12), ["中小学生"] = (6, 18), ["中学生"] = (12, 18), ["少年"] = (10, 18), ["青少年"] = (10, 18), ["未成年人"] = (0, 18), ["未成年"] = (0, 18),
        ["大学生"] = (18, 23), ["青年"] = (18, 40), ["青年人"] = (18, 40), ["年轻人"] = (18, 40), ["中青年"] = (18, 60), ["成年人"] = (18, 60), ["成人"] = (18, 60), ["中年"] = (40, 60), ["中年人"] = (40, 60), ["老年"] = (60, double.PositiveInfinity), ["老年人"] = (60, double.PositiveInfinity), ["老人"] = (60, double.PositiveInfinity), ["高龄老人"] = (80, double.PositiveInfinity),
    };

    private static readonly (string Words, double Age)[] Schools =
    [
        ("刚出生", 0.1), ("满月", 0.1), ("托班", 2.5), ("小班", 3.5), ("中班", 4.5), ("大班", 5.5), ("幼儿园", 4.5), ("一年级", 6.5), ("二年级", 7.5), ("三年级", 8.5), ("四年级", 9.5), ("五年级", 10.5), ("预备班", 11.5), ("初一", 12.5), ("初二", 13.5), ("初三", 14.5), ("高一", 15.5), ("高二", 16.5), ("高三", 17.5), ("读大学", 20), ("大学生", 20), ("小学", 9), ("初中", 13.5), ("高中", 16.5), ("退休", 66),
    ];

    private static Range? Of(string label)
    {
        if (Ages.TryGetValue(label, out var age))
        {
            return new('a', age.Low, age.High);
        }

        if (Between().Match(label) is { Success: true } between)
        {
            var unit = between.Groups["u"].Value;
            var (low, high) = (Value(between.Groups["a"].Value, between.Groups["ua"].Success ? between.Groups["ua"].Value : unit), Value(between.Groups["b"].Value, unit));
            var later = high.Kind == 'c' && high.Value < 12 && PartOf(label)?.Low >= 12 ? 12 : 0;
            return new(high.Kind, low.Value + later, high.Value + later + (high.Kind is 'n' or 'a' ? 1 : 0));
        }

        return Quantity().Match(label) is not { Success: true } found ? null
            : Below().IsMatch(label) ? new(Value(found).Kind, 0, Value(found).Value)
            : Before().IsMatch(label) && Hour(label[..^1]) is { } latest ? new('c', 0, latest + Moment)
            : Above().IsMatch(label) ? new(Value(found).Kind, Value(found).Value, double.PositiveInfinity)
            : Value(found) is { Kind: 't' } lasting ? new('t', lasting.Value * Short, lasting.Value * Long, IsExact: true)
            : Hour(label) is { } hour ? new('c', hour, hour + Moment, IsExact: true)
            : Value(found) is { Kind: 'q' or 'o' or 'n' } count ? new(count.Kind, count.Value, count.Value + 1, IsExact: true) : null;
    }

    // 14点, 晚上8点; null where more is said.
    private static double? Hour(string label) => Clock().IsMatch(label) && Value(Quantity().Match(label)) is { Kind: 'c' } hour ? hour.Value < 12 && PartOf(label)?.Low >= 12 ? hour.Value + 12 : hour.Value : null;

    [GeneratedRegex(@"^(?:上午|早上|下午|晚上|夜里)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点半?$")]
    private static partial Regex Clock();

    [GeneratedRegex("点半?前$")]
    private static partial Regex Before();

    private static (char Kind, double Value) Value(Match quantity)
    {
        var (kind, value) = Value(quantity.Groups["n"].Value, quantity.Groups["u"].Value);
        return kind == 'c' ? (kind, value + (quantity.Groups["half"].Success ? 0.5 : 0)) : (kind, value * (quantity.Groups["more"].Success ? 1.1 : 1) * (quantity.Groups["half"].Success ? 1.4 : 1) * (quantity.Groups["nearly"].Success ? Nearly : 1));
    }

    private static (char Kind, double Value) Value(string number, string unit)
    {
        var value = number.TrimEnd() switch { "半" => 0.5, "大半" => 0.7, "几" or "好几" => Few, [.. var tens, '几'] when NumberReader.TryRead(tens, out var teens) => teens + Few, "a" or "an" => 1, [var one, var more] when NumberReader.Digit(one) > 0 && !char.IsAsciiDigit(one) && NumberReader.Digit(more) == NumberReader.Digit(one) + 1 => NumberReader.Digit(more), [var one, var more, '十' or '百' or '千'] when NumberReader.Digit(one) > 0 && NumberReader.Digit(more) == NumberReader.Digit(one) + 1 && NumberReader.TryRead($"{one}{number[2]}", out var tens) => tens, _ => NumberReader.TryRead(number.AsSpan().TrimEnd(), out var read) ? read : double.NaN };
        return unit.Length == 0 ? ('m', value) : unit.TrimStart('个').TrimEnd('s') switch
        {
            "分钟" or "minute" => ('t', value / 1440),
            "小时" or "钟头" or "hour" => ('t', value / 24),
            "天" or "日" or "day" => ('t', value),
            "周" or "week" => ('t', value * 7),
            "月" or "month" => ('t', value * 30),
            "年" or "year" => ('t', value * 365),
            "岁" => ('a', value),
            "人" or "口" or "名" or "位" => ('n', value),
            // What is left of 个 is nothing.
            "室" or "间" or "房" or "房间" or "层" or "楼" or "" or "辆" or "只" or "条" => ('q', value),
            "次" or "回" or "趟" => ('o', value),
            "点" => ('c', value),
            "万" => ('m', value * 10_000),
            _ => ('m', value),
        };
    }

    /// <param name="Kind">What is measured: time, clock, age, people, occasions, things, money.</param>
    /// <param name="IsExact">两次, beside 三次及以上.</param>
    private sealed record Range(char Kind, double Low, double High, bool IsExact = false);

    [GeneratedRegex(@"\d{2,4}|[一二两三四五六七八九十百千廿卅]{2,5}")]
    private static partial Regex Bare();

    [GeneratedRegex($@"(?<nearly>快|不到|没到|没满|不满|将近)?(?<n>{Number})个?(?<half>半)?(?<more>多|来|几)?个?(?<u>{Unit})(?<half>半)?(?<more>多|了?出头)?")]
    private static partial Regex Quantity();

    [GeneratedRegex($@"(?<a>{Number})个?(?<ua>{Unit})?半?(?:到|至| to | )(?<b>{Number})个?(?<u>{Unit})")]
    private static partial Regex Between();

    [GeneratedRegex("下午|午后|下半[日天]|午(?=[0-9])|afternoon")]
    private static partial Regex Afternoon();

    [GeneratedRegex("晚上|夜里|夜到|[晚夜](?=[0-9一二两三四五六七八九十])|evening")]
    private static partial Regex Evening();

    [GeneratedRegex("上午|早上|上半[日天]|早(?=[0-9])|morning")]
    private static partial Regex Morning();

    [GeneratedRegex("到|至| to ")]
    private static partial Regex Through();

    [GeneratedRegex("不到|不足|少于|低于|小于|没满|不满|以下|以内|之内|内$|within|less than|under|up to")]
    private static partial Regex Below();

    [GeneratedRegex("内|[天周月年时钟](?:里|之)|within|in less than")]
    private static partial Regex Within();

    [GeneratedRegex("以上|超过|多于|大于|more than|over|at least|longer")]
    private static partial Regex Above();

    [GeneratedRegex("今天|昨天|刚刚|刚才|刚开始|刚发现|才开始|just now|today|yesterday|just started")]
    private static partial Regex Just();

    [GeneratedRegex("多年|好多年|长年|去年|前年|老早|很久|老长|一直|从来|years|for ages|last year")]
    private static partial Regex ForYears();
}
