namespace GovBot.Understanding;

/// <summary>
/// What a reply means for a list: a number in any script, an ordinal, a label, a part of one, a synonym, and where none of these
/// fits a slip of the pen or pinyin.
/// </summary>
public static class ChoiceReader
{
    private static readonly char[] Breaks = [.. " ,，。;；!！"];

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
        return reading is ChoiceReading.One one && ChoiceWords.IsStrong(reply) && names.Stronger(one.Index) is { } stronger ? new ChoiceReading.One(stronger) : reading;
    }

    private static ChoiceReading ReadFreely(string reply, ChoiceNames names)
    {
        if (ChoiceWords.Instead(reply) is { } instead && Read(instead, names) is not ChoiceReading.One && ChoiceShares.Read(instead, names) is { Count: 1 } meant)
        {
            return From(meant);
        }

        var reading = Read(reply, names);
        return reading is ChoiceReading.One ? reading
            : ChoiceRanges.Read(SecondThoughts.InAnswer(reply) ?? reply, names, reading is ChoiceReading.None) is { Count: > 0 } within ? From(within)
            : reading is ChoiceReading.Ambiguous && ChoiceWords.LeavesOpen(reply) ? reading
            : reading is ChoiceReading.Ambiguous several ? ChoiceShares.Among(several.Indices, reply, names) is { } more ? new ChoiceReading.One(more) : Settled(reply, several, names)
            : From(ChoiceShares.Read(SecondThoughts.InAnswer(reply) ?? reply, names));
    }

    // 我耳朵不好,电话听不清,发短信吧: the last thing said, where the others were only weighed. 都办好了: 全部办结 of 全部办结 and 部分办结.
    private static ChoiceReading Settled(string reply, ChoiceReading.Ambiguous several, ChoiceNames names) =>
        ChoiceWords.IsWhole(reply) && names.Wholly(several.Indices) is { } whole ? new ChoiceReading.One(whole) :
        ChoiceWords.IsStrong(reply) && names.Strongest(several.Indices) is { } strongest ? new ChoiceReading.One(strongest) :
        ChoiceWords.IsByAndLarge(reply) && names.ByAndLarge(several.Indices) is { } largely ? new ChoiceReading.One(largely) :
        ChoiceWords.Settled(reply) is { } last && Sense(last, names) is ChoiceReading.One one && several.Indices.Contains(one.Index) ? one
        : !ChoiceShares.Joins(reply) && Read(reply, names.Plain) is ChoiceReading.One plain && several.Indices.Contains(plain.Index) ? plain
        : !names.ShareWords(reply, several.Indices) && ChoiceShares.Nearest(reply, several.Indices, names) is { } nearest ? new ChoiceReading.One(nearest) : several;

    private static ChoiceReading Read(string reply, ChoiceNames names)
    {
        reply = ChoiceWords.Without(PlainText.Normalize(reply));
        if (ChoiceWords.AsksWhat(reply))
        {
            return new ChoiceReading.None();
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

        return names.WithPart(core) is { Count: > 0 } parts ? parts
            : Pieces(reply, names) is { Count: > 0 } pieces ? pieces
            : ChoiceNumbers.Letter(core, names.Count) is { } letter ? [letter]
            : names.SayingSame(YesNoReader.Read(reply.TrimStart('嗯', '哦', '噢', '呃', '啊') is { Length: > 0 } rest ? rest : reply)) is { } same ? [same]
            : ChoiceSlips.Read(core, names);
    }

    // 漏水和电梯: each piece by itself; one that says nothing makes all of it a sentence, not an enumeration.
    private static HashSet<int> Pieces(string reply, ChoiceNames names)
    {
        var pieces = ChoiceWords.Pieces(ChoiceWords.Listed(reply));
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
