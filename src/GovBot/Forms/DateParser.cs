using System.Globalization;
using GovBot.Cases;
using GovBot.Understanding.Times;

namespace GovBot.Forms;

/// <summary>Reads a day or an hour to come; the label is what the person is shown before it counts.</summary>
internal sealed class DateParser(TimeProvider clock)
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-ddTHH:mm";

    /// <summary>Whether a kept answer still is one.</summary>
    public static bool IsValue(string value) => DateTime.TryParseExact(value, [Day, Moment], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>As ISO date or date-time, local.</summary>
    public static string? Value(WhenReading reading) => reading switch
    {
        WhenReading.Day day => day.Date.ToString(Day, CultureInfo.InvariantCulture),
        WhenReading.Moment moment => moment.Local.ToString(Moment, CultureInfo.InvariantCulture),
        _ => null,
    };

    public AnswerReading Read(FormTurn turn)
    {
        var reading = WhenReader.Read(turn.Said, clock.LocalNow(), turn.Data.Calendar);
        return Value(reading) is { } value
            ? new AnswerReading.Taken(new(value) { Label = Label(turn, reading) })
            : new AnswerReading.Again(turn.Text(reading switch
            {
                WhenReading.Ambiguous => FormWords.WhichDate,
                WhenReading.Past => FormWords.PastDate,
                _ => FormWords.BadDate,
            }));
    }

    private static string Label(FormTurn turn, WhenReading reading)
    {
        var culture = CultureInfo.GetCultureInfo(turn.Locale);
        return reading switch
        {
            WhenReading.Day { Part: { } part } day => $"{day.Date.ToString(turn.Text(FormWords.Day), culture)} {turn.Text(FormWords.DayPart(part))}",
            WhenReading.Day day => day.Date.ToString(turn.Text(FormWords.Day), culture),
            WhenReading.Moment moment => moment.Local.ToString(turn.Text(FormWords.Moment), culture),
            _ => string.Empty,
        };
    }
}
