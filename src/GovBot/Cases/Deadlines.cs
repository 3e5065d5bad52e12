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
    public Deadline Of(string rule, DateTime start, string? periods = null)
    {
        var span = dialogs.Current.Deadlines[rule];
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
