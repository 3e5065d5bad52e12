using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>The small words around a choice: what says "none", what is only politeness, what joins two.</summary>
internal static partial class ChoiceWords
{
    private static readonly HashSet<string> NoneWords = new(StringComparer.Ordinal)
    {
        "都不是", "都不对", "都不要", "都没有", "全不是", "一个都不是", "一个也不是", "没有一个", "没有一个对的", "没有一个是的", "没有", "没有合适的", "都不合适", "以上都不是", "上面都没有", "上面都不是", "随便", "随便吧", "随便哪个",
        "随便选", "随你", "你定", "你看着办", "都行", "都可以", "无所谓", "不知道", "不清楚", "不确定", "不好说", "说不清", "none", "none of these", "none of them", "none of the above", "neither", "any", "anything", "any of them", "whatever",
        "i dont know", "dont know", "dunno", "not sure", "no idea", "i dont care", "does not matter",
    };

    private static readonly string[] Leading = ["那我就选", "那就选", "那就", "我就选", "我要选", "我想选", "我选择", "我选", "选择", "选项", "编号", "数字", "序号", "号码", "答案", "选", "我要", "我想要", "我想", "就是", "就要", "就", "应该是", "应当是", "可能是", "大概是", "好像是", "是", "答案是", "回复", "回答", "回", "按", "点", "打", "要", "还是", "还", "i choose", "i want", "i pick", "ill take", "choose", "option", "number", "the", "no", "嗯嗯", "嗯", "呃", "额", "哦", "那个", "谢谢", "麻烦", "帮我"];
    private static readonly string[] Trailing = ["谢谢", "一下", "好呢", "的问题", "有问题", "的事体", "事体", "左右", "好伐", "的事情", "的事", "选项", "好了", "就好", "就行", "可以", "吧", "啦", "了", "啊", "呀", "哦", "呢", "嘛", "的", "额", "哈", "哟", "嘞", "那个", "这个", "one", "option", "choice", "please", "pls", "plz", "thanks", "thank you", "thx"];
    private static readonly string[] Denials = ["不是", "并不是", "不要", "不选", "别选", "不想要", "除了", "而不是", "不", "没", "没有", "不太", "不够", "没法", "没办法", "无法", "不好", "不能", "不会", "不可能", "很难", "难以", "别", "不要打", "不用打", "不想打", "别打", "不打", "不要发", "不用发", "别发", "不要用", "也不是", "不是说", "不用", "不需要", "谈不上", "说不上", "算不上", "不至于", "没到", "不到", "不在", "用不着", "看不来", "用不来", "弄不来", "看不清", "不会用", "不会弄", "不大用", "没装", "not ", "not the ", "not a ", "dont want ", "dont want the ", "dont need ", "isnt ", "instead of ", "rather than "];
    // 没啥危险, 没有人受伤.
    private static readonly string[] Between = ["啥", "什么", "人", "多少", "怎么", "任何", "any ", "anyone ", "one "];

    private static readonly string[] Joints = ["还是", "要么", " or maybe ", " both ", "加上", "同", "或者", " and ", " or ", " & ", "和", "或", "跟", "及", "、", ",", "，", "/", "与", "还", ";", "；"];

    /// <summary>What is wanted where something else is refused first: 不是2,是3. Null when nothing is.</summary>
    public static string? Instead(string reply) => Refusal().Match(reply) is { Success: true } refusal ? refusal.Groups["to"].Value : null;

    /// <summary>Whether it ends in that none is meant: 我不想学，都不要.</summary>
    public static bool SaysNoneAtLast(string reply) => AtLast().Match(reply) is { Success: true } last && IsNone(PlainText.Words(last.Groups["none"].Value));

    [GeneratedRegex("[,，。;； ](?<none>[都全][^,，。;； ]+?)[。.!！ ]*$")]
    private static partial Regex AtLast();

    /// <summary>What is said besides none of all that: 侪勿是，是他自己撤回的. Null when nothing of the kind is said.</summary>
    public static string? BesidesNone(string reply) => NoneBut().Match(reply) is { Success: true } none ? none.Groups["rest"].Value : null;

