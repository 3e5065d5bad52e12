using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GovBot.Understanding.Times;

/// <summary>A reply on its way through the rules: what one rule has read is taken out, so that no other reads it again.</summary>
internal sealed partial class TimeText
{
    /// <summary>A number in digits, in Chinese or in English, as a part of a pattern.</summary>
    public const string N = @"(?:\d{1,4}|[零〇一二两三四五六七八九十廿卅]{1,4}|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)";

    private static readonly (string From, string To)[] OneWord =
    [
        ("星期", "周"), ("礼拜", "周"), ("钟头", "小时"), ("上半天", "上午"), ("下半天", "下午"), ("上半日", "上午"), ("下半日", "下午"), ("后日", "后天"), ("明日", "明天"), ("今日", "今天"),
        ("昨日", "昨天"), ("前日", "前天"), ("明儿", "明天"), ("今儿", "今天"), ("之后", "后"), ("以后", "后"), ("过后", "后"), ("之前", "前"), ("以前", "前"), ("之内", "内"), ("以内", "内"), ("大大后天", "四天后"),
        ("大清早", "早上"), ("一大早", "早上"), ("一清早", "早上"), ("早上头", "早上"), ("夜饭", "晚饭"),
        ("拜一", "周一"), ("拜二", "周二"), ("拜两", "周二"), ("周两", "周二"), ("拜三", "周三"), ("拜四", "周四"), ("拜五", "周五"), ("拜六", "周六"), ("早浪", "早上"), ("夜到", "晚上"), ("夜头", "晚上"),
        ("周天", "周日"), ("本周", "这周"), ("本月", "这个月"), ("这月", "这个月"), ("下月", "下个月"), ("上月", "上个月"), ("下下月", "下下个月"), ("个周", "周"), ("月末", "月底"), ("月月底", "月底"), ("月份", "月"), ("号头", "月"),
    ];

    // What dictation and input methods write for what sounds the same.
    private static readonly (Regex Pattern, string To)[] Misheard =
    [
        .. new[]
        {
            // 星期一早上 is no 一早.
            ("(?<![周拜期])一(?:早上|早头|早)", "早上"), ("礼[败白百摆]|[力里李理]拜", "周"), ("(?<=[下上这])[各个](?=周)", ""), ("(?<=[下上这])各(?=月)", "个"), ("俩(?=点)", "两"), ("(?<=[0-9])[浩好豪毫耗](?=$|[,，。! 上下中早晚夜吧的那])|(?<=[一二三四五六七八九十])浩", "号"),
            ("(?<=[今明后前])夭", "天"), ("[名民铭鸣]天|明[田添甜]", "明天"), ("[金斤]天|今[添田]", "今天"), ("[厚候]天|后[添田]", "后天"), ("[尚商]午|上[无舞武伍]|上五(?=[一二两三四五六七八九十0-9]{1,3}点)", "上午"), ("[夏吓]午|下[无舞武伍]|下五(?=[一二两三四五六七八九十0-9]{1,3}点)", "下午"), ("[钟终]午|中[无舞武伍]", "中午"), ("[完碗玩]上|晚[尚商]", "晚上"), ("[枣找]上", "早上"),
            ("[州洲粥舟](?=[一二三四五六日末])", "周"), ("[新心][其期奇]|[星新心]起|星[其奇气]", "周"), ("(?<=周)[依医衣壹](?=$|[^生院])", "一"), ("(?<=周)[而儿耳尔贰]", "二"), ("(?<=周)[山散伞叁]", "三"), ("(?<=周)[司思斯肆]", "四"), ("(?<=周)[无武屋舞伍物误]", "五"), ("(?<=周)[留流刘柳陆]", "六"),
            ("晚饭后(?=[一二两三四五六七八九十0-9]{1,3}点)", "晚上"), ("[中午]饭后(?=[一二两三四五六七八九十0-9]{1,3}点)", "下午"),
            ("(?<=[0-9一二两三四五六七八九十])[典店电](?=半|钟|整|$|[，,。!左前后])", "点"), ("(?<=点)伴", "半"),
        }.Select(p => (new Regex(p.Item1, RegexOptions.CultureInvariant), p.Item2)),
    ];

