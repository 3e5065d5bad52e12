using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Patterns that editors write.</summary>
internal static class Expressions
{
    // Whatever editors write, reading takes time in proportion to the message: no pattern runs away, so none needs a time limit,
    // which a busy machine would exceed with any pattern.
    public static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
