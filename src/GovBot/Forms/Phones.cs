using System.Text;
using GovBot.Understanding;
using PhoneNumbers;

namespace GovBot.Forms;

/// <summary>Telephone numbers as people here give them: mobile, or landline with or without the city's code.</summary>
public static class Phones
{
    private const string Country = "CN";
    private const string CityCode = "021";
    private const int LocalDigits = 8;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164, or null when the words are none.</summary>
    public static string? Read(string text)
    {
        var digits = Digits(text);
        if (digits.Length == LocalDigits && digits[0] is >= '2' and <= '8')
        {
            digits = CityCode + digits;
        }

        try
        {
            var number = Numbers.Parse(digits, Country);
            return digits.Length >= 3 && Numbers.IsValidNumberForRegion(number, Country) && Kind(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A number of eleven or more digits inside a sentence.</summary>
    public static string? Find(string text)
    {
        var plain = PlainText.Normalize(text);
        foreach (var found in Numbers.FindNumbers(plain, Country))
        {
            if (Kind(found.Number) && Numbers.IsValidNumberForRegion(found.Number, Country))
            {
                return Numbers.Format(found.Number, PhoneNumberFormat.E164);
            }
        }

        return null;
    }

    /// <summary>Whether a number to call is all that is said: 我的电话是…; not where somebody lives, with a number.</summary>
    public static bool IsAll(string text) => PhoneWords.AreAll(PlainText.Words(text)) && Find(text) is not null;

    /// <summary>As people write it.</summary>
    public static string Show(string e164)
    {
        var number = Numbers.Parse(e164, Country);
        return Numbers.Format(number, PhoneNumberFormat.NATIONAL);
    }

    private static bool Kind(PhoneNumber number) =>
        Numbers.GetNumberType(number) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE;

    private static string Digits(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in PlainText.Normalize(text))
        {
            if (NumberReader.Digit(c) is >= 0 and var digit)
            {
                digits.Append(digit);
            }
            else if (c == '+' && digits.Length == 0)
            {
                digits.Append('+');
            }
        }

        return digits.ToString();
    }
}

/// <summary>Hears a telephone number in what was said to another question.</summary>
internal sealed class PhoneAnswerReader : IAnswerReader
{
    public const string ReaderName = "phone";

    public string Name => ReaderName;

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken) =>
        Task.FromResult(Phones.Find(text) is { } number ? new FieldAnswer(number) { Label = Phones.Show(number) } : null);
}
