using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;
using GovBot.Forms;

namespace GovBot.Cases.Reminders;

/// <summary>提醒层级: the instants at which a step's people are to be reminded, from the rules of today. Pure.</summary>
internal static class LadderPlan
{
    /// <returns>By time; a warning that would come before the beginning or after the deadline is left out.</returns>
    public static IReadOnlyList<Rung> For(CaseStep step, IEnumerable<RungRule> rules, TellingHours hours)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(hours);
        return
        [
            .. rules.SelectMany(rule => RungOf(step, rule, hours))
                .GroupBy(rung => (rung.Kind, rung.At))
                .Select(same => new Rung(same.Key.Kind, [.. same.SelectMany(rung => rung.To).Distinct().Order()], same.Key.At, same.Any(rung => rung.Escalates)))
                .OrderBy(rung => rung.At).ThenBy(rung => rung.Kind),
        ];
    }

    private static IEnumerable<Rung> RungOf(CaseStep step, RungRule rule, TellingHours hours)
    {
        if (InstantOf(step, rule, hours.Staff) is not { } instant)
            yield break;
        var at = Whole(hours.Next(instant, rule.To, step.AtAnyHour));
        var kind = rule.At == RungAt.After ? RungKind.Overdue : RungKind.Warning;
        if (kind == RungKind.Overdue || (at > step.StartedAt && at < step.DueAt))
            yield return new Rung(kind, rule.To, at, rule.Escalates);
    }

    // As the database keeps it.
    private static DateTime Whole(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static DateTime? InstantOf(CaseStep step, RungRule rule, WorkCalendar calendar) => rule.At switch
    {
        RungAt.After => Later(calendar, step.DueAt, rule),
        RungAt.Share => Part(step, calendar, share => share * rule.Amount / 100),
        _ => Part(step, calendar, whole => whole - Hours(rule, calendar), rule.Unit),
    };

    // 逾期满一个工作日 ends with that day; who may be told only at work hears it the next morning.
    private static DateTime Later(WorkCalendar calendar, DateTime due, RungRule rule) =>
        rule.Amount == 0 ? due : calendar.Add(new DateTimeOffset(due, TimeSpan.Zero), new WorkSpan(rule.Amount, rule.Unit)).At.UtcDateTime;

    // In the time that the step itself counts: working time, or natural hours.
    private static DateTime? Part(CaseStep step, WorkCalendar calendar, Func<decimal, decimal> part, WorkUnit? unit = null)
    {
        var natural = (unit ?? step.Policy.Unit) is WorkUnit.NaturalHour or WorkUnit.NaturalDay;
        var (start, due) = (new DateTimeOffset(step.StartedAt, TimeSpan.Zero), new DateTimeOffset(step.DueAt, TimeSpan.Zero));
        var whole = (natural ? due - start : calendar.WorkingTime(start, due)).Ticks / (decimal)TimeSpan.TicksPerHour;
        return part(whole) is var hours and > 0 ? calendar.Add(start, natural ? WorkSpan.NaturalHours(hours) : WorkSpan.WorkHours(hours)).At.UtcDateTime : null;
    }

    private static decimal Hours(RungRule rule, WorkCalendar calendar) =>
        rule.Unit switch
        {
            WorkUnit.WorkDay => rule.Amount * (calendar.Hours.DayLength.Ticks / (decimal)TimeSpan.TicksPerHour),
            WorkUnit.NaturalDay => rule.Amount * 24,
            _ => rule.Amount,
        };
}
