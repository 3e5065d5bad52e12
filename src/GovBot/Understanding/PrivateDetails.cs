using System.Globalization;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>What identifies a person or opens an account, and is nobody else's to read.</summary>
public enum PrivateKind
{
    Identity = 1,
    BankCard = 2,
    Phone = 3,
    Plate = 4,
    Mail = 5,
    Account = 6,
}

/// <summary>What a person wrote as others see it, with the kinds of details that were covered, each once.</summary>
public sealed record CoveredText(string Shown, IReadOnlyList<PrivateKind> Kinds);

/// <summary>Covers numbers and addresses of persons in their words and leaves all the rest as it was written.</summary>
/// <remarks>Unlike <see cref="PersonalData"/>, which masks whatever might be personal: here somebody has to act on what is left.</remarks>
public static class PrivateDetails
{
    private static readonly (PrivateKind Kind, Regex Pattern, Func<Match, bool> Holds)[] Kinds =
    [
        (PrivateKind.Mail, PrivatePatterns.Mail(), _ => true),
        (PrivateKind.Identity, PrivatePatterns.Passport(), _ => true),
        (PrivateKind.Identity, PrivatePatterns.Identity(), IsIdentity),
        (PrivateKind.BankCard, PrivatePatterns.BankCard(), IsBankCard),
        (PrivateKind.Phone, PrivatePatterns.Mobile(), _ => true),
        (PrivateKind.Phone, PrivatePatterns.Landline(), _ => true),
        (PrivateKind.Phone, PrivatePatterns.SpokenMobile(), _ => true),
        (PrivateKind.Account, PrivatePatterns.Account(), _ => true),
        (PrivateKind.Plate, PrivatePatterns.Plate(), IsPlate),
    ];

    public static CoveredText Cover(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new SortedSet<PrivateKind>();
        foreach (var (kind, pattern, holds) in Kinds)
        {
            text = pattern.Replace(text, match =>
            {
                if (!holds(match))
                {
                    return match.Value;
                }

                found.Add(kind);
                return match.Groups["before"].Value + Mark(kind);
            });
        }

        return new(text, [.. found]);
    }

    private static string Mark(PrivateKind kind) => kind switch
    {
        PrivateKind.Identity => "〔身份证〕",
        PrivateKind.BankCard => "〔银行卡〕",
        PrivateKind.Phone => "〔电话〕",
        PrivateKind.Plate => "〔车牌〕",
        PrivateKind.Mail => "〔邮箱〕",
        PrivateKind.Account => "〔账号〕",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // A day of birth stands in its middle; its check digit is often mistyped and proves nothing.
    private static bool IsIdentity(Match match)
    {
        var digits = Digits(match.Value);
        var birth = digits.Length == 15 ? $"19{digits[6..12]}" : digits[6..14];
        return DateOnly.TryParseExact(birth, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1880 and < 2100;
    }

    private static bool IsBankCard(Match match) => match.Groups["named"].Success || IsLuhn(Digits(match.Groups["number"].Value));

    private static bool IsPlate(Match match) => match.Value.Any(char.IsDigit);

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (1 + (i % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
}
