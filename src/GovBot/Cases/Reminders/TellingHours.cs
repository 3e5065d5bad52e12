using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;
using GovBot.Forms;

namespace GovBot.Cases.Reminders;

/// <summary>When people may be reminded: staff while they are at work, residents by day, both at any hour where it is urgent (practice.md §6).</summary>
/// <param name="Staff">Holidays and the office hours of those who do it.</param>
internal sealed record TellingHours(WorkCalendar Staff, WorkingHours Residents)
{
    /// <param name="periods">Office hours as kept with the deadline.</param>
    public static TellingHours Of(DialogsData data, string periods) => new(data.Calendar.With(OfficeHours.Read(periods, data.Calendar.Hours.Weekdays)), data.Reminders.Residents);

    /// <summary>That instant, or the first one after it at which it may be.</summary>
    public DateTime Next(DateTime instant, IEnumerable<ReminderTo> to, bool atAnyHour)
    {
        var at = new DateTimeOffset(instant, TimeSpan.Zero);
        return (atAnyHour ? at : to.Contains(ReminderTo.Resident) ? ByDay(at.ToOffset(WorkCalendar.Offset)) : Staff.NextOpening(at)).UtcDateTime;
    }

    private DateTimeOffset ByDay(DateTimeOffset at)
    {
        var (midnight, time) = (new DateTimeOffset(at.Date, WorkCalendar.Offset), at.TimeOfDay);
        if (Residents.Periods.Any(period => time >= period.From && time < period.To))
            return at;
        var next = Residents.Periods.Where(period => period.From > time).Select(period => (TimeSpan?)period.From).FirstOrDefault();
        return next is { } from ? midnight + from : midnight.AddDays(1) + Residents.Periods[0].From;
    }
}
