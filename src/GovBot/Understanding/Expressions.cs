using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Patterns that editors write.</summary>
internal static class Expressions
{
    // A pattern that runs away stops the message it hangs on, not the service.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    public static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, Longest);
}
