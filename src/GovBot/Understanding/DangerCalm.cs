using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Told of the past, asked in general, or feared for later; unless it says now.</summary>
internal sealed class DangerCalm(DangerLimits limits)
{
    private readonly WordFinder<bool> _words = new([.. limits.Calm.Select(w => (w, false)), .. limits.Now.Select(w => (w, true))]);
    private readonly Regex[] _patterns = [.. limits.CalmPatterns.Select(Expressions.Of)];

    public bool Is(string words)
    {
        var calm = false;
        foreach (var (_, _, now) in _words.In(words))
        {
            if (now)
            {
                return false;
            }

            calm = true;
        }

        return calm || Array.Exists(_patterns, p => p.IsMatch(words));
    }
}
