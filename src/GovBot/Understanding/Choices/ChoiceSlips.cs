using System.Buffers;

namespace GovBot.Understanding;

/// <summary>The last resort: pinyin, words that sound alike, characters left out, one wrong character.</summary>
internal static class ChoiceSlips
{
    private const int LeastPinyin = 4;
    private const int Between = 3;
    private static readonly SearchValues<char> Denials = SearchValues.Create("不没无未非别");

    // Letters that no syllable begins with, or that hardly any does.
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouv");

    /// <summary>The options meant by the surest kind of slip that fits any.</summary>
    public static IReadOnlyCollection<int> Read(string core, ChoiceNames names)
    {
        var isLatin = core.All(char.IsAscii);
        var isWord = IsWord(core, names);
        (bool IsForOwn, Func<string, bool> Fits)[] kinds = isLatin
            ? [(true, name => AreInitials(core, name)), (true, name => name.Length == 1 && core.Length > 1 && Pinyin.Spells(core, name)), (false, name => IsSpelt(core, name, whole: true)), (false, name => IsSpelt(core, name)), (true, name => IsSpeltInWords(core, name)), (false, name => IsSpeltShort(core, name)), (false, name => Said(name).Any(word => Close(core, word) && Distance(core, word) < 2)), (false, name => Said(name).Any(word => Close(core, word))), (false, name => core.Split(' ').Any(said => said.Length > 4 && Close(said, name)))]
            : [(false, name => core.Any(char.IsAsciiLetter) && IsSpelt(core, name)), (false, name => !isWord && Sounds(core, name)), (true, name => !isWord && SoundsWithin(core, name)), (true, name => IsShortFor(core, name)), (true, name => IsPicked(core, name)), (true, name => core.Length > 2 && !isWord && !core.Any(char.IsAsciiDigit) && OneWrong(core, name)), (true, name => !isWord && NearlySounds(core, name)), (true, name => IsTurned(core, name))];
        foreach (var (isForOwn, fits) in kinds)
        {
            // Of all the words such things are called by, one too many looks like a short form of something else.
            var found = Enumerable.Range(0, names.Count).Where(i => (isForOwn ? names.Own(i) : names[i]).Any(fits)).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The options whose whole name it sounds like, most of its characters right: 非长满意 is 非常满意, though 满意 stands there too.</summary>
    /// <remarks>Of two characters one is right, and no option has both: 满义 is 满意, not 基本满意.</remarks>
    public static IReadOnlyList<int> Whole(string words, ChoiceNames names) => words.Any(char.IsAscii) || IsWord(words, names) ? []
        : words.Length == 2 ? Enumerable.Range(0, names.Count).Any(i => names.Own(i).Any(name => name.Contains(words, StringComparison.Ordinal))) ? []
            : [.. Enumerable.Range(0, names.Count).Where(i => names.Own(i).Any(name => name.Length == 2 && name.Zip(words).Count(p => p.First == p.Second) == 1 && !IsOtherNumber(words, name) && (Pinyin.AreAlike(name, words) || LookAlikes.Are(name, words))))]
        : words.Length < 3 ? []
        : [.. Enumerable.Range(0, names.Count).Where(i => names[i].Any(name => name.Length == words.Length && !IsOtherNumber(words, name)
            && 3 * name.Zip(words).Count(p => p.First != p.Second) <= name.Length && Pinyin.AreAlike(name, words)))];

    // 税务局 is no slip for 水务局: it is what something else is called. Of two characters many words sound alike.
    private static bool IsWord(string words, ChoiceNames names) => words.Length > 2 && names.IsNone(ChoiceWords.Strip(words));

    /// <summary>The options it is a short form of: 补材料 for 补充材料.</summary>
    public static IReadOnlyCollection<int> Short(string piece, ChoiceNames names) =>
        piece.Length < 2 ? [] : [.. Enumerable.Range(0, names.Count).Where(i => names.Own(i).Any(name => IsShortFor(piece, name)))];

    // A word of the name, or all of it; the married of "not married" is none.
    private static IEnumerable<string> Said(string name) => name.StartsWith("not ", StringComparison.Ordinal) || name.StartsWith("never ", StringComparison.Ordinal) ? [name] : name.Split(' ').Append(name);

    // "lou dao" is 楼道 of 楼道堆物: whole syllables only.
    private static bool IsSpelt(string core, string name, bool whole = false)
    {
        var letters = Pinyin.Of(core.Replace(" ", "", StringComparison.Ordinal));
        return letters.Length >= LeastPinyin && !name.All(char.IsAscii) && Runs(name, whole ? name.Length : 2).Any(run => Pinyin.Spells(letters, run));
    }

    // zhuan chengguan for 建议转区城管局: each word a run of its own.
    private static bool IsSpeltInWords(string core, string name)
    {
        var (words, at) = (core.Split(' '), 0);
        return words.Length > 1 && !name.All(char.IsAscii) && words.Sum(word => word.Length) >= LeastPinyin && Array.TrueForAll(words, word =>
        {
            var run = Enumerable.Range(at, name.Length - at).SelectMany(start => Enumerable.Range(1, name.Length - start).Select(length => (Start: start, Length: length)))
                .FirstOrDefault(r => Pinyin.Spells(word, name.AsSpan(r.Start, r.Length)));
            at = run.Start + run.Length;
            return run.Length > 0;
        });
    }

    // One character at least is the right one, unless it is the whole name: 英文 only sounds like the middle of 反映问题.
    private static bool Sounds(string core, string name) => core.Length > 1
        && Runs(name, core.Length).Any(run => run.Length == core.Length && (run.Length == name.Length || run.Zip(core).Any(p => p.First == p.Second)) && !IsOtherNumber(core, run) && Pinyin.AreAlike(run, core));

    // 屋顶娄水, 在杨铺区这边: the name misheard inside a sentence, one character at least the right one.
    private static bool SoundsWithin(string core, string name) => name.Length > 1 && core.Length > name.Length && !name.Any(char.IsAscii)
        && Runs(core, name.Length).Any(run => run.Length == name.Length && run.Zip(name).Any(p => p.First == p.Second) && !IsOtherNumber(run, name) && Pinyin.AreAlike(run, name));

    // 城管局 for 城管执法局.
    private static bool IsShortFor(string core, string name)
    {
        var at = 0;
        foreach (var c in core)
        {
            at = name.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return core.Length > 1 && core[0] == name[0] && core[^1] == name[^1];
    }

    // 房管局 for 住房保障和房屋管理局: some characters of a long name in their order.
    private static bool IsPicked(string core, string name)
    {
        if (core.Length is < 2 or > 4 || name.Length < 2 * core.Length)
        {
            return false;
        }

        var at = 0;
        return core.All(c => (at = name.IndexOf(c, at) + 1) > 0);
    }

    // dong men for 东大门.
    private static bool IsSpeltShort(string core, string name)
    {
        var letters = Pinyin.Of(core.Replace(" ", "", StringComparison.Ordinal));
        return letters.Length >= LeastPinyin && name.Length == 3 && !name.Any(char.IsAscii) && Pinyin.Of($"{name[0]}{name[2]}") == letters;
    }

    // sfz for 身份证: the first letter of each character; no syllable has letters alone.
    private static bool AreInitials(string core, string name) => core.Length > 1 && core.Length == name.Length && core.All(char.IsAsciiLetter) && !core.AsSpan().ContainsAny(Vowels) && !name.Any(char.IsAscii)
        && core.Zip(name).All(p => Pinyin.Of(p.Second.ToString()).StartsWith(p.First));

    // 药要配 for 配药: all its characters, the other way round.
    private static bool IsTurned(string core, string name) => name.Length is 2 or 3 && core.Length > name.Length && core.Length <= name.Length + Between && !name.Any(char.IsAscii) && core.IndexOf(name[0]) > core.IndexOf(name[^1]) && name.All(core.Contains) && !core.AsSpan().ContainsAny(Denials);

    // 没人受伤 is no slip for 有人受伤.
    private static bool OneWrong(string core, string name) => core.Count(Denials.Contains) == name.Count(Denials.Contains)
        && ((Distance(core, name) == 1 && !IsOtherNumber(core, name))
            || Runs(name, core.Length).Any(run => run.Length == core.Length && core.Length > 3 && Distance(core, run) == 1 && !IsOtherNumber(core, run)));

    // 短息 for 短信回复.
    private static bool NearlySounds(string core, string name) => core.Length == 2 && name.Length > 2 && core[0] == name[0] && !core.Any(char.IsAscii) && !IsOtherNumber(core, name[..2]) && Distance(Pinyin.Of(core), Pinyin.Of(name[..2])) == 1;

    // 梅川四村 is no slip for 梅川一村, nor 丁单元 for 甲单元.
    private static bool IsOtherNumber(string core, string name) => core.Length == name.Length && core.Zip(name).Any(p => p.First != p.Second && Counts(p.First) && Counts(p.Second));

    private static bool Counts(char c) => NumberReader.Digit(c) >= 0 || char.IsAsciiLetter(c) || "十甲乙丙丁戊己东南西北市区县镇省".Contains(c, StringComparison.Ordinal);

    private static bool Close(string core, string word) => word.Length > 3 && char.IsAsciiLetter(word[0]) && core.Where(char.IsAsciiDigit).SequenceEqual(word.Where(char.IsAsciiDigit)) && (Distance(core, word) <= (word.Length > 8 ? 2 : 1) || AreSwapped(core, word));

    // potholse
    private static bool AreSwapped(string one, string other) => one.Length == other.Length
        && Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).ToList() is [var left, var right] && right == left + 1 && one[left] == other[right] && one[right] == other[left];

    private static IEnumerable<string> Runs(string name, int least)
    {
        for (var start = 0; start < name.Length; start++)
        {
            for (var end = start + least; end <= name.Length; end++)
            {
                yield return name[start..end];
            }
        }
    }

    /// <summary>Characters put in, left out or changed; more than two do not matter.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
