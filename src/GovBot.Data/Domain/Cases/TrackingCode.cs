using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace GovBot.Data.Domain.Cases;

/// <summary>
/// 查询码: twelve digits by which a resident follows a case without saying who they are. Eleven are random; the last is a Damm check digit,
/// which catches every single wrong digit and every two neighbours swapped, so that a misread code is never another person's.
/// </summary>
public readonly record struct TrackingCode
{
    private const int Length = 12;

    /// <summary>A totally anti-symmetric quasigroup of order ten (Damm 2004); its diagonal is zero, so a valid code ends at zero.</summary>
    private static readonly string[] Damm =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    private TrackingCode(string digits) => Digits = digits;

    /// <summary>Twelve digits without spaces: what is stored and hashed.</summary>
    public string Digits { get; }

    public static TrackingCode New()
    {
        var digits = RandomNumberGenerator.GetString("0123456789", Length - 1);
        return new(digits + Check(digits));
    }

    /// <summary>Reads a code with any spacing or dashes, in half- or full-width digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TrackingCode code)
    {
        code = default;
        var digits = new StringBuilder(Length);
        foreach (var sign in (text ?? "").Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiDigit(sign))
                digits.Append(sign);
            else if (!char.IsWhiteSpace(sign) && !IsDash(sign))
                return false;
        }

        if (digits.Length != Length || Check(digits.ToString()) != '0')
            return false;
        code = new(digits.ToString());
        return true;
    }

    /// <summary>Whether the check digit holds; says nothing about there being such a case.</summary>
    public static bool IsWellFormed(string? text) => TryParse(text, out _);

    /// <summary>As shown to people: <c>3829 1504 6718</c>.</summary>
    public override string ToString() => $"{Digits[..4]} {Digits[4..8]} {Digits[8..]}";

    private static bool IsDash(char sign) => sign is '-' or '_' or '.' or '·' or '—' or '–';

    private static char Check(string digits) => digits.Aggregate('0', (interim, digit) => Damm[interim - '0'][digit - '0']);
}