    [GeneratedRegex("^(?:以上|上面|这些|这几个)?(?:都|全|侪)(?:不是|不对)的?[,，。;； ]\\s*(?<rest>.+)$")]
    private static partial Regex NoneBut();

    /// <summary>What all but one of the list are wanted for: 除了第一个,后面两个都行. Null when nothing is left out.</summary>
    public static string? LeftOut(string reply) => AllBut().Match(reply) is { Success: true } match ? match.Groups["not"].Value : null;

    /// <summary>没啥危险 is 没有危险.</summary>
    public static string Without(string reply) => Nothing().Replace(Repeated().Replace(Not().Replace(reply, "不"), "${said}"), "没有");

    // 2吧2吧.
    [GeneratedRegex("^(?<said>(?!\\d+$).{2,6}?)[,，。 ]*\\k<said>$")]
    private static partial Regex Repeated();

    // 伐同意: at the end it would ask.
    [GeneratedRegex("^伐(?=[^了啦啊]{2,}$)")]
    private static partial Regex Not();

    /// <summary>不太满意 is 不满意, said kindly.</summary>
    public static string Plainly(string words) => Warmly().Replace(Kindly().Replace(words, "不"), "非常");

    /// <summary>太差了 is 差, where nothing stronger is offered.</summary>
    public static string Calmly(string words) => Warmly().Replace(words, "");

    /// <summary>Whether it is said with all one's heart: 气得要命, 太差了, 一塌糊涂; not 不太好.</summary>
    public static bool IsStrong(string reply) => Strong().IsMatch(reply) && !Mild().IsMatch(reply);

    /// <summary>What clauses settle on, before the reasons for it or among them: 寻居委会吧，物业我打了七只电话.</summary>
    public static IEnumerable<string> SettledOn(string reply) => Decided().Matches(PlainText.Normalize(reply)).Select(one => one.Groups["to"].Value);

    // 我自己是2号楼, 侬就放驿站, 就写毛笔字.
    [GeneratedRegex("(?<=^|[,，。;；!！… ])(?:(?<to>[^,，。;；!！… ]{2,}?)(?:吧|(?<![弄做修办装搞拍])好了|算了|就好)(?=[,，。;；!！… ]|$)|(?:我自己是|我自己住|我是住|[你侬]们?就|所以就|那么?就|么就|(?:还是|我们就|就)(?:写写?|讲|说|选|填|报|放|用|约|定))(?<to>[^,，。;；!！… ]{2,}))")]
    private static partial Regex Decided();

    /// <summary>Whether it names one or another: 书记或者楼组长.</summary>
    public static bool LeavesOpen(string reply) => OneOrOther().IsMatch(reply);

    /// <summary>Whether it is said with little reserve: 大体上没意见.</summary>
    public static bool IsByAndLarge(string reply) => Largely().IsMatch(reply);

    /// <summary>Whether all of it is meant: 都办好了.</summary>
    public static bool IsWhole(string reply) => Whole().IsMatch(reply);

    /// <summary>有点急 is 比较急.</summary>
    public static string Somewhat(string words) => Slightly().Replace(words, "比较");

    /// <summary>叫什么西路的 is 西路的.</summary>
    public static string Unnamed(string words) => Placeholder().Replace(words, "");

    /// <summary>Without what only says that several will do: 2和4都有, either 1 or 4.</summary>
    public static string Listed(string reply) => All().Replace(Undecided().Replace(reply, ""), "");

    // 2还是3 我吃不准.
    [GeneratedRegex("(?<=.{2,})[,，。 ]+我?(?:也|真的?|还)*(?:[吃讲说]不准|拿不定主意?|搞不清楚?|弄不清楚?|没想好|说不好)[了呀啊]?$")]
    private static partial Regex Undecided();

    /// <summary>电 of 水跟电都停了.</summary>
    public static string WithoutAll(string piece) => Alike().Replace(piece, "");

    [GeneratedRegex("(?<=^.{1,3})[都侪].{1,4}$")]
    private static partial Regex Alike();

    /// <summary>别通知了 is 不用通知.</summary>
    public static string Spared(string words) => words.StartsWith('别') ? $"不用{WithoutTrailing(words[1..])}" : words;

