namespace GovBot.Understanding;

/// <summary>
/// What a reply means for a list: a number in any script, an ordinal, a label, a part of one, a synonym, and where none of these
/// fits a slip of the pen or pinyin.
/// </summary>
public static class ChoiceReader
{
    private static readonly char[] Breaks = [.. " ,，。;；!！"];

    // Of a story no clause is weighed against another.
    private const int LongestWeighed = 120;

    /// <summary>Reads <paramref name="reply"/>; when two or more options fit equally well it asks back among them.</summary>
    public static ChoiceReading Read(string reply, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(options);
        return Read(reply, new ChoiceNames(options));
    }

    /// <summary>
    /// As <see cref="Read(string, IReadOnlyList{Option})"/>, and where nothing fits a word in common is enough: 电梯坏了 for 电梯故障.
    /// For a question whose answers differ in kind; among places or in a menu a word in common says nothing.
    /// </summary>
    public static ChoiceReading ReadFreely(string reply, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(options);
        var names = new ChoiceNames(options);
        var reading = ReadFreely(reply, names);
        if (reading is ChoiceReading.None && names.Written(reply) is { } written)
        {
            reading = ReadFreely(written, names);
        }

        return reading is ChoiceReading.One one && ChoiceWords.IsStrong(reply) && names.Stronger(one.Index) is { } stronger ? new ChoiceReading.One(stronger) : reading;
    }

    /// <summary>What speaks for each option, in the order of the list.</summary>
    public static IReadOnlyList<ChoiceReasons> Why(string reply, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(options);
        return new ChoiceNames(options).Why(reply);
    }

    /// <param name="isClause">Whether it is part of a reply: what is in it is not weighed again, so that no reply is read deeper than its clauses.</param>
    private static ChoiceReading ReadFreely(string reply, ChoiceNames names, bool isClause = false)
    {
        if (ChoiceWords.Instead(reply) is { } instead && Read(instead, names) is not ChoiceReading.One && ChoiceShares.Read(instead, names) is { Count: 1 } meant)
        {
            return From(meant);
        }

        if (ChoiceWords.SaysNoneAtLast(reply))
        {
            return From(names.OnlyNothing() is { } nothing ? [nothing] : []);
        }

        // What is none of the list is not near to any of it.
        if (ChoiceWords.BesidesNone(PlainText.Normalize(reply)) is { } besides)
        {
            return Read(besides, names.Plain) is ChoiceReading.One said ? said : new ChoiceReading.None();
        }

        var isWeighed = !isClause && reply.Length <= LongestWeighed;
        if (isWeighed && BesidesRefused(reply, names) is { } wanted)
        {
            return wanted;
        }

        if (isWeighed && Alongside(reply, names) is { Count: > 1 } alongside)
        {
            return From(alongside);
        }

        if (names.SharedPart(ChoiceNames.Canonical(reply)) is { Count: > 1 } shared)
        {
            return From(shared);
        }

        if (ChoiceRanges.Recurring(reply, names) is { } recurring)
        {
            return new ChoiceReading.One(recurring);
        }

        var reading = Read(reply, names);
        if (reading is ChoiceReading.One one)
        {
            // 3个人 is no 个人.
            if (ChoiceRanges.People(reply, names) is { } people)
            {
                return new ChoiceReading.One(people);
            }

            return new ChoiceReading.One(Outweighing([one.Index], reply, names) ?? one.Index);
        }

        var second = SecondThoughts.InAnswer(reply) ?? reply;
        if (!ChoiceWords.IsNone(ChoiceNames.Canonical(second)) && ChoiceRanges.Read(second, names, isLoose: reading is ChoiceReading.None) is { Count: > 0 } within)
        {
            return From(within);
        }

        return reading switch
        {
            ChoiceReading.None => From(ChoiceShares.Read(second, names)),
            ChoiceReading.Ambiguous when ChoiceWords.LeavesOpen(reply) => reading,
            ChoiceReading.Ambiguous several when (Outweighing(several.Indices, reply, names) ?? ChoiceShares.Among(several.Indices, reply, names)) is { } more => new ChoiceReading.One(more),
            ChoiceReading.Ambiguous several => Settled(reply, several, names, isWeighed),
            _ => reading,
        };
    }

    // 电话听不见，微信不会弄，你们来敲门好了: what is left once the others are refused.
    private static ChoiceReading.One? BesidesRefused(string reply, ChoiceNames names)
    {
        var clauses = reply.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        var refused = clauses.Select(ChoiceWords.Refused).OfType<string>().Select(what => ReadFreely(what, names, isClause: true)).OfType<ChoiceReading.One>().Select(one => one.Index).ToHashSet();
        return refused.Count > 0 && clauses.Where(clause => ChoiceWords.Refused(clause) is null).ToList() is { Count: > 0 } left
            && ReadFreely(string.Join('，', left), names, isClause: true) is ChoiceReading.One one && !refused.Contains(one.Index) ? one : null;
    }

