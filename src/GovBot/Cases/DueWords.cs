using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;
using GovBot.Text;

namespace GovBot.Cases;

/// <summary>依据: how a deadline was computed, in a sentence, from what was kept with it.</summary>
public sealed class DueWords(TextCatalog texts)
{
    /// <param name="daysOnHold">Working days of it that did not count.</param>
    public string Explain(string locale, CaseStep step, int daysOnHold = 0)
    {
        ArgumentNullException.ThrowIfNull(step);
        var (policy, due) = (step.Policy, Moment(locale, step.DueAt));
        var counted = policy.Amount == 0
            ? texts.Get(locale, "due.on_date", ("due", due))
            : texts.Get(locale, $"due.{policy.Unit}", ("start", Moment(locale, step.StartedAt)), ("amount", Amount(policy, daysOnHold)), ("due", due));
        return string.Concat(new[] { counted }.Concat(Besides(locale, policy, daysOnHold)));
    }

    private IEnumerable<string> Besides(string locale, DeadlinePolicy policy, int daysOnHold)
    {
        if (policy.DaysOff.Length > 0)
            yield return texts.Get(locale, "due.days_off", ("days", Days(locale, policy.DaysOff)));
        if (policy.MakeUpDays.Length > 0)
            yield return texts.Get(locale, "due.make_up", ("days", Days(locale, policy.MakeUpDays)));
        if (daysOnHold > 0)
            yield return texts.Get(locale, "due.on_hold", ("days", daysOnHold));
        if (policy.IsProvisional)
            yield return texts.Get(locale, "due.provisional");
    }

    private static string Amount(DeadlinePolicy policy, int daysOnHold) =>
        (policy.Unit == WorkUnit.WorkDay ? policy.Amount - daysOnHold : policy.Amount).ToString("0.##", CultureInfo.InvariantCulture);

    private string Days(string locale, string dates) => string.Join(
        texts.Get(locale, "due.and"),
        dates.Split(' ').Select(date => texts.Day(locale, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private string Moment(string locale, DateTime at) => texts.Moment(locale, at.InShanghai());
}
