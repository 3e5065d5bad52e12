using GovBot.Data.Domain.Calendar;
using GovBot.Forms;
using GovBot.Hosting;

namespace GovBot.Cases.Conferences;

/// <summary>会议日历: when the next one is due, by <c>conferences.yaml</c>.</summary>
public sealed class ConferenceCalendar(IDialogsSource dialogs, BusinessClock clock)
{
    private const int MonthsAhead = 12;

    /// <summary>From today on; a working day.</summary>
    public DateOnly Next()
    {
        var (rules, calendar, today) = (dialogs.Current.Conferences, dialogs.Current.Calendar, clock.Today);
        return Enumerable.Range(0, MonthsAhead + 1)
            .Select(ahead => new DateOnly(today.Year, today.Month, rules.Day).AddMonths(ahead))
            .Where(day => rules.Months.Contains(day.Month))
            .Select(day => Working(calendar, day))
            .First(day => day >= today);
    }

    private static DateOnly Working(WorkCalendar calendar, DateOnly day)
    {
        while (calendar.WorkDays(day, day) == 0)
            day = day.AddDays(1);
        return day;
    }
}
