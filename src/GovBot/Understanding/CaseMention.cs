using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>How staff speak of a case: by its number, or by "that one".</summary>
public static partial class CaseMention
{
    /// <summary>The number in a message, however it is spaced: YJ261122-0007, yj 261122 0007.</summary>
    public static string? Number(string text) =>
        Numbered().Match(text) is { Success: true } match ? $"YJ{match.Groups["date"].Value}-{match.Groups["seq"].Value}" : null;

    /// <summary>The number of a summons: YQ261122-0003.</summary>
    public static string? Summons(string text) =>
        Summoned().Match(text) is { Success: true } match ? $"YQ{match.Groups["date"].Value}-{match.Groups["seq"].Value}" : null;

    /// <summary>The number of a joint conference: LX261130-0001.</summary>
    public static string? Conference(string text) =>
        Convened().Match(text) is { Success: true } match ? $"LX{match.Groups["date"].Value}-{match.Groups["seq"].Value}" : null;

    /// <summary>The number of a convention: GY261122-0001.</summary>
    public static string? Convention(string text) =>
        OfConvention().Match(text) is { Success: true } match ? $"GY{match.Groups["date"].Value}-{match.Groups["seq"].Value}" : null;

    /// <summary>A number of any kind, and nothing besides: a notice's button, or somebody who wants to see that case.</summary>
    public static bool IsAlone(string text) =>
        (Number(text) ?? Summons(text) ?? Conference(text) ?? Convention(text)) is { } number && PlainText.Words(text).Length <= PlainText.Words(number).Length;

    /// <summary>By its place: 长白路漏水那个, 图们小区那件怎么样了.</summary>
    public static bool Is(string text) => Spoken().IsMatch(text);

    [GeneratedRegex(@"YJ\s*(?<date>\d{6})\s*[-—–_ ]?\s*(?<seq>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"YQ\s*(?<date>\d{6})\s*[-—–_ ]?\s*(?<seq>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Summoned();

    [GeneratedRegex(@"LX\s*(?<date>\d{6})\s*[-—–_ ]?\s*(?<seq>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Convened();

    [GeneratedRegex(@"GY\s*(?<date>\d{6})\s*[-—–_ ]?\s*(?<seq>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OfConvention();

    [GeneratedRegex(@"(?:那个|那件|那桩|那桩事|那件事|进展|怎么样了|\bthat one\b|\bthe one\b)[了呢吗啊?？。]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
}