    /// <summary>Whether it says of any list that nothing of it is chosen: 随便, 都不是; not 都没有, which may be a choice.</summary>
    public static bool IsAlwaysNone(string words) => NoneWords.Contains(words);

    public static bool IsNone(string words) => NoneWords.Contains(words) || NoneOfThem().IsMatch(words);

    /// <summary>Asks about the list instead of choosing: 第三个是什么意思.</summary>
    public static bool AsksWhat(string reply) => Asked().IsMatch(reply);

    /// <summary>啥物事都没, 啥保险也没: nothing at all.</summary>
    public static bool IsNothing(string reply) => Nought().IsMatch(reply);

    [GeneratedRegex("^(?:我们?|家里)?(?:啥|什么|一样|任何|随便啥)[^,，]{0,4}(?:都|也)(?:没有?|不用|不要|无|[吃可]|好吃|能吃)[的呀啊了]?$")]
    private static partial Regex Nought();

    /// <summary>勿晓得啥事体, 搞不清: that somebody does not know.</summary>
    public static bool IsUnknown(string reply) => Unknown().IsMatch(reply);

    [GeneratedRegex("^(?:我们?|这个?|也|真的?|实在)*(?:不(?:知道|清楚|晓得|确定|了解|懂)|[搞弄说讲]不(?:清楚?|懂|明白))[^,，]{0,6}$|^(?:i )?(?:dont|don't|do not) know[^,]{0,12}$|^no idea")]
    private static partial Regex Unknown();

    /// <summary>同意是同意，就怕遮光: yes, but.</summary>
    public static bool HasReserve(string reply) => Reserve().IsMatch(reply);

    [GeneratedRegex("(?<what>[^,，]{1,4})是\\k<what>[的了]?[,，]\\s*(?:但|不过|就|只|可|要)")]
    private static partial Regex Reserve();

    /// <summary>有几条同意,有几条不同意.</summary>
    public static bool IsPartly(string reply) => Partly().IsMatch(reply);

    /// <summary>What is settled on at the end of a reply that speaks of several: 还是跑一趟窗口, 发短信吧. Null when nothing shows it.</summary>
    public static string? Settled(string reply) => Last().Match(PlainText.Normalize(reply)) is { Success: true } last ? last.Groups["to"].Value : null;

    /// <summary>Whether what stands before <paramref name="at"/> takes the next words back: 不是第一个.</summary>
    public static bool IsDenied(string words, int at) => Denies(words.AsSpan(0, at)) || Array.Exists(Between, b => words.AsSpan(0, at).EndsWith(b) && Denies(words.AsSpan(0, at - b.Length)));

    private static bool Denies(ReadOnlySpan<char> before)
    {
        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what begins at <paramref name="at"/> takes the words before it back: 早上不行.</summary>
    public static bool IsRefused(string words, int at) => Refused().IsMatch(words.AsSpan(at));

    /// <summary>What a clause says is not wanted: 电话 of 电话听不见. Null when it refuses nothing.</summary>
    public static string? Refused(string clause) => RefusedAtLast().Match(clause) is { Success: true } refused ? refused.Groups["what"].Value : null;

    /// <summary>Whether one thing is wanted beside another: 药要配，血压也要量.</summary>
    public static bool SaysAlso(string reply) => Also().IsMatch(reply);

    /// <summary>血压要量 of 血压也要量.</summary>
    public static string WithoutAlso(string clause) => AlsoIn().Replace(clause, "");

    /// <summary>天坪的 of 天坪的，住了五十年了; null when there is but one clause, or a long one.</summary>
    public static string? FirstClause(string reply) => Opening().Match(reply) is { Success: true } opening ? opening.Groups["first"].Value : null;

    [GeneratedRegex("^(?<what>.{2,}?)(?:我|阿拉|倒|么|是|就|现在|实在|又|上班)*(?:吃不来|吃不消|死也不[去住来]|不去|不想去|不住|不考虑|听不见|听不清楚?|看不见|看不清楚?|不会[弄用]|不大会[弄用]|弄不来|用不来|用不惯|不要|不想要?|不欢喜|不喜欢|不方便.{0,2}|接不到|免了)[了的额噢哦呀]?$")]
    private static partial Regex RefusedAtLast();

    [GeneratedRegex("又.+又|^[^,，。;； ]{2,}[,，。;； ]+[^,，。;； ]{1,4}也(?!没|是|好|可以|行|亮|对|不行|不好)")]
    private static partial Regex Also();

    [GeneratedRegex("[也又](?=.)")]
    private static partial Regex AlsoIn();

    [GeneratedRegex("^(?<first>[^,，。;；!！?？…]{2,12})[,，。;；!！…]+[^,，。;；!！…]")]
    private static partial Regex Opening();

    public static IReadOnlyList<string> Pieces(string reply) =>
        Together().Replace(PlainText.Normalize(reply), "").Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The reply without politeness at its end, and without any at all.</summary>
    public static IEnumerable<string> Cores(string words)
    {
        if (WithoutTrailing(words) is { Length: > 0 } shorter && shorter != words)
        {
            yield return shorter;
        }

        if (Strip(words) is { Length: > 0 } core && core != words)
        {
            yield return core;
        }
    }

    public static string Strip(string words)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var leading = Array.Find(Leading, l => words.Length > l.Length && words.StartsWith(l, StringComparison.Ordinal));
            words = leading is null ? words : words[leading.Length..].TrimStart();
        }

