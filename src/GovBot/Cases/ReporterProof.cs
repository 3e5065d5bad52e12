using System.Security.Cryptography;
using System.Text;
using GovBot.Data.Domain.Issues;

namespace GovBot.Cases;

/// <summary>What only the reporter knows besides the code: the building, or the last four digits of the phone they left.</summary>
internal static class ReporterProof
{
    private const int LastDigits = 4;

    public static bool Holds(string proof, IssueReport? report, string? buildingName)
    {
        var given = Plain(proof);
        // Both are always compared, and in constant time, so that nothing can be told from how long the answer takes.
        var byPhone = Same(given, report?.Phone is { Length: >= LastDigits } phone ? phone[^LastDigits..] : null);
        var byBuilding = Same(given, buildingName is null ? null : Plain(buildingName));
        return byPhone | byBuilding;
    }

    private static bool Same(string given, string? expected)
    {
        var equal = CryptographicOperations.FixedTimeEquals(Digest(given), Digest(expected ?? ""));
        return equal & !string.IsNullOrEmpty(expected);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The number alone where there is one, since people say the rest of a building's name in many ways.</summary>
    private static string Plain(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var number = string.Concat(normal.Where(char.IsAsciiLetterOrDigit));
        return number.Length > 0 ? number : string.Concat(normal.Where(sign => !char.IsWhiteSpace(sign)));
    }
}