    // 药要配，血压也要量.
    private static HashSet<int> Alongside(string reply, ChoiceNames names) => !ChoiceWords.SaysAlso(reply) ? []
        : [.. reply.Split([.. Breaks, '又'], StringSplitOptions.RemoveEmptyEntries).Select(clause => ReadFreely(ChoiceWords.WithoutAlso(clause), names, isClause: true)).OfType<ChoiceReading.One>().Select(one => one.Index)];

    // 楼上扔东西下来: what 电动车上楼 is also called stands there, and yet all of it speaks of 高空抛物.
    private static int? Outweighing(IReadOnlyList<int> options, string reply, ChoiceNames names) =>
        names.ShareWords(reply, options) || options.Any(i => names.SoundsLike(reply, i)) || SaysMore(reply) || YesNoReader.Read(reply) != YesNo.Unclear || ChoiceNumbers.Read(reply, ChoiceWords.Strip(ChoiceNames.Canonical(reply)), names).Count > 0 ? null
        : ChoiceShares.Nearest(reply, [.. Enumerable.Range(0, names.Count)], names, WordWeb.Lead.Clear) is { } nearest && !options.Contains(nearest) ? nearest : null;

    // Something is taken back, left out, or all of it denied: what it is like says nothing.
    private static bool SaysMore(string reply) => ChoiceWords.Instead(reply) is not null || ChoiceWords.LeftOut(reply) is not null || SecondThoughts.InAnswer(reply) is not null || ChoiceWords.IsNothing(reply) || ChoiceWords.IsPartly(reply) || ChoiceWords.HasReserve(reply);

    // 我耳朵不好,电话听不清,发短信吧: the last thing said, where the others were only weighed. 都办好了: 全部办结 of 全部办结 and 部分办结.
    private static ChoiceReading Settled(string reply, ChoiceReading.Ambiguous several, ChoiceNames names, bool isWeighed) =>
        ChoiceWords.IsWhole(reply) && names.Wholly(several.Indices) is { } whole ? new ChoiceReading.One(whole) :
        ChoiceWords.IsStrong(reply) && names.Strongest(several.Indices) is { } strongest ? new ChoiceReading.One(strongest) :
        ChoiceWords.IsByAndLarge(reply) && names.ByAndLarge(several.Indices) is { } largely ? new ChoiceReading.One(largely) :
        ChoiceWords.Settled(reply) is { } last && Sense(last, names) is ChoiceReading.One one && several.Indices.Contains(one.Index) ? one
        : !ChoiceShares.Joins(reply) && Read(reply, names.Plain) is ChoiceReading.One plain && several.Indices.Contains(plain.Index) ? plain
        : isWeighed && ChoiceWords.SettledOn(reply).Select(clause => ReadFreely(clause, names, isClause: true)).OfType<ChoiceReading.One>().Distinct().ToList() is [var settled] ? settled
        : ChoiceShares.NearestOf(several.Indices, reply, names) is { } nearest ? new ChoiceReading.One(nearest)
        : isWeighed && ChoiceWords.SettledOn(reply).ToList() is [var named] && several.Indices.Where(i => names.ShareWords(named, [i])).ToList() is [var sharing] ? new ChoiceReading.One(sharing) : several;

    private static ChoiceReading Read(string reply, ChoiceNames names)
    {
        // 👍👍👍.
        if (PlainText.Words(reply).Length == 0 && YesNoReader.Read(reply) is var sign and not YesNo.Unclear)
        {
            return From(names.SayingSame(sign) is { } same ? [same] : names.Called(sign == YesNo.Yes ? "满意" : "不满意"));
        }

        reply = ChoiceWords.Without(PlainText.Normalize(reply));
        if (ChoiceWords.AsksWhat(reply))
        {
            return new ChoiceReading.None();
        }

        if (ChoiceWords.IsNothing(reply) && names.OnlyNothing() is { } nothing)
        {
            return new ChoiceReading.One(nothing);
        }

        if (ChoiceWords.HasReserve(reply) && names.OnlyReserved() is { } reserved)
        {
            return new ChoiceReading.One(reserved);
        }

        if (ChoiceWords.IsUnknown(reply) && names.OnlyUnknown() is { } unknown)
        {
            return new ChoiceReading.One(unknown);
        }

        if (ChoiceWords.IsPartly(reply) && names.OnlyPartly() is { } part)
        {
            return new ChoiceReading.One(part);
        }

        if (ChoiceWords.LeftOut(reply) is { } not && Sense(not, names) is ChoiceReading.One left)
        {
            return From([.. Enumerable.Range(0, names.Count).Where(i => i != left.Index)]);
        }

        if (ChoiceWords.Instead(reply) is { } instead && Sense(instead, names) is ChoiceReading.One one)
        {
            return one;
        }

        if (SecondThoughts.InAnswer(reply) is not { } second)
        {
            return Sense(reply, names);
        }

        // 周四 不对周四要开会 周五: what was said first is what is taken back.
        var reading = Sense(second, names);
        return reading is ChoiceReading.Ambiguous both && Sense(reply[..^second.Length], names) is ChoiceReading.One first ? From([.. both.Indices.Where(i => i != first.Index)]) : reading;
    }

