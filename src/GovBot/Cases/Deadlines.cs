using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;
using GovBot.Forms;

namespace GovBot.Cases;

/// <summary>Computes deadlines from the rules of today and keeps with them what they were computed from.</summary>
public sealed class Deadlines(IDialogsSource dialogs)
{
    public const string IssueTriage = "issue_triage";
    public const string EnquiryAnswer = "enquiry_answer";
    public const string DangerAlert = "danger_alert";

    /// <param name="periods">The committee's own office hours; null for the district's.</param>
    public Deadline Of(string rule, DateTime start, string? periods = null) => Of(rule, dialogs.Current.Deadlines[rule], start, periods);

    /// <summary>恢复计时: goes on by the rule that was kept; working days on hold do not count.</summary>
    public Deadline Continue(DeadlinePolicy kept, DateTime start, int daysOnHold, string? periods = null)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var amount = kept.Unit switch
        {
            WorkUnit.WorkDay => kept.Amount + daysOnHold,
            WorkUnit.WorkHour => kept.Amount + (daysOnHold * (decimal)CalendarOf(periods).Hours.DayLength.TotalHours),
            _ => kept.Amount,
        };
        return Of(kept.Rule, new WorkSpan(amount, kept.Unit), start, periods);
    }

    /// <summary>A limit that runs, by the calendar of today: the same amount, the same hours, from the same start.</summary>
    /// <param name="start">UTC.</param>
    /// <param name="due">UTC; a date that was promised is counted from itself.</param>
    public Deadline Again(DeadlinePolicy kept, DateTime start, DateTime due)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Of(kept.Rule, new WorkSpan(kept.Amount, kept.Unit), kept.Amount == 0 ? due : start, kept.Hours);
    }

    /// <summary>Close of business on that day, or on the next working day; for a date that somebody promised.</summary>
    public Deadline On(string rule, DateOnly day, string? periods = null) =>
        Of(rule, WorkSpan.WorkDays(0), new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), WorkCalendar.Offset).UtcDateTime, periods);

    /// <summary>At the time that somebody named, day or night.</summary>
    /// <param name="at">UTC.</param>
    public Deadline At(string rule, DateTime at) => Of(rule, WorkSpan.NaturalHours(0), at, null);

    /// <summary>Working days after the first, up to the last.</summary>
    public int WorkDaysBetween(DateOnly first, DateOnly last) => dialogs.Current.Calendar.WorkDays(first.AddDays(1), last);

    /// <summary>So many working days later.</summary>
    public DateOnly AddWorkDays(DateOnly day, int days)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), WorkCalendar.Offset);
        return days == 0 ? day : DateOnly.FromDateTime(dialogs.Current.Calendar.Add(start, WorkSpan.WorkDays(days)).At.ToOffset(WorkCalendar.Offset).DateTime);
    }

    private Deadline Of(string rule, WorkSpan span, DateTime start, string? periods)
    {
        var calendar = CalendarOf(periods);
        var explained = calendar.Explain(new DateTimeOffset(start, TimeSpan.Zero), span);
        return new Deadline(explained.Due.At.UtcDateTime, new DeadlinePolicy
        {
            Rule = rule,
            Unit = span.Unit,
            Amount = span.Amount,
            Hours = OfficeHours.Write(calendar.Hours),
            DaysOff = Dates(explained.DaysOff),
            MakeUpDays = Dates(explained.MakeUpDays),
            IsProvisional = explained.Due.IsProvisional,
        });
    }

    /// <summary>Whether somebody is at work there now.</summary>
    public bool IsOpen(DateTimeOffset instant, string? periods) => CalendarOf(periods).IsWorkingTime(instant);

    private WorkCalendar CalendarOf(string? periods)
    {
        var calendar = dialogs.Current.Calendar;
        return periods is null ? calendar : calendar.With(OfficeHours.Read(periods, calendar.Hours.Weekdays));
    }

    private static string Dates(IReadOnlyList<NamedDay> days) =>
        string.Join(' ', days.Select(day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