        return WithoutTrailing(words);
    }

    private static string WithoutTrailing(string words)
    {
        var core = words;
        for (var turn = 0; turn < 2; turn++)
        {
            var trailing = Array.Find(Trailing, t => core.Length > t.Length && core.EndsWith(t, StringComparison.Ordinal));
            core = trailing is null ? core : core[..^trailing.Length].TrimEnd();
        }

        return core;
    }

    [GeneratedRegex("没有?(?:啥|什么)(?=[^\\s,，。了都也])")]
    private static partial Regex Nothing();

    // 同志 joins nothing.
    [GeneratedRegex("同(?=[志学事意样时济步一城行类龄])")]
    private static partial Regex Together();

    [GeneratedRegex("^(?:以上|上面|这些|这几个|那些)?(?:都|全|侪|一个[都也])(?:不|没)[^,，]{0,5}$|^我?[不勿弗]住(?:在)?(?:这|那|上面|里面).{0,6}$|^没有(?:一个|我们?|我要|我想).{0,6}$|^我?(?:不想|不会|不愿意?|懒得)(?:选|评价?|填|答|回答|说|讲|弄).{0,2}$|^.{0,6}(?:不想|不愿意?|不方便|不肯)(?:讲|说|答|回答|填|透露|告诉你们?).{0,3}$|^你们?(?:帮我|替我)?(?:选|定|挑|看着办).{0,2}$|^(?:看你们?|看情况).{0,2}$|[讲说]不准.{0,1}$|(?:[搞弄分记讲说]不清楚?|不(?:知道|清楚|确定))(?:是|到底|究竟|属于|算|有)*(?:啥|什么|哪|谁)[^,，]{0,6}$|^(?:每天|天天|一直|哪天)?都?没空.?$|^.{0,4}(?:再|重新)[讲说问念读](?:一)?[遍次边].{0,8}$|^.{0,4}没听(?:清楚?|懂|明白).{0,8}$|^(?:今天|明天|昨天)?天气.{0,6}$|^any ?time\\b(?! ?$)|\\brather not\\b|\\bprefer not to (?:say|answer)|^.{0,4}[不没]在(?:上面|里面|这里|这上|单子|列表).{0,3}$|^(?:我?忘记?了?[特脱掉]?了? ?)?(?:记|想|搞|弄|讲)[不勿弗](?:得|清|起来|牢)[楚爽]?了?$")]
    private static partial Regex NoneOfThem();

    [GeneratedRegex("[听看][不勿弗]懂[你您侬]|^(?:什么|啥)事(?:情|体)?(?!都|也)|^(?:什么|啥|哪种|哪一种|哪个)[^,，。]{0,4}[?？]+$|(?:什么|啥)(?:意思|东西|区别|差别|名堂|不同)|^(?:请问|那么?|这个)?(?:什么|啥个?)(?:叫|是)|(?<!不(?:知道|晓得|清楚|确定).{0,8})(?:是|算)(?:什么|啥|做啥|做什么|干什么|干啥|干嘛)(?:的|呀|啊|呢)*[?？]?$|what (?:does|do|is|are) .*(?:mean|difference)|what'?s (?:the difference|an? )|^what (?:is|are) an? ")]
    private static partial Regex Asked();

    [GeneratedRegex("有(?:的|些|几.?|部分).{1,10}有(?:的|些|几.?|部分)|(?:一半|半)(?:对|好|同意|满意).{0,3}(?:一半|半)|[了好完](?:一|大|小)?部分|(?:好|通|修|弄|办|做|换|解决)(?:好|掉|脱|完)?了.{1,8}(?:还(?:在|是|没|有)|没(?:好|修|弄|办|动|解决)|仍)|[修弄做办]好(?:了)?[^没不]{1,6}还有.{1,6}[没不]|some .{1,20} some |not all of")]
    private static partial Regex Partly();

    [GeneratedRegex("(?:不|没|难|忙|怕|坏|远|慢|贵|本来|原来|原先|虽然|but|cant|can't|dont|don't|not).*[,，。;；!！… ](?<to>(?!也|还有|又|再)[^,，。;；!！]{2,})$|(?<=.{3,})还是(?<to>(?!要|会|可以)[^还,，。;；!！ ]{2,}(?:吧|好了|算了))[!！。]?$|[,，。;；!！… ](?<to>(?:还是|那就|就|最后|平时|主要|现在|要么还是|算了|那?么?只有)(?!也)[^,，。;；!！也]{2,}|[^,，。;；!！也]{2,}(?:吧|才是|算了|好了|就行|就好))[!！。]?$", RegexOptions.RightToLeft)]
    private static partial Regex Last();

    [GeneratedRegex("^[^,，。;； ]{0,8}(?<v>[^,，。;； ])[^,，。;； ]{0,3}不\\k<v>了[,，。;； ]\\s*(?<to>.+)$|^[^,，。;； ]{0,10}(?:(?:每[天日周月年]|天天|[次趟回])[^,，。;； ]{0,3}太(?:多|少|密|勤|频繁)|太(?:贵|麻烦))了?[,，。;； ]\\s*(?<to>(?!.*[也又还]).+)$|^[^,，。;； ]{1,12}没(?:[拍录带拿找买留存写]到?|有)[着过成了]?[,，。;； ]\\s*(?:不过|但是?|只有|倒是?)(?<to>.+)$|^(?:不要|[伐勿弗]要|不是|不选)[^\\s,，]+\\s+(?:要|是|选)(?<to>.+)$|^(?:不是|[伐勿弗]要|不要|不选|not )[^,，。.;；]+[,，。.;；]\\s*(?:而是|而|是|要|选|but )?(?<to>.+)$|^[^,，。;；]{1,12}(?:都|还|蛮|挺|倒)(?:好|没问题|没事|没啥|正常)的?[,，。;；]\\s*(?:就是|只是|不过|就)(?<to>.+)$|^[^,，。;；]{1,6}没(?:事体?|啥|问题|关系)[,，。;； ]\\s*(?:就是|只是|就|只)(?<to>.+)$|^[^,，]{2,14}[交付办做]过了[,，]\\s*(?<to>.+)$|^[^,，]{2,14}(?:[办修做弄领]好|[办做弄领]完)了[,，]\\s*(?:今天|现在|这[趟次回])(?!还|又|也)(?<to>.+)$|^[^,，]{1,12}不(?:动|改|换|弄|修)[,，]\\s*(?:只|就)(?<to>.+)$|^[^,，。;；]{2,14}[,，。;；]\\s*只有(?<to>.+?)(?:有空|空|行|可以)?$|^[^,，。;；]{1,12}(?:不是|不行|不要|不对|不用|没空|算了)[,，。;；]\\s*(?<to>.+?)(?:才是|才对|才行)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    [GeneratedRegex("^(?:的?话?[，,]?)?(?:我|你们?|他们?|都|也|要|肯定|可能|就|恐怕|实在|真的?|是|已经|人家|那天?|家里)*(?:[交付办做]过了|没(?:[拍录带拿找买留存写]到?|有)[着过成]?(?=[了,，。 ]|不过|但|$)|不行|不可以|不要|不对|不是|不用|不方便|不合适|不考虑|不会[弄用]|弄不来|用不来|先?不[收做办用]|不想|不去|不来|不灵|没空|没时间|没办法|没人|来不及|赶不上|去不了|来不了|走不开|抽不出|有事|开会|上班|太早|太晚|太远|太迟|太急|算了|免了|就不|就算|约了|满了| ?(?:is |are |was )?(?:no\\b|wont work|doesnt work|not\\b|too |cant |isnt |no good|impossible|im busy|busy))")]
    private static partial Regex Refused();

    [GeneratedRegex("^(?:除了|除掉|除脱|除开)(?<not>[^,，]+?)(?:以外|之外|外)?[,，、 ]*(?:其他|其它|别的|剩下|余下|另外|后面|前面|其余|都|全).*(?:都|可以|行|要|好|有)|^(?:all|any(?:thing)?|either|everything)(?: of them)? (?:but|except|apart from) (?<not>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex AllBut();

    [GeneratedRegex("^(?:有一?点|有些|稍微有点|稍微|略微?|蛮|挺|还算|还挺|还蛮|相对|相对比较)(?=.{1,3}$)")]
    private static partial Regex Slightly();

    [GeneratedRegex("^(?:那个|那位)?姓(?=.$)|^(?:那个|好像|应该)?(?:叫|是)?(?:什么什么|什么|啥个|啥|某某|某)(?!意思|时候|事|地方|人|东西|样|情况|问题|名堂)(?=.{1,4}$)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("太|得(?:要命|要死|不得了|一塌|厉害|不行|离谱|吓人|不能再|很$|来)|要命|一塌糊涂|透[了顶]|极[了其度]|死[了我]|煞|极点|邪气|交关|实在|特别|非常|十分|超级|绝对|坚决|强烈|一百个|举双手|双手|百分之?百|[!！]{2}|\\b(?:very|so|extremely|really|absolutely|totally|completely)\\b")]
    private static partial Regex Strong();

    [GeneratedRegex("不(?:是|算)?(?:太|很|特别|非常|十分|那么)|没(?:有)?(?:太|那么|特别|多少)|有一?点|有些|稍微|还算|不至于|谈不上|\\bnot (?:very|so|really|that|too)\\b|\\b(?:bit|little|somewhat)\\b")]
    private static partial Regex Mild();

    [GeneratedRegex("(?<=.)或者?(?=.)|\\bor\\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneOrOther();

    [GeneratedRegex("大体|大致|基本上|基本|总的来[说讲]|差不多|大部分|大方向|还算|比较|蛮|挺|\\b(?:mostly|fairly|basically|by and large|on the whole)\\b")]
    private static partial Regex Largely();

    [GeneratedRegex("^(?:[^不没]*)(?:都|全|侪|统统|样样|每样|\\b(?:all|everything|fully|completely)\\b)(?!不|没|还|可以|行|要|是|对|想|选|好$)")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<=.)(?:[,，、 ]*(?:这|那)?(?:两|三|几|二)[个样项条种])?[,，、 ]*(?:都|全|侪|也)(?:是|有点像|有点|有|行|好|要|对|算|选|想要|可以|没问题|发生|存在|需要)?(?:的|算|了|呀|啊|吧|过|要|选|伐)*$|^(?:either|both|maybe|perhaps|probably|i think) |(?<=.)[,， ]+(?:both|either)(?: of them)?[.。!]?$|(?<=.) (?:are|is|would be|both|either)(?: (?:is|are))? ?(?:both|fine|ok|okay|good|work|works|possible)?$", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    [GeneratedRegex("^(?:太|真|实在|特别|超级?|老|邪气|交关|统统|完全|极其?|十分|特|真的?)(?=.)")]
    private static partial Regex Warmly();

    [GeneratedRegex("(?:没办?法|无法|不能|不会|不好|不可能|很难|难以)(?=同意|赞成|支持|满意|接受|认可)|不(?:太|怎么|够|是很|算太|是太|算很|大|很)")]
    private static partial Regex Kindly();
}
