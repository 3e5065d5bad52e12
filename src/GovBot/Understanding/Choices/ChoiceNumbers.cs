using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Choices by their place in the list: 2, ②, 第二个, 倒数第二, 最后一个, the last but one, B.</summary>
internal static partial class ChoiceNumbers
{
    private static readonly string[] Counters = [" ge", "个", "项", "号", "条", "种", "类", "行", "位", "格", "档", "栏", "只", "张", "样", "家", "桩", "排"];

    /// <summary>The options numbered; empty when the reply is no number of the list.</summary>
    public static SortedSet<int> Read(string reply, string core, ChoiceNames names)
    {
        if (Negative().IsMatch(reply))
        {
            return [];
        }

        if (FirstOrLast().Match(core) is { Success: true } some && NumberReader.TryRead(some.Groups["n"].Value, out var many) && many > 1 && many < names.Count)
        {
            // 前两个都可以.
            return [.. Enumerable.Range(some.Groups["end"].Success ? names.Count - many : 0, many)];
        }

        if (BothOf().Match(core) is { Success: true } both && Position(both.Groups["one"].Value, names.Count) is { } one && Position(both.Groups["other"].Value, names.Count) is { } other)
        {
            // 2和4我都看到了.
            return [one, other];
        }

        if (Opening(reply, names) is { } opening)
        {
            return [opening];
        }

        (reply, core) = (Ordinal(reply), Ordinal(core));
        var found = Enumerated(reply, names.Count);
        found = found.Count == 0 ? Enumerated(ChoiceWords.Listed(PlainText.Normalize(reply)), names.Count) : found;
        if (found.Count == 0)
        {
            found = Several(ChoiceWords.Listed(core), names.Count) ?? Ordinals(PlainText.Words(reply), core, names.Count);
        }

        if (found.Count == 0 && ChoiceWords.Listed(core) is { Length: 2 } two && two != core && two.All(c => NumberReader.Digit(c) is > 0 and var digit && digit <= names.Count))
        {
            // 二三都可以.
            return [.. two.Select(c => NumberReader.Digit(c) - 1)];
        }

        if (found.Count == 0 && NumberReader.TryRead(core, out var beyond) && names.Numbered(beyond) is { } house)
        {
            return [house];
        }

        // "2" beside a house called "2号楼" that is not second in the list may mean either.
        if (found.Count == 1 && NumberReader.TryRead(core, out var bare) && names.House(bare) is { } named && named != found.Min)
        {
            found.Add(named);
        }

        return found;
    }

    // 选①，我实在吃不消他们了: what follows names nothing of the list.
    private static int? Opening(string reply, ChoiceNames names)
    {
        var clauses = reply.Split([',', '，', '。', ';', '；'], 2);
        var rest = clauses.Length > 1 ? ChoiceNames.Canonical(clauses[1]) : "";
        return rest.Length > 2 && !rest.Any(c => NumberReader.Digit(c) >= 0) && names.MentionedIn(rest).Options.Count == 0 ? Position(ChoiceWords.Strip(PlainText.Words(clauses[0])), names.Count) : null;
    }

    [GeneratedRegex("^(?:(?:前|头|最前面|上面)|(?<end>后|末|最后|下面))(?:的|面|这|那)?(?<n>[2-9二两三四五六])(?:个|项|种|条|样)")]
    private static partial Regex FirstOrLast();

    [GeneratedRegex("^(?<one>第?[0-9一二三四五六七八九]{1,2}个?)(?:和|跟|同|与|搭|加)(?<other>第?[0-9一二三四五六七八九]{1,2}个?)[^0-9]{0,4}(?:都|侪|全)")]
    private static partial Regex BothOf();

    /// <summary>B, or b) : lists are sometimes read as lettered.</summary>
    public static int? Letter(string core, int count) => core is [>= 'a' and <= 'z' and var letter] && letter - 'a' < count ? letter - 'a' : null;

    private static SortedSet<int> Enumerated(string reply, int count)
    {
        var found = new SortedSet<int>();
        var pieces = Spaced().IsMatch(reply) ? reply.Split(' ', StringSplitOptions.RemoveEmptyEntries) : ChoiceWords.Pieces(reply);
        foreach (var piece in pieces)
        {
            var part = ChoiceWords.Strip(PlainText.Words(piece).TrimStart('者'));
            if (Position(part, count) is { } position)
            {
                found.Add(position);
            }
            else if (part.Length > 0 && part is not "有" and not "是")
            {
                // 1 or 4, both happened: what follows two numbers only explains them.
                return found.Count > 1 ? found : [];
            }
        }

        return found;
    }

