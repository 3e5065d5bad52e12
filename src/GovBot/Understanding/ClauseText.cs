using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Clauses as people write them: 第一条 …, 1. …, 一、…; a title in 《》.</summary>
public static partial class ClauseText
{
    /// <summary>The words of a clause without the number somebody gave it.</summary>
    public static string WithoutNumber(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Numbered().Replace(line, "").Trim();
    }

    /// <summary>What stands in the marks of a title, if that is all there is; else null.</summary>
    public static string? Title(string line) => Titled().Match(line) is { Success: true } match ? match.Groups["title"].Value : null;

    /// <summary>The rule alone of 我想提一条公约：楼道里不堆东西.</summary>
    public static string WithoutLeadIn(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return LeadIn().Replace(words, "").Trim();
    }

    [GeneratedRegex(@"^\s*(?:你好[\s,，。!！]*)?(?:我们?|阿拉)?(?:想|要|来|希望|打算)?\s*(?:提议|提|建议|定|立|发起)\s*[一几个]?[条个份]?\s*(?:公序民约|居民公约|公约|规矩|规定|提议)?(?:[\s,，:：。]+|就是|[,，]?内容是)(?=.{4,})")]
    private static partial Regex LeadIn();

    /// <summary>What follows 起因：; null for any other line.</summary>
    public static string? Problem(string line) => Why().Match(line) is { Success: true } match ? match.Groups["words"].Value : null;

    [GeneratedRegex(@"^\s*(?:起因|problem)\s*[:：]\s*(?<words>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Why();

    [GeneratedRegex(@"^\s*(?:第[0-9一二三四五六七八九十百]+条|[0-9]{1,2}\s*[.、．)）]|[一二三四五六七八九十]{1,3}、)\s*[:：]?\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*[《「“](?<title>[^《》「」“”]+)[》」”]\s*$")]
    private static partial Regex Titled();
}
