using System.Text;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>An invitation code in what somebody typed.</summary>
/// <param name="Code">Eight signs in their one spelling.</param>
/// <param name="Rest">What is said around it.</param>
/// <param name="IsPlain">Written in two fours with a dash, as codes are shown; anything looser counts only where a code was asked for.</param>
public sealed record InvitationCodeReading(string Code, string Rest, bool IsPlain);

/// <summary>Finds an invitation code 邀请码, with any spacing, case and width, and with the slips that its signs allow for: O for 0, I and L for 1, U for V.</summary>
public static partial class InvitationCodeReader
{
    private const int Length = 8;

    public static InvitationCodeReading? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var plain = Plain().Match(normal);
        if (plain.Success)
        {
            return Found(normal, plain.Index, plain.Length, plain.Value.Any(char.IsAsciiLetter));
        }

        var runs = Run().Matches(normal);
        if (runs.FirstOrDefault(run => run.Length == Length && run.Value.Any(char.IsAsciiDigit)) is { } whole)
        {
            return Found(normal, whole.Index, whole.Length, isPlain: false);
        }

        return Tail(normal, runs);
    }

    // The last words that make eight signs together: "code: ab cd ef gh".
    private static InvitationCodeReading? Tail(string normal, MatchCollection runs)
    {
        var signs = 0;
        for (var i = runs.Count - 1; i >= 0 && signs < Length; i--)
        {
            signs += runs[i].Length;
            if (signs == Length)
            {
                return Found(normal, runs[i].Index, runs[^1].Index + runs[^1].Length - runs[i].Index, isPlain: false);
            }
        }

        return null;
    }

    private static InvitationCodeReading Found(string normal, int index, int length, bool isPlain)
    {
        var code = string.Concat(normal.Substring(index, length).Where(char.IsAsciiLetterOrDigit).Select(Meant));
        return new(code, normal.Remove(index, length).Trim(), isPlain);
    }

    private static char Meant(char sign) => sign switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        'U' => 'V',
        _ => sign,
    };

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z0-9]{4}\s*[-–—−_.·]\s*[A-Z0-9]{4}(?![A-Z0-9])")]
    private static partial Regex Plain();

    [GeneratedRegex("[A-Z0-9]+")]
    private static partial Regex Run();
}
