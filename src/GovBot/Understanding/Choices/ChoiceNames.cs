using System.Buffers;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Labels and synonyms of a list, and which of them a reply calls, mentions or is a part of.</summary>
internal sealed partial class ChoiceNames(IReadOnlyList<Option> options)
{
    // Labels of one character that stand in any sentence.
    private const string Slight = "是否有无好坏差对错高低大小多少快慢中左右上下前后内外东南西北男女早晚新旧一二两三四五六七八九十百零甲乙丙丁戊己人家里";

    // 星期, 礼拜, 层, 未, 其它, 别的, 噪声, and what numbers are written with, in both scripts. Most words of the families have none of it, and there are very many.
    private static readonly SearchValues<char> Rewritable = SearchValues.Create("0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ星期礼禮拜层層未其别別噪零〇○钟一二两兩三四五六七八九十百千幺拾廿卅壹贰叁肆伍陆柒捌玖佰仟①②③④⑤⑥⑦⑧⑨⑩");

    private const int ShortReply = 4;

    private static readonly SearchValues<char> Denials = SearchValues.Create("不没无勿别未非");

    private static readonly char[] Digits = [.. "0123456789"];

    private readonly string[][] _own = [.. options.Select(o => o.Synonyms.Prepend(o.Label).SelectMany(Short).SelectMany(n => Spellings(Canonical(n)).Append(PlainText.Words(n))).SelectMany(Scripts).Where(n => n.Length > 0).Distinct().ToArray())];
    private string[][]? _all;

    // 已经解决 is also called 解决了, and 第二居委 二居委.
    private static IEnumerable<string> Short(string name) => Already().Match(name) is { Success: true } already ? [name, $"{already.Groups["verb"].Value}了"] : Nth().IsMatch(name) ? [name, name[1..]] : [name];

    [GeneratedRegex("^第[一二三四五六七八九十]+[^个次天周号项条种名位年月期批轮][^0-9]*$")]
    private static partial Regex Nth();

    [GeneratedRegex("^已经?(?<verb>[^了已]{1,4})了?$")]
    private static partial Regex Already();

    private string[][] Names => _all ??= [.. _own.Select((own, i) => options[i].Kin.Names.Count == 0 ? own : [.. own.Union(options[i].Kin.Names)])];

    public int Count => _own.Length;

    public IReadOnlyList<string> this[int option] => Names[option];

    /// <summary>Its label and what the list itself calls it, without what else such things are called.</summary>
    public IReadOnlyList<string> Own(int option) => _own[option];

    /// <summary>Words that speak for an option without naming it.</summary>
    public IReadOnlyList<string> Hints(int option) => options[option].Kin.Hints;

    /// <summary>The option that speaks of what the reply speaks of, in other words; null when none stands out.</summary>
    public int? Akin(string reply, IReadOnlyList<int> among, WordWeb.Lead lead)
    {
        // Whatever is not listed is 其他, so that it is near to nothing.
        var listed = among.Where(i => !Other().IsMatch(_own[i][0]) && !IsOpposite(reply, _own[i][0])).ToList();
        return listed.Count > 0 && options[0].Kin.Web?.Nearest(reply, [.. listed.Select(i => options[i].Kin.Bearing)], lead) is { } nearest ? listed[nearest] : null;
    }

    /// <summary>What was typed in pinyin, in characters; null when it is none.</summary>
    public string? Written(string reply) => options.Count == 0 ? null : options[0].Kin.Web?.Written(reply);

    // 急的呀 is nearest to 不急 in its characters.
    private static bool IsOpposite(string reply, string label) => Denied().Match(label) is { Success: true } denied && denied.Groups["what"].Value is var what
        && (reply.Contains(what, StringComparison.Ordinal) || (what.Length == 2 && reply.Length <= ShortReply && reply.Contains(what[1], StringComparison.Ordinal))) && !reply.AsSpan().ContainsAny(Denials);

    [GeneratedRegex("^(?:不用|无需|没有|不|没|无|非)(?<what>.+)$")]
    private static partial Regex Denied();

