using System.Globalization;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Cases;

/// <summary>Office hours as one line: <c>09:00-11:30 13:30-17:30</c>.</summary>
internal static class OfficeHours
{
    public static string Write(WorkingHours hours) =>
        string.Join(' ', hours.Periods.Select(period => string.Create(CultureInfo.InvariantCulture, $@"{period.From:hh\:mm}-{period.To:hh\:mm}")));

    public static WorkingHours Read(string periods, IReadOnlySet<DayOfWeek> weekdays) =>
        TryRead(periods, weekdays) ?? throw new FormatException($"'{periods}' are no office hours.");

    public static WorkingHours? TryRead(string periods, IReadOnlySet<DayOfWeek> weekdays)
    {
        var read = new List<WorkPeriod>();
        foreach (var period in periods.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (period.Split('-') is not [var from, var to] || !TryTime(from, out var start) || !TryTime(to, out var end))
                return null;
            read.Add(new WorkPeriod(start, end));
        }

        try
        {
            return new WorkingHours(read, [.. weekdays]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool TryTime(string text, out TimeSpan time) =>
        TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out time);
}