    // Pinyin with or without spaces, and the commonest slips in "tomorrow".
    private static readonly (Regex Pattern, string To)[] Latin =
    [
        .. new[]
        {
            ("jin ?tian", "今天"), ("ming ?tian", "明天"), ("da ?hou ?tian", "大后天"), ("hou ?tian", "后天"), ("zao ?shang", "早上"), ("shang ?wu", "上午"), ("zhong ?wu", "中午"), ("xia ?wu", "下午"),
            ("wan ?shang", "晚上"), ("shi ?yi ?dian ?(ban|)", "十一点$1"), ("shi ?er ?dian ?(ban|)", "十二点$1"), ("yi ?dian ?(ban|)", "一点$1"), ("liang ?dian ?(ban|)", "两点$1"), ("san ?dian ?(ban|)", "三点$1"), ("si ?dian ?(ban|)", "四点$1"), ("wu ?dian ?(ban|)", "五点$1"),
            ("liu ?dian ?(ban|)", "六点$1"), ("qi ?dian ?(ban|)", "七点$1"), ("ba ?dian ?(ban|)", "八点$1"), ("jiu ?dian ?(ban|)", "九点$1"), ("shi ?dian ?(ban|)", "十点$1"), ("dian ?ban", "点半"), ("(?<=点)ban", "半"), ("dian", "点"),
            ("xia ?zhou ?yi", "下周一"), ("xia ?zhou ?er", "下周二"), ("xia ?zhou ?san", "下周三"), ("xia ?zhou ?si", "下周四"), ("xia ?zhou ?wu", "下周五"), ("xia ?zhou ?liu", "下周六"), ("xia ?zhou ?ri", "下周日"),
            ("zhou ?yi", "周一"), ("zhou ?er", "周二"), ("zhou ?san", "周三"), ("zhou ?si", "周四"), ("zhou ?wu", "周五"), ("zhou ?liu", "周六"), ("zhou ?ri", "周日"), ("xia ?(?=周)", "下"), ("yue ?di", "月底"), ("tmrw?|tomm?orr?ow", "tomorrow"),
        }.Select(p => (new Regex($"(?<![a-z]){p.Item1}(?![a-z])", RegexOptions.CultureInvariant), p.Item2)),
    ];

    // How people speak of times, so that pinyin can be written as they would.
    private static readonly Lazy<PinyinWriter> Speller = new(() => new(
    [
        "今天上午", "明天下午", "后天晚上", "大后天早上", "昨天晚上", "前天下午", "明天中午", "今天夜里", "上个星期", "下个星期", "这个星期", "下个礼拜", "这个礼拜", "上个礼拜", "下周", "这周", "本周", "周末", "越快越好", "年底", "月吧", "月末最后一天",
        .. "一二三四五六日天".SelectMany(day => new[] { $"下周{day}", $"这周{day}", $"下个星期{day}", $"下星期{day}", $"星期{day}上午", $"礼拜{day}", $"下礼拜{day}", $"这个礼拜{day}", $"周{day}下午" }),
        .. new[] { "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二" }.SelectMany(n => new[] { $"{n}点", $"{n}点半", $"下午{n}点", $"上午{n}点", $"早上{n}点半", $"{n}点钟", $"{n}个小时后", $"明早{n}点", $"今晚{n}点", $"{n}天后", $"{n}月", $"{n}个星期后", $"第{n}个星期", $"第{n}个礼拜", $"第{n}个周", $"第{n}个工作日" }),
        .. new[] { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "二十", "二十一", "三十" }.SelectMany(n => new[] { $"{n}号", $"下个月{n}号", $"这个月{n}号", $"{n}号上午", $"月{n}号" }),
        "半小时后", "半个小时后", "半个钟头", "一刻钟", "一个小时以后", "两个钟头以后", "三天以后", "月底", "这个月底", "下个月初", "年底", "改天吧", "过几天再来吧", "过几天再说", "以后再说", "随便什么时候", "都可以", "尽快", "马上", "现在", "国庆节", "春节", "元旦", "清明节", "中秋节", "过年以后", "工作日", "我要约", "行吗", "好吗", "可以吗", "来", "再",
    ]));

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(":.-/,");

