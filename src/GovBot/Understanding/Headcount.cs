using System.Globalization;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>How many people or homes came: 来了九户，401 没来 is nine.</summary>
public static partial class Headcount
{
    /// <summary>Null where it cannot be told.</summary>
    public static int? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = NumberReader.HouseNumbers(text.Replace("个人", "人", StringComparison.Ordinal));
        return Counted().Match(plain) is { Success: true } said ? int.Parse(said.Groups["count"].Value, CultureInfo.InvariantCulture)
            : Numbers().Matches(plain) is [var only] ? int.Parse(only.Value, CultureInfo.InvariantCulture)
            : NumberReader.TryRead(PlainText.Words(text), out var word) ? word : null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<count>[0-9]{1,5})\s*(?:人|户|位|people|homes|households)", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,5}(?![0-9])")]
    private static partial Regex Numbers();
}
