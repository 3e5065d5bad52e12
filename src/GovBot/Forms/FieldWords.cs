using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Forms;

/// <summary>What a reply says by itself, whatever the form makes of it: for telling what was not understood from what was refused.</summary>
internal static class FieldWords
{
    /// <summary>Ids of options, a number or a date; null when it says none of them.</summary>
    public static string? Read(FieldKind kind, string said, IReadOnlyList<Option> options, DateTime now, WorkCalendar calendar)
    {
        switch (kind)
        {
            case FieldKind.Choice or FieldKind.MultiChoice or FieldKind.Confirm when ChoiceReader.Read(said, options) is ChoiceReading.One one:
                return options[one.Index].Id;
            case FieldKind.MultiChoice when PlainText.Items(said).Any(part => ChoiceReader.Read(part, options) is not ChoiceReading.None):
                return said;
            case FieldKind.Confirm when YesNoReader.Read(said) is not YesNo.Unclear and var answer:
                return answer == YesNo.Yes ? "yes" : "no";
            case FieldKind.Number when Quantity.TryRead(PlainText.Words(said), out var number):
                return number.ToString(CultureInfo.InvariantCulture);
            case FieldKind.Date:
                return WhenReader.Read(said, now, calendar) is not WhenReading.None and var reading ? DateParser.Value(reading) ?? reading.GetType().Name : null;
            default:
                return null;
        }
    }
}
