using GovBot.Data.Domain.Calendar;

namespace GovBot.Data.Domain.Deadlines;

/// <summary>办理时限: until when, and by which rule; kept on the case so that a later change of the rules does not move it.</summary>
/// <param name="DueAt">UTC.</param>
public sealed record Deadline(DateTime DueAt, DeadlinePolicy Policy)
{
    /// <summary>What stands of a provisional one once the year's holidays are published: a later time is taken over, an earlier one is not, for what was promised stays.</summary>
    /// <param name="anew">The same limit by the calendar as published.</param>
    public Deadline SettledBy(Deadline anew)
    {
        ArgumentNullException.ThrowIfNull(anew);
        return anew.DueAt > DueAt ? anew : this with { Policy = Policy with { IsProvisional = false } };
    }
}

/// <summary>时限规则: the rule a deadline was computed with, enough to explain it years later.</summary>
public sealed record DeadlinePolicy
{
    /// <summary>Id in <c>dialogs/catalog/deadlines.yaml</c>, e.g. <c>issue_triage</c>.</summary>
    public required string Rule { get; init; }

    public required WorkUnit Unit { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Working periods it counted, e.g. <c>09:00-11:30 13:30-17:30</c>.</summary>
    public required string Hours { get; init; }

    /// <summary>Weekdays it passed over as holidays, ISO dates.</summary>
    public required string DaysOff { get; init; }

    /// <summary>调休: weekend days it counted, ISO dates.</summary>
    public required string MakeUpDays { get; init; }

    /// <summary>暂定: the holidays of a year it reaches into were not published yet.</summary>
    public bool IsProvisional { get; init; }
}