    /// <summary>Whether it is the label in other characters: 坐机 for 座机.</summary>
    public bool SoundsLike(string reply, int option) => Pinyin.AreAlike(ChoiceWords.Strip(Canonical(reply)), _own[option][0]);

    /// <summary>For each option its names and hints that stand in the reply, and the families of words by which it is akin to it.</summary>
    public IReadOnlyList<ChoiceReasons> Why(string reply)
    {
        var words = Canonical(reply);
        var akin = options.Count == 0 ? null : options[0].Kin.Web?.Why(words, [.. options.Select(option => option.Kin.Bearing)]);
        return [.. options.Select((option, i) => new ChoiceReasons([.. Names[i].Where(name => At(words, name) is not null)], [.. Hints(i).Where(hint => At(words, hint) is not null)], akin?[i] ?? []))];
    }

    /// <summary>The options that people are known to mean by exactly these words.</summary>
    public HashSet<int> Hinted(string words) => [.. Enumerable.Range(0, Count).Where(i => Hints(i).Contains(words))];

    /// <summary>Whether a word is part of what people say when they mean one of them: 什么 of 什么都不加.</summary>
    public bool IsPartOfAny(string words, string question) => words.IndexOf(question, StringComparison.Ordinal) is var asked && Enumerable.Range(0, Count)
        .Any(i => Names[i].Concat(Hints(i)).Any(name => name.Length > question.Length && words.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && at <= asked && at + name.Length >= asked + question.Length));

