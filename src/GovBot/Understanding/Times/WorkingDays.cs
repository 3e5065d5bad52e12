using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>Counts working days from a day that is not counted itself.</summary>
internal static class WorkingDays
{
    public static DateOnly After(DateOnly day, int count, WorkCalendar calendar) => Step(day, count, 1, calendar);

    public static DateOnly Before(DateOnly day, int count, WorkCalendar calendar) => Step(day, count, -1, calendar);

    private static DateOnly Step(DateOnly day, int count, int direction, WorkCalendar calendar)
    {
        for (var left = Math.Min(count, 1000); left > 0;)
        {
            day = day.AddDays(direction);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
