using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Patterns that editors write.</summary>
internal static class Expressions
{
    // Stops a pattern that runs away. Far longer than any sound one takes, even where other work holds up the machine meanwhile.
    // Neither compiled nor without backtracking: over a hundred patterns would take a second to load instead of a few milliseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, Longest);
}