    /// <summary>Whether words of their labels are said, not only what else they are called.</summary>
    /// <param name="besides">An option whose own words do not count.</param>
    public bool ShareWords(string reply, IReadOnlyList<int> among, int? besides = null)
    {
        var words = Canonical(reply);
        var label = besides is { } option ? _own[option][0] : "";
        return among.Any(i => Array.Exists(_own[i], name => name.Split(' ').Any(IsShared)
            || Enumerable.Range(0, Math.Max(0, name.Length - 1)).Any(at => !char.IsAscii(name[at]) && IsShared(name.Substring(at, 2)))));

        bool IsShared(string word) => words.Contains(word, StringComparison.Ordinal) && (char.IsAscii(word[0]) || !label.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether the list names people, places, days or amounts: what sounds or looks like one of them is another.</summary>
    public bool AreNamesOrNumbers => Array.TrueForAll(_own, own => PersonalNames.MayHold(own[0]) || PlaceOrNumber().IsMatch(own[0]));

    [GeneratedRegex("[0-9]|(?:路|街道|街|新村|小区|弄|苑|公寓|花园|家园|大厦|[一二三四五六七八九十](?:村|月|年|号|楼|区|室|天))$")]
    private static partial Regex PlaceOrNumber();

    /// <summary>The same list without what else such things are called.</summary>
    public ChoiceNames Plain => new([.. options.Select(option => option with { Kin = OptionKin.None })]);

    /// <summary>Whether this is what something else is called than any of them.</summary>
    public bool IsNone(string core) => options.Count > 0 && options[0].Kin.Web?.IsNoneOf(core, [.. options.Select(option => option.Kin.Bearing)]) == true;

    /// <summary>Numbers of houses in digits; 3栋 and 三幢 are 3号楼.</summary>
    public static string Canonical(string text) => text.AsSpan().ContainsAny(Rewritable) ? Rewritten(text) : PlainText.Words(text);

    internal static string Rewritten(string text) => Block().Replace(NumberReader.HouseNumbers(Units(SpeltBlock().Replace(Spelt(ReadOut(Joining().Replace(PlainText.Words(Contracted().Replace(OnTheClock(text), "")), ""))), "号楼"))), "号楼")
        .Replace("星期", "周", StringComparison.Ordinal).Replace("礼拜", "周", StringComparison.Ordinal).Replace("拜", "周", StringComparison.Ordinal)
        .Replace("层", "楼", StringComparison.Ordinal).Replace("未", "没", StringComparison.Ordinal).Replace("其它", "其他", StringComparison.Ordinal).Replace("别的", "其他", StringComparison.Ordinal).Replace("噪声", "噪音", StringComparison.Ordinal).Replace("钟头", "小时", StringComparison.Ordinal);

    // 15:00-16:00 is 15点到16点.
    private static string OnTheClock(string text) => !text.Contains(':', StringComparison.Ordinal) ? text
        : Until().Replace(Hour().Replace(text, hour => $"{hour.Groups["h"].Value}点{hour.Groups["m"].Value switch { "00" => "", "30" => "半", var minutes => minutes }}"), "到");

    [GeneratedRegex("(?<![0-9])0?(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(?![0-9])")]
    private static partial Regex Hour();

    [GeneratedRegex("(?<=点半?)\\s*[-–—~～]\\s*(?=[0-9]{1,2}点)")]
    private static partial Regex Until();

    /// <summary>The options with exactly this name. It may come with its number when a line of the list is copied, or half of it.</summary>
    public HashSet<int> Called(string words) => Where((name, i) => name == words
        || (words.EndsWith(name, StringComparison.Ordinal) && (!char.IsAsciiDigit(name[0]) || words[..^name.Length].EndsWith(' ')) && NumberReader.TryRead(words.AsSpan(0, words.Length - name.Length).Trim(), out var number) && number == i + 1)
        || (char.IsAsciiDigit(words[0]) && words.TrimStart(Digits) is { Length: > 1 } rest && name.StartsWith(rest, StringComparison.Ordinal) && words[..^rest.Length] == $"{i + 1}"));

    /// <summary>The options whose label, or what the list calls them, begins so.</summary>
    public List<int> OpenedBy(string words) => [.. Enumerable.Range(0, Count).Where(i => Array.Exists(_own[i], name => name.StartsWith(words, StringComparison.Ordinal)))];

    /// <summary>方案丙 for 丙, where one label alone ends so.</summary>
    public HashSet<int> EndingIn(string character) => Enumerable.Range(0, Count).Where(i => _own[i][0].Length > 1 && _own[i][0].EndsWith(character, StringComparison.Ordinal)).ToHashSet() is { Count: 1 } one ? one : [];

    /// <summary>The people whose surname is said: 小王, 姓李的.</summary>
    public HashSet<int> Surnamed(string words) => !Array.TrueForAll(_own, own => own[0].Length is 2 or 3 && PersonalNames.MayHold(own[0])) ? []
        : [.. Surname().Matches(words).SelectMany(said => Enumerable.Range(0, Count).Where(i => _own[i][0][0] == said.Groups["name"].Value[0]))];

    [GeneratedRegex("[小老阿姓](?<name>.)")]
    private static partial Regex Surname();

    /// <summary>The options with a name of the list that holds these words.</summary>
    public HashSet<int> WithPart(string words)
    {
        var isShortLatin = char.IsAsciiLetter(words[0]) && words.Length < 3;
        HashSet<int> holding = isShortLatin ? [] : [.. Enumerable.Range(0, Count)
            .Where(i => Own(i).Any(name => At(name, words) is not null || (char.IsAsciiLetter(words[0]) && $" {name}".Contains($" {words}", StringComparison.Ordinal))))];
        // 急 is in 不急 too, but 很急 is meant.
        HashSet<int> plainly = [.. holding.Where(i => Own(i).Any(name => At(name, words) is { } at && name.AsSpan(0, at).IndexOfAny('不', '没') < 0))];
        return plainly.Count > 0 ? plainly : holding;
    }

    /// <summary>The options of whose labels this is but a part, one as good as the other: 每周 of 每周一次 and 每周两次. Empty when it is the whole of one.</summary>
    public HashSet<int> SharedPart(string said)
    {
        var words = ToGet().Replace(ChoiceWords.Strip(said), "");
        return words.Length == 0 || char.IsAscii(words[0]) || NumberReader.Digit(words[0]) >= 0 || Array.Exists(_own, own => own.Contains(said) || own.Contains(words)) ? []
            : [.. Enumerable.Range(0, Count).Where(i => _own[i][0] is var label && (label.StartsWith(words, StringComparison.Ordinal) || (label.EndsWith(words, StringComparison.Ordinal) && !label.AsSpan().ContainsAny(Denials))))];
    }

    // 要开张证明.
    [GeneratedRegex("^(?:我|要|想|来|去|帮我)*[开办领补弄拿](?:一?[张个份只本])")]
    private static partial Regex ToGet();

    /// <summary>The options named in a longer reply; <c>IsDenied</c> when all of them are taken back.</summary>
    public (HashSet<int> Options, bool IsDenied) MentionedIn(string words)
    {
        var mentioned = new List<(int Option, int At, string Name)>();
        for (var i = 0; i < Count; i++)
        {
            foreach (var name in Names[i].Where(n => n.Length >= (n.All(char.IsAscii) ? 3 : 2) || (n == _own[i][0] && !Slight.Contains(n, StringComparison.Ordinal) && !char.IsAscii(n[0]))))
            {
                if (At(words, name) is { } at)
                {
                    mentioned.Add((i, at, name));
                }
            }
        }

        // "停车费" is not also "停车".
        mentioned.RemoveAll(m => mentioned.Exists(o => o.Name.Length > m.Name.Length && o.At <= m.At && o.At + o.Name.Length >= m.At + m.Name.Length));
        HashSet<int> kept = [.. mentioned.Where(m => !ChoiceWords.IsDenied(words, m.At)).Select(m => m.Option)];
        // 早上不行,晚上吧: of two, one is refused afterwards. Alone it is a complaint: 电梯不行了.
        HashSet<int> wanted = [.. mentioned.Where(m => kept.Contains(m.Option) && !ChoiceWords.IsRefused(words, m.At + m.Name.Length)).Select(m => m.Option)];
        return (Together(mentioned, wanted.Count > 0 ? wanted : kept), mentioned.Count > 0 && kept.Count == 0);
    }

    // Tomorrow morning: of all the mornings and all that is tomorrow, what both words name.
    private static HashSet<int> Together(List<(int Option, int At, string Name)> mentioned, HashSet<int> options)
    {
        var both = mentioned.GroupBy(m => (m.At, m.Name)).Select(word => word.Select(m => m.Option).Where(options.Contains).ToHashSet()).Where(named => named.Count > 0)
            .Aggregate(options, (left, named) => [.. left.Where(named.Contains)]);
        return both.Count > 0 ? both : options;
    }

    /// <summary>The one option that is a yes, or a no, like the reply.</summary>
    public int? SayingSame(YesNo reply) =>
        reply != YesNo.Unclear && Where((_, i) => YesNoReader.Read(Names[i][0]) == reply) is { Count: 1 } same ? same.First() : null;

    /// <summary>The option that says the same with more weight: 非常满意 for 满意.</summary>
    public int? Stronger(int option) => Enumerable.Range(0, Count).Where(i => i != option && Strong().Match(_own[i][0]) is { Success: true } strong && strong.Groups["what"].Value == _own[option][0]).Select(i => (int?)i).FirstOrDefault();

    /// <summary>Whether one label says with more weight what another says: 非常满意 for 满意.</summary>
    internal static bool IsStronger(string one, string label) => Strong().Match(one) is { Success: true } strong && strong.Groups["what"].Value == label;

    /// <summary>Whether a word says with more weight what a label says, as another label does: 很不满意 beside 不满意 and 非常不满意.</summary>
    internal static bool IsStronger(string word, string other, string label) =>
        Strong().Match(word) is { Success: true } said && said.Groups["what"].Value == label && Strong().Match(other) is { Success: true } listed && listed.Groups["what"].Value == label;

    /// <summary>The only one of them that says it with all its weight: 完全同意.</summary>
    public int? Strongest(IReadOnlyList<int> among) => among.Where(i => Strong().IsMatch(_own[i][0])).ToList() is [var strong] ? strong : null;

    /// <summary>The only one of them that says it with little reserve: 基本同意.</summary>
    public int? ByAndLarge(IReadOnlyList<int> among) => among.Where(i => Largely().IsMatch(_own[i][0])).ToList() is [var largely] ? largely : null;

    /// <summary>The only one of them that is all of it: 全部办结.</summary>
    public int? Wholly(IReadOnlyList<int> among) => among.Where(i => Whole().IsMatch(_own[i][0])).ToList() is [var whole] ? whole : null;

    /// <summary>Whether the list has a house of this number: 2号楼.</summary>
    public int? House(int number) => Numbered(number) is { } found && Array.Exists(_own[found], name => House().IsMatch(name)) ? found : null;

    /// <summary>The first option whose name begins with this number: 12号楼.</summary>
    public int? Numbered(int number)
    {
        var found = Where((name, _) =>
        {
            var length = 0;
            while (length < name.Length && NumberReader.Digit(name[length]) >= 0)
            {
                length++;
            }

            return (length > 0 && length < name.Length && NumberReader.TryRead(name.AsSpan(0, length), out var own) && own == number)
                || name.EndsWith($" {number}", StringComparison.Ordinal);
        });
        return found.Count > 0 ? found.Min() : null;
    }

    /// <summary>水电费 is 水费 and 电费, 周三四 is 周三 and 周四; empty when it is no such word.</summary>
    public HashSet<int> Joined(string core)
    {
        if (core.Length is < 3 or > 5 || core.Any(char.IsAscii))
        {
            return [];
        }

        var (first, last) = (core[0], core[^1]);
        return All(core[..^1].Select(c => $"{c}{last}")) is { Count: > 1 } front ? front : All(core[1..].Select(c => $"{first}{c}"));

        HashSet<int> All(IEnumerable<string> words)
        {
            var found = words.Select(word => Where((name, _) => name == word)).ToList();
            return found.TrueForAll(f => f.Count > 0) ? [.. found.SelectMany(f => f)] : [];
        }
    }

    /// <summary>The only option that is nothing of what is listed: 无材料, 未参保.</summary>
    public int? OnlyNothing() => Enumerable.Range(0, Count).Where(i => Nothing().IsMatch(_own[i][0])).ToList() is [var nothing] ? nothing : null;

    [GeneratedRegex("^(?:以上)?(?:[均都全]不(?!是)|均无|无(?!法|人)|没有?(?!人|法|解|到|处)|都没有)")]
    private static partial Regex Nothing();

    /// <summary>The only option that says yes with a reserve: 有条件同意, 支持但有顾虑.</summary>
    public int? OnlyReserved() => Enumerable.Range(0, Count).Where(i => Reserved().IsMatch(_own[i][0])).ToList() is [var reserved] ? reserved : null;

    [GeneratedRegex("有条件|附条件|但|有顾虑|有保留")]
    private static partial Regex Reserved();

    /// <summary>The only option for who does not know: 不清楚原因.</summary>
    public int? OnlyUnknown() => Enumerable.Range(0, Count).Where(i => Unknown().IsMatch(_own[i][0])).ToList() is [var unknown] ? unknown : null;

    [GeneratedRegex("不清楚|不知道|不确定|不了解|说不清|不明|don'?t know|not sure|unknown")]
    private static partial Regex Unknown();

    /// <summary>The only option that is some of it and not all: 部分同意.</summary>
    public int? OnlyPartly() => Where((name, _) => name.Contains("部分", StringComparison.Ordinal) || name.StartsWith("part", StringComparison.Ordinal)) is { Count: 1 } some ? some.First() : null;

    private HashSet<int> Where(Func<string, int, bool> fits) => [.. Enumerable.Range(0, Count).Where(i => Array.Exists(Names[i], name => fits(name, i)))];

    // House 2号楼 is not in 12号楼, and "other" not in "mother".
    internal static int? At(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var runsOn = at > 0 && NumberReader.Digit(part[0]) >= 0 && NumberReader.Digit(text[at - 1]) >= 0;
            if (!runsOn && EnglishWord.IsAt(text, at, part.Length))
            {
                return at;
            }
        }

        return null;
    }

    // 普通话 Mandarin is either.
    private static IEnumerable<string> Scripts(string name) => InTwoScripts().Match(name) is { Success: true } two ? [name, two.Groups["han"].Value, two.Groups["latin"].Value] : [name];

    /// <summary>People say 5号 for 5号楼, 4F where the list says 四楼, and of 301室 that it is on the third floor.</summary>
    internal static IEnumerable<string> Spellings(string name) => name switch
    {
        _ when name.EndsWith('室') && name.Length is 4 or 5 && NumberReader.TryRead(name.AsSpan(0, name.Length - 1), out var room) => [name, name[..^1], $"{room / 100}楼"],
        _ when name.EndsWith("号楼", StringComparison.Ordinal) => [name, name[..^1]],
        _ when Year().IsMatch(name) => [name, name[..4], $"{name[2..4]}年"],
        _ when name.EndsWith('楼') && NumberReader.TryRead(name.AsSpan(0, name.Length - 1), out var floor) => [name, $"{floor}f", $"{floor}楼"],
        _ => [name],
    };

    private static string Units(string words) => Unit().Replace(words, unit => NumberReader.TryRead(unit.ValueSpan, out var number) ? $"{number}" : unit.Value);

    // 二零一 is 201.
    private static string ReadOut(string words) => Digits3().Replace(words, digits => string.Concat(digits.Value.Select(NumberReader.Digit)));

    // building six is building 6.
    private static string Spelt(string words) => English().Replace(words, match => NumberReader.TryRead(match.Groups["n"].ValueSpan, out var number) ? $"{match.Groups["what"].Value} {number}" : match.Value);

    [GeneratedRegex("\\b(?<what>building|block|room|unit|number|no|floor|gate) (?<n>[a-z]+)\\b")]
    private static partial Regex English();

    // 18弄的3号.
    [GeneratedRegex("(?<=[弄号栋幢村])的(?=[0-9一二三四五六七八九十])")]
    private static partial Regex Joining();

    [GeneratedRegex(@"(?<=[a-z])['’](?=[a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Contracted();

    [GeneratedRegex("^(?<han>[\\u4e00-\\u9fff]{2,})(?<latin>[a-z]{3,}(?: [a-z]+)*)$")]
    private static partial Regex InTwoScripts();

    [GeneratedRegex("^(?:非常|很|十分|特别|极其?|最|完全|坚决|强烈|very |extremely |strongly |completely )(?<what>.+)$")]
    private static partial Regex Strong();

    [GeneratedRegex("^(?:其他|其余|other)")]
    private static partial Regex Other();

    [GeneratedRegex("^(?:基本|大致|大体|比较|较|还算|mostly |fairly |somewhat )")]
    private static partial Regex Largely();

    [GeneratedRegex("^(?:全|都|完全|彻底|all|full|complete)")]
    private static partial Regex Whole();

    [GeneratedRegex("^[0-9]+ ?(?:号|弄|栋|幢|楼|室|村|期|单元|区|门|座)|^[a-z]+ [0-9]+$")]
    private static partial Regex House();

    [GeneratedRegex("^20[0-9]{2}年?$")]
    private static partial Regex Year();

    [GeneratedRegex("[零〇一二三四五六七八九幺]{3,4}|[零一二九][零一二三四五六七八九](?=年)")]
    private static partial Regex Digits3();

    // 四单元 is 4单元.
    [GeneratedRegex("[一二两三四五六七八九十]{1,3}(?=单元|个工作日)")]
    private static partial Regex Unit();

    // 11hao lou.
    [GeneratedRegex("(?<=\\d) ?hao(?: ?lou)?$")]
    private static partial Regex SpeltBlock();

    [GeneratedRegex("(?<=\\d)(?:栋|幢)楼?")]
    private static partial Regex Block();
}
