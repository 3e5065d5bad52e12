using GovBot.Data.Domain.Calendar;

namespace GovBot.Data.Tests.Calendar;

/// <summary>The calendar of 2025 and 2026 as published.</summary>
internal static class Calendars
{
    public static HolidayYear Year2025 { get; } = Notice(2025, ["01-01..01-01", "01-28..02-04", "04-04..04-06", "05-01..05-05", "05-31..06-02", "10-01..10-08"], ["01-26", "02-08", "04-27", "09-28", "10-11"]);
    public static HolidayYear Year2026 { get; } = Notice(2026, ["01-01..01-03", "02-15..02-23", "04-04..04-06", "05-01..05-05", "06-19..06-21", "09-25..09-27", "10-01..10-07"], ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);
    public static WorkCalendar Published { get; } = new(WorkingHours.Default, [Year2025, Year2026]);

    public static DateTimeOffset At(string local) => new(DateTime.Parse(local, null), WorkCalendar.Offset);

    public static DateOnly Day(string day) => DateOnly.Parse(day, null);

    private static HolidayYear Notice(int year, string[] off, string[] made) => new(year, [],
    [
        .. off.Select(o => o.Split("..")).SelectMany(o => Days($"{year}-{o[0]}", $"{year}-{o[1]}")).Select(d => new HolidayDay("off", d, true)),
        .. made.Select(d => new HolidayDay("made up", Day($"{year}-{d}"), false)),
    ]);

    private static IEnumerable<DateOnly> Days(string first, string last)
    {
        for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
