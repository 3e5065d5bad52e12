namespace GovBot.Understanding;

/// <summary>What a reply means for a list: a number in any script, an ordinal, a label, a part of one, or a synonym.</summary>
public static class ChoiceReader
{
    private static readonly HashSet<string> NoneWords = new(StringComparer.Ordinal)
    {
        "都不是", "都不对", "都不要", "都没有", "全不是", "一个都不是", "一个也不是", "没有一个", "没有", "没有合适的", "都不合适", "以上都不是", "上面都没有", "随便", "随便吧",
        "都行", "都可以", "无所谓", "不知道", "不清楚", "不确定", "不好说", "说不清", "none", "none of these", "none of them", "neither", "any", "anything", "whatever", "i dont know", "dont know", "not sure", "no idea",
    };

    private static readonly string[] Leading = ["那我就选", "那就选", "那就", "我就选", "我要选", "我想选", "我选择", "我选", "选择", "选", "我要", "我想要", "我想", "就是", "就要", "就", "应该是", "应当是", "可能是", "大概是", "好像是", "是", "答案是", "按", "要", "i choose", "i want", "i pick", "choose", "option", "number", "the", "no", "嗯", "呃", "额", "哦", "那个"];
    private static readonly string[] Trailing = ["谢谢", "的问题", "的事情", "的事", "好了", "就好", "就行", "可以", "吧", "啦", "了", "啊", "呀", "哦", "呢", "嘛", "的", "那个", "这个", "one", "please"];
    private static readonly string[] Counters = ["个", "项", "号", "条", "种", "行", "位", "格"];
    private static readonly string[] Denials = ["不是", "并不是", "不要", "不选", "别选", "不想要", "除了", "而不是", "not "];
    private static readonly char[] Joints = ['和', '或', '跟', '及', '、', ',', '/', '与', '还', ';'];

    /// <summary>Reads <paramref name="reply"/>; when two or more options fit equally well it asks back among them.</summary>
    public static ChoiceReading Read(string reply, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(options);
        var words = NumberReader.HouseNumbers(PlainText.Words(reply));
        if (words.Length == 0 || options.Count == 0)
        {
            return new ChoiceReading.None();
        }

        var names = Names(options);
        if (Exact(words, names) is { Count: > 0 } exact)
        {
            return From(exact);
        }

        if (NoneWords.Contains(words))
        {
            // "没有" answers a list that has "没有危险" in it.
            var opened = Enumerable.Range(0, names.Length).Where(i => names[i].Any(n => n.StartsWith(words, StringComparison.Ordinal))).ToList();
            return opened.Count == 1 ? From(opened) : new ChoiceReading.None();
        }

        var core = Strip(words);
        if (core != words && core.Length > 0 && Exact(core, names) is { Count: > 0 } polite)
        {
            return From(polite);
        }

        var byNumber = ByNumber(reply, core, options.Count, names);
        return byNumber is not ChoiceReading.None ? byNumber : ByPart(words, core, names);
    }

    private static string[][] Names(IReadOnlyList<Option> options) =>
        [.. options.Select(o => o.Synonyms.Prepend(o.Label).Select(n => NumberReader.HouseNumbers(PlainText.Words(n))).Where(n => n.Length > 0).ToArray())];

