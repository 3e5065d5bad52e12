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

    [GeneratedRegex(@"^\s*(?:第[0-9一二三四五六七八九十百]+条|[0-9]{1,2}\s*[.、．)）]|[一二三四五六七八九十]{1,3}、)\s*[:：]?\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*《(?<title>[^》]+)》\s*$")]
    private static partial Regex Titled();
}