    private static ChoiceReading Sense(string reply, ChoiceNames names)
    {
        var words = ChoiceNames.Canonical(reply);
        if (words.Length == 0 || names.Count == 0)
        {
            return new ChoiceReading.None();
        }

        if (names.Called(words) is { Count: > 0 } called)
        {
            return From(called);
        }

        if (ChoiceWords.IsNone(words))
        {
            // "没有" answers a list that has "没有危险" in it.
            return From(names.OpenedBy(words) is [var only] ? [only] : names.SayingSame(YesNoReader.Read(words)) is { } same ? [same] : !ChoiceWords.IsAlwaysNone(words) && names.Hinted(words) is { Count: 1 } hinted ? hinted : []);
        }

        foreach (var core in ChoiceWords.Cores(words).SelectMany(core => new[] { core, ChoiceWords.Plainly(core), ChoiceWords.Somewhat(core), ChoiceWords.Calmly(core) }).Append(ChoiceWords.Plainly(words)).Append(ChoiceWords.Somewhat(words)).Append(ChoiceWords.Spared(words)))
        {
            if (names.Called(core) is { Count: > 0 } polite)
            {
                return From(polite);
            }
        }

        return ChoiceSlips.Whole(words, names) is [var meant] ? From([meant]) : From(FirstFound(reply, words, names));
    }

    private static IReadOnlyCollection<int> FirstFound(string reply, string words, ChoiceNames names)
    {
        var core = ChoiceWords.Unnamed(ChoiceWords.Strip(words));
        if (names.Joined(core) is { Count: > 0 } joined)
        {
            return joined;
        }

        if (ChoiceNumbers.Read(reply, core, names) is { Count: > 0 } numbered)
        {
            return numbered;
        }

        var (mentioned, isDenied) = names.MentionedIn(words);
        if (isDenied || mentioned.Count > 0)
        {
            return mentioned.Count == 1 && Pieces(reply, names) is { Count: > 1 } both ? both : mentioned;
        }

        if (core.Length == 0 || (NumberReader.TryRead(core, out _) && core.Length < 2))
        {
            return [];
        }

        if (Clauses(reply, names) is { Count: 1 } clause)
        {
            return clause;
        }

        if (names.Surnamed(words) is { Count: > 0 } surnamed)
        {
            return surnamed;
        }

        if (ChoiceWords.FirstClause(reply) is { } first && ChoiceSlips.Read(ChoiceWords.Strip(ChoiceNames.Canonical(first)), names) is { Count: 1 } slip)
        {
            return slip;
        }

        return names.WithPart(core) is { Count: > 0 } parts ? parts
            : Pieces(reply, names) is { Count: > 0 } pieces ? pieces
            : ChoiceNumbers.Letter(core, names.Count) is { } letter ? [letter]
            : names.SayingSame(YesNoReader.Read(reply.TrimStart('嗯', '哦', '噢', '呃', '啊') is { Length: > 0 } rest ? rest : reply)) is { } same ? [same]
            : ChoiceSlips.Read(core, names);
    }

    // 漏水和电梯: each piece by itself; one that says nothing makes all of it a sentence, not an enumeration.
    private static HashSet<int> Pieces(string reply, ChoiceNames names)
    {
        var pieces = ChoiceWords.Pieces(ChoiceWords.Listed(reply)).Select(ChoiceWords.WithoutAll).ToList();
        var found = pieces.Select(piece => ChoiceWords.Strip(ChoiceNames.Canonical(piece))).Where(piece => piece.Length > 1 || (piece.Length == 1 && (names.OpenedBy(piece).Count > 0 || names.EndingIn(piece).Count > 0)))
            .Select(piece => names.Called(piece) is { Count: > 0 } called ? called : names.WithPart(piece) is { Count: > 0 } part ? part : piece.Length == 1 ? names.EndingIn(piece) : [.. ChoiceSlips.Short(piece, names)]).ToList();
        return pieces.Count > 1 && found.Count == pieces.Count && found.TrueForAll(f => f.Count > 0) ? [.. found.SelectMany(f => f)] : [];
    }

    // 差 太差了: one of its clauses is a name, of however few characters.
    private static HashSet<int> Clauses(string reply, ChoiceNames names) =>
        reply.Split(Breaks, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } clauses ? [.. clauses.Select(ChoiceNames.Canonical).Where(words => words.Length > 0).SelectMany(names.Called)] : [];

    private static ChoiceReading From(IReadOnlyCollection<int> found) => found.Count switch
    {
        0 => new ChoiceReading.None(),
        1 => new ChoiceReading.One(found.First()),
        _ => new ChoiceReading.Ambiguous([.. found.Order()]),
    };
}