    private static HashSet<int> Exact(string words, string[][] names)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < names.Length; i++)
        {
            // The label comes back with its number when a whole line of the list is copied.
            if (names[i].Contains(words) || names[i].Any(n => words.EndsWith(n, StringComparison.Ordinal) && IsNumber(words.AsSpan(0, words.Length - n.Length), i + 1)))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int expected) => NumberReader.TryRead(text.Trim(), out var number) && number == expected;

    private static ChoiceReading ByNumber(string reply, string core, int count, string[][] names)
    {
        var found = new SortedSet<int>();
        foreach (var piece in PlainText.Normalize(reply).Split(Joints, StringSplitOptions.RemoveEmptyEntries))
        {
            var part = Strip(PlainText.Words(piece).TrimStart('者'));
            if (Position(part, count) is { } position)
            {
                found.Add(position);
            }
            else if (part.Length > 0 && part is not "有" and not "是")
            {
                found.Clear();
                break;
            }
        }

        if (found.Count == 0 && Ordinals(core, count) is { Count: > 0 } ordinals)
        {
            found = ordinals;
        }

        // "2" beside a house called "2号楼" that is not second in the list may mean either.
        if (found.Count == 1 && NumberReader.TryRead(core, out var bare) && NamedByNumber(bare, names) is { } named && named != found.Min)
        {
            found.Add(named);
        }

        return From(found);
    }

    private static int? Position(string part, int count)
    {
        var ordinal = part.StartsWith('第');
        var body = ordinal ? part[1..] : part;
        foreach (var counter in Counters)
        {
            if (body.EndsWith(counter, StringComparison.Ordinal))
            {
                body = body[..^counter.Length];
                break;
            }
        }

        var position = body switch
        {
            "最后" or "最后一" or "末" or "最末" or "最下面" or "最下面一" or "最下面那" or "last" or "the last" => count,
            "倒数第一" or "倒数一" => count,
            "最上面" or "最上面一" or "最上面那" or "最前面" or "头一" or "头" => 1,
            "中间" or "中间一" or "中间那" or "当中" or "middle" when count % 2 == 1 => (count / 2) + 1,
            "上面" or "前面" or "前" or "上面一" or "上面那" or "former" when count == 2 => 1,
            "下面" or "后面" or "后" or "下面一" or "下面那" or "latter" when count == 2 => 2,
            _ => Counted(body, count),
        };
        return position >= 1 && position <= count ? position - 1 : null;
    }

    private static int Counted(string body, int count)
    {
        foreach (var (prefix, fromEnd) in new[] { ("倒数第", true), ("倒数", true), ("第", false), ("", false) })
        {
            if (body.StartsWith(prefix, StringComparison.Ordinal) && NumberReader.TryRead(body.AsSpan(prefix.Length), out var number))
            {
                return fromEnd ? count - number + 1 : number;
            }
        }

        return 0;
    }

    private static SortedSet<int> Ordinals(string core, int count)
    {
        var found = new SortedSet<int>();
        var start = 0;
        while (core.IndexOf('第', start) is >= 0 and var at)
        {
            var end = at + 1;
            while (end < core.Length && end - at <= 4 && NumberReader.TryRead(core.AsSpan(at + 1, end - at), out _))
            {
                end++;
            }

            var denied = Denials.Any(d => core[..at].EndsWith(d, StringComparison.Ordinal));
            if (!denied && end < core.Length && Counters.Contains(core[end].ToString()) && NumberReader.TryRead(core.AsSpan(at + 1, end - at - 1), out var number) && number >= 1 && number <= count)
            {
                found.Add(core.AsSpan(0, at).EndsWith("倒数") ? count - number : number - 1);
            }

            start = end;
        }

        return found;
    }

    private static int? NamedByNumber(int number, string[][] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i])
            {
                var length = 0;
                while (length < name.Length && NumberReader.Digit(name[length]) >= 0)
                {
                    length++;
                }

                if (length > 0 && length < name.Length && NumberReader.TryRead(name.AsSpan(0, length), out var own) && own == number)
                {
                    return i;
                }
            }
        }

        return null;
    }

    private static ChoiceReading ByPart(string words, string core, string[][] names)
    {
        var mentioned = new List<(int Index, int At, string Name)>();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i])
            {
                if (Mention(words, name) is { } at)
                {
                    mentioned.Add((i, at, name));
                }
            }
        }

        // "停车费" is not also "停车".
        mentioned.RemoveAll(m => mentioned.Exists(o => o.Name.Length > m.Name.Length && o.At <= m.At && o.At + o.Name.Length >= m.At + m.Name.Length));
        var kept = mentioned.Where(m => !Denied(words, m.At)).Select(m => m.Index).ToHashSet();
        if (kept.Count > 0 || mentioned.Count > 0)
        {
            return From(kept);
        }

        if (core.Length == 0 || NumberReader.TryRead(core, out _) && core.Length < 2)
        {
            return new ChoiceReading.None();
        }

        var parts = Enumerable.Range(0, names.Length).Where(i => names[i].Any(n => IsPart(core, n)));
        return From([.. parts]);
    }

    private static int? Mention(string words, string name)
    {
        var least = char.IsAscii(name[0]) ? 3 : 2;
        var at = name.Length >= least ? words.IndexOf(name, StringComparison.Ordinal) : -1;
        // House 2号楼 is not in 12号楼.
        var cutsNumber = at > 0 && NumberReader.Digit(name[0]) >= 0 && NumberReader.Digit(words[at - 1]) >= 0;
        return at < 0 || cutsNumber ? null : at;
    }

    private static bool IsPart(string core, string name)
    {
        var at = name.IndexOf(core, StringComparison.Ordinal);
        return at >= 0 && !(char.IsAscii(core[0]) && core.Length < 3 && !char.IsAsciiDigit(core[0]))
            && !(at > 0 && NumberReader.Digit(core[0]) >= 0 && NumberReader.Digit(name[at - 1]) >= 0);
    }

    private static bool Denied(string words, int at) => Denials.Any(d => words.AsSpan(0, at).EndsWith(d));

    private static string Strip(string words)
    {
        var core = words;
        var leading = Array.Find(Leading, l => core.Length > l.Length && core.StartsWith(l, StringComparison.Ordinal));
        core = leading is null ? core : core[leading.Length..].TrimStart();
        for (var turn = 0; turn < 2; turn++)
        {
            var trailing = Array.Find(Trailing, t => core.Length > t.Length && core.EndsWith(t, StringComparison.Ordinal));
            core = trailing is null ? core : core[..^trailing.Length].TrimEnd();
        }

        return core;
    }

    private static ChoiceReading From(IReadOnlyCollection<int> found) => found.Count switch
    {
        0 => new ChoiceReading.None(),
        1 => new ChoiceReading.One(found.First()),
        _ => new ChoiceReading.Ambiguous([.. found.Order()]),
    };
}