    private static int? Position(string part, int count)
    {
        part = FromTheEnd().Match(part) is { Success: true } end ? end.Groups["place"].Value : part;
        part = Standing().Match(part) is { Success: true } standing ? standing.Groups["place"].Value : part;
        var body = part.StartsWith('第') ? part[1..] : part.StartsWith("di ", StringComparison.Ordinal) ? part[3..] : part;
        body = Array.Find(Counters, c => body.EndsWith(c, StringComparison.Ordinal)) is { } counter ? body[..^counter.Length] : body;
        var position = body switch
        {
            "最后" or "最后头" or "顶后" or "顶后头" or "顶后面" or "顶下" or "顶下头" or "顶下面" or "末脚" or "最后一" or "末" or "末一" or "最末" or "末尾" or "最末尾" or "最末尾那" or "最后面" or "最后面那" or "最末脚" or "最末了" or "最下面" or "最下面一" or "最下面那" or "最底下" or "压轴" or "垫底" or "收尾" or "结尾" or "last" or "the last" => count,
            "倒数第一" or "倒数一" => count,
            "last but one" or "last but" or "second last" or "second to last" or "second from last" => count - 1,
            "头浪" or "顶前" or "顶前头" or "顶前面" or "顶上" or "顶上头" or "顶上面" or "打头" or "领头" or "开头" or "起头" or "最上面" or "最上面一" or "最上面那" or "最前面" or "头一" or "头" or "首" => 1,
            "中间" or "中间一" or "中间那" or "当中" or "middle" when count % 2 == 1 => (count / 2) + 1,
            "上面" or "前面" or "前" or "前者" or "上面一" or "上面那" or "前面一" or "前面那" or "前一" or "上一" or "former" when count == 2 => 1,
            "下面" or "后面" or "后" or "后者" or "下面一" or "下面那" or "后面一" or "后面那" or "后一" or "下一" or "latter" when count == 2 => 2,
            _ => Counted(body, count),
        };
        return position >= 1 && position <= count ? position - 1 : null;
    }

    private static int Counted(string body, int count)
    {
        foreach (var (prefix, fromEnd) in new[] { ("倒数第", true), ("最后第", true), ("最末第", true), ("倒数", true), ("第", false), ("老", false), ("", false) })
        {
            if (body.StartsWith(prefix, StringComparison.Ordinal) && NumberReader.TryRead(body.AsSpan(prefix.Length), out var number))
            {
                return fromEnd ? count - number + 1 : number;
            }
        }

        return 0;
    }

    // 前两个, 后面三个.
    private static SortedSet<int>? Several(string core, int count) =>
        Run().Match(core) is { Success: true } run && NumberReader.TryRead(run.Groups["n"].ValueSpan, out var number) && number > 1 && number <= count
            ? [.. Enumerable.Range(run.Groups["first"].Success ? 0 : count - number, number)]
            : null;

    // 弟一个, 地三个, 第儿个: dictation hears an ordinal and writes something that sounds like it.
    private static string Ordinal(string text) => Misheard().Replace(Counter().Replace(text, "个"), heard =>
        NumberReader.TryRead(heard.Groups["n"].ValueSpan, out _) ? $"第{heard.Groups["n"].Value}"
        : heard.Value[0] is '第' or '弟' && NumberReader.TryRead(Pinyin.Of(heard.Groups["n"].Value), out var number) ? $"第{number}" : heard.Value);

    // 第二个 in the middle of a sentence, unless it is taken back.
    private static SortedSet<int> Ordinals(string words, string core, int count)
    {
        var found = new SortedSet<int>();
        for (var at = core.IndexOf('第', StringComparison.Ordinal); at >= 0; at = core.IndexOf('第', at + 1))
        {
            var end = at + 1;
            while (end < core.Length && end - at <= 4 && NumberReader.TryRead(core.AsSpan(at + 1, end - at), out var further) && further <= count)
            {
                end++;
            }

            if (!ChoiceWords.IsDenied(core, at) && end < core.Length && (core[end] is '第' or '都' or '两' || Counters.Contains(core[end].ToString())) && NumberReader.TryRead(core.AsSpan(at + 1, end - at - 1), out var number) && number >= 1 && number <= count)
            {
                found.Add(core.AsSpan(0, at) is [.., '倒', '数'] or [.., '最', '后'] ? count - number : number - 1);
            }
        }

        foreach (Match named in Placed().Matches(words))
        {
            if (!ChoiceWords.IsDenied(words, named.Index) && Position(named.Groups["place"].Value, count) is { } position)
            {
                found.Add(position);
            }
        }

        return found;
    }

    [GeneratedRegex("(?<=[第弟地帝递].)[各格哥间](?=$|[^个])")]
    private static partial Regex Counter();

    [GeneratedRegex("[第弟地帝递](?<n>[^0-9a-z几])(?=[个项条种])")]
    private static partial Regex Misheard();

    // 最后那个单元, 当中一个.
    [GeneratedRegex("(?<place>最后|最末|末尾|最上面|最前面|最下面|最底下|中间|当中)(?:头|的)?[那这一]{0,2}[个项条档栏]")]
    private static partial Regex Placed();

    // 排第二的, 打头的那一个.
    [GeneratedRegex("^排?在?(?<place>第.{1,2}|[最顶][前后上下][面头]?|[打领开起]?头|压轴|垫底|收尾|结尾)(?:位)?的?(?:[那这]?一?[个项条]?)?$")]
    private static partial Regex Standing();

    // 最后一栋, 倒数第二家: what is counted is of the list whatever it is called.
    [GeneratedRegex("^(?<place>最后|末尾|倒数第?.)(?:那|这)?一?(?:栋|幢|家|天|段|户|处|栏|选项)$")]
    private static partial Regex FromTheEnd();

    [GeneratedRegex(@"^\s*-\d+\s*$")]
    private static partial Regex Negative();

    [GeneratedRegex(@"^\s*\d+(?:\s+\d+)+\s*$")]
    private static partial Regex Spaced();

    [GeneratedRegex("^(?:(?<first>[前头上]面?)|[后下]面?|最后)(?<n>.{1,2})[个项条种]都?$")]
    private static partial Regex Run();
}