    private readonly StringBuilder _left;

    public TimeText(string reply)
    {
        var text = Spelt(PlainText.Normalize(reply));
        foreach (var (from, to) in OneWord)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        foreach (var (pattern, to) in Misheard.Concat(Latin))
        {
            text = pattern.Replace(text, to);
        }

        text = Besides().Replace(text, "");
        _left = new(Changed().Match(text) is { Success: true } changed ? changed.Groups["to"].Value : Refused().Replace(text, ""));
        // "Come a little earlier" names no hour.
        Take(Comparative(), _ => { });
    }

    /// <summary>Takes every match out and hands it over.</summary>
    public void Take(Regex pattern, Action<Match> read)
    {
        foreach (var found in pattern.Matches(_left.ToString()).Where(m => m.Length > 0))
        {
            read(found);
            for (var i = found.Index; i < found.Index + found.Length; i++)
            {
                _left[i] = ' ';
            }
        }
    }

    public bool Has(Regex pattern) => pattern.IsMatch(_left.ToString());

    /// <summary>今年 is 0, 去年 -1.</summary>
    public static int YearsFromThis(string name) => name switch { "明年" => 1, "后年" => 2, "去年" => -1, "前年" => -2, _ => 0 };

    /// <summary>A group as a number; 半 is none, 几 is none.</summary>
    public static int? Number(Group group) => !group.Success ? null
        : group.Value is "a" or "an" ? 1
        : group.Value is "eleven" ? 11
        : group.Value is "twelve" ? 12
        : NumberReader.TryRead(group.ValueSpan, out var number) ? number : null;

    /// <summary>两三, 三四: somewhere between.</summary>
    public static bool IsAbout(Group group) => group.Value is [var one, var other] && !char.IsAsciiDigit(one) && NumberReader.Digit(one) is > 0 and var low && NumberReader.Digit(other) == low + 1;

    private static string Spelt(string text) => text.AsSpan().IndexOfAny(Punctuation) < 0 && text.Any(char.IsAsciiLetter) && PinyinWriter.MayRead(text) ? Speller.Value.Write(text) ?? text : Speller.Value.Mend(text) ?? text;

    [GeneratedRegex("(?:[,，。;； ](?:那就|还是|就|要不就|干脆)(?=[^,，。;； ]{2,}(?:吧|好了|算了)[。!]?$)|改(?=[今明后大下周])|改到|改成|改为|换到|换成|推到|推迟到|提前到|延到|不是.+?(?:而是|是)|^not [^,;]+[,;] ?(?:but )?|.+(?:不行|没空|没时间|不方便|来不及|有事|不可以)[,，。;； ]*)(?<to>.{2,})$")]
    private static partial Regex Changed();

    // 后天早上十点 不是明天哦: said only to be sure.
    [GeneratedRegex("(?<=(?:点|半|刻|天|[日号]))[,，。;； ]+(?:不是|不要|别)[今明后前昨大周][^,，是]{1,6}$")]
    private static partial Regex Besides();

    [GeneratedRegex("^.+(?:(?<!行)不行|没空|没时间|不在家?|(?<!方)不方便|来不及|(?<!可)不可以)[吧啊的了呀。!]*$|^(?:不要|别|不想|不能|不是)[^,，]+$")]
    private static partial Regex Refused();

    [GeneratedRegex("[早晚慢]一?点(?!钟|半|[0-9一三]刻|\\d)|[一二两三四五六七八九十几0-9]点(?:意见|建议|要求|想法|希望|疑问|看法)|一点(?:点|儿|也|小)")]
    private static partial Regex Comparative();
}
