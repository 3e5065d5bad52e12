using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>人名、门牌: whom a text that everybody will read seems to speak of. A guess for whoever lets it be read; numbers that identify are covered without asking (<see cref="PrivateDetails"/>).</summary>
public static partial class PersonMentions
{
    private const string Digit = "[0-9零〇一二三四五六七八九]";
    private const string Home = $@"[0-9一二三四五六七八九十]{{1,3}}\s*(?:号楼|[号幢栋楼座])\s*(?:[0-9]{{1,2}}单元\s*)?[-—]?\s*";

    /// <summary>As they were written, each once.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        return [.. Patterns.SelectMany(pattern => pattern.Find().Matches(plain)).OrderBy(match => match.Index).Select(match => match.Value.Trim()).Distinct()];
    }

    /// <summary>With marks in their place.</summary>
    public static string Cover(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Patterns.Aggregate(Plain(text), (covered, pattern) => pattern.Find().Replace(covered, pattern.Mark));
    }

    // Numbers in full width; the rest stays as it was written, for it is read by everybody.
    private static string Plain(string text) => string.Concat(text.Select(sign => sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign));

    private static readonly (Func<Regex> Find, string Mark)[] Patterns =
    [
        (Flat, "〔门牌〕"),
        (PersonalNames.Titled, "〔姓名〕$1"),
        (PersonalNames.Nick, "〔姓名〕"),
    ];

    // 3号楼502, 502室, 201的老李; neither a year nor a house alone.
    [GeneratedRegex($@"{Home}{Digit}{{3,4}}(?!{Digit})\s*室?(?!\s*[弄路])|(?:{Home})?(?<![0-9.:年周期]){Digit}{{3,4}}\s*(?:室(?!外|内|温)|房(?=[的里住间]))|(?<![0-9.:周期礼拜])(?!20[0-9]{{2}}){Digit}{{3,4}}(?=\s*(?:的(?:[老小阿]|\p{{IsCJKUnifiedIdeographs}}{{1,2}}(?:阿婆|阿姨|阿公|爷叔|伯伯|爷爷|奶奶|师傅|老师|先生|女士|大爷|大妈|大姐|叔叔))|[家那][家户边的个]|住户|业主|邻居|[老小阿]))")]
    private static partial Regex Flat();
}
