using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>Something that ought to be due now.</summary>
/// <param name="Start">UTC, what it counts from; null for the moment it begins.</param>
/// <param name="At">UTC, a time that somebody named, instead of a span.</param>
internal sealed record PlannedConventionStep(string Rule, DateTime? Start = null, DateTime? At = null);

/// <summary>What is due on a convention as it stands. Pure.</summary>
internal static class ConventionPlan
{
    /// <param name="comment">UTC; when the first comment came that nobody has looked at. Null for none.</param>
    /// <param name="incident">UTC; when the first incident came that has no answer. Null for none.</param>
    public static IEnumerable<PlannedConventionStep> For(Convention convention, DateTime? comment, DateTime? incident)
    {
        foreach (var step in For(convention))
            yield return step;
        if (comment is not null && convention.EndedAt is null)
            yield return new(ConventionRules.Comment, comment);
        if (incident is not null && convention.EndedAt is null)
            yield return new(ConventionRules.Incident, incident);
    }

    private static IEnumerable<PlannedConventionStep> For(Convention convention) => convention.State switch
    {
        ConventionState.Screening => [new(ConventionRules.Screen, convention.BegunAt)],
        ConventionState.Collecting => [new(ConventionRules.Collect, convention.PublicAt, EndOf(convention.CollectUntil))],
        ConventionState.Deliberating => convention.Meetings.Where(meeting => meeting.IsOutstanding).Select(meeting => meeting.At).Distinct().Select(at => new PlannedConventionStep(ConventionRules.Meeting, At: at)),
        ConventionState.Reviewing => [new(ConventionRules.Review)],
        ConventionState.Voting when convention.LastVote is { Outcome: null } round => [new(ConventionRules.VoteDay, At: round.At), new(ConventionRules.Vote, round.At)],
        ConventionState.Adopted => [new(ConventionRules.Publish)],
        ConventionState.Announced => [new(ConventionRules.Announce), new(ConventionRules.Register)],
        ConventionState.Registered => [new(ConventionRules.Publish)],
        ConventionState.Published or ConventionState.Revising =>
        [
            convention.OpenCheck is { } check ? new(ConventionRules.CheckClose, At: EndOf(check.Until)) : new(ConventionRules.Check, convention.Checks.Max(row => row.ClosedAt) ?? convention.PublishedAt),
            new(ConventionRules.Year, convention.ReviewedAt ?? convention.PublishedAt),
        ],
        _ => [],
    };

    private static DateTime? EndOf(DateOnly? day) => day is { } last ? WorkCalendar.EndOf(last).UtcDateTime : null;
}

/// <summary>Rules of <c>deadlines.yaml</c>; <see cref="Meeting"/> and <see cref="VoteDay"/> are times that somebody named.</summary>
public static class ConventionRules
{
    public const string Screen = "convention_screen";
    public const string Comment = "convention_comment";
    public const string Incident = "convention_incident";
    public const string Collect = "convention_collect";
    public const string Meeting = "convention_meeting";
    public const string Review = "convention_review";
    public const string VoteDay = "convention_vote_day";

    /// <summary>By when the result is entered.</summary>
    public const string Vote = "convention_vote";
    public const string Announce = "convention_announce";
    public const string Register = "convention_register";
    public const string Publish = "convention_publish";
    public const string Check = "convention_check";
    public const string CheckClose = "convention_check_close";
    public const string Year = "convention_year";

    /// <summary>What is due, the next first; a day of voting that is over is late for nobody, for then the result is due.</summary>
    public static IEnumerable<CaseStep> Due(IEnumerable<CaseStep> steps, DateTime now) =>
        steps.Where(step => step.EndedAt is null && (step.Step != VoteDay || step.DueAt > now)).OrderBy(step => step.DueAt).ThenBy(step => step.Step, StringComparer.Ordinal);
}

/// <summary>Keeps the due steps of a convention in line with it: after each move what is due runs, the rest has ended.</summary>
public sealed class ConventionSteps(GovBotDbContext db, Deadlines deadlines, Ladders ladders, BusinessClock clock)
{
    /// <summary>Called after every move and whenever a comment or an incident comes or is dealt with, before the commit.</summary>
    public async Task SyncAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var (now, rows) = (clock.UtcNow, await RowsAsync(convention, cancellationToken));
        var committee = convention.Facts.CommitteeId;
        var periods = await db.Committees.Where(row => row.Id == committee).Select(row => row.Periods).SingleOrDefaultAsync(cancellationToken);
        var kept = new HashSet<CaseStep>();
        var id = convention.Id;
        await db.ConventionComments.Where(row => row.ConventionId == id && row.State == CommentState.Pending).LoadAsync(cancellationToken);
        await db.ConventionIncidents.Where(row => row.ConventionId == id && row.AnsweredAt == null).LoadAsync(cancellationToken);
        var comment = db.ConventionComments.Local.Where(row => row.ConventionId == id && row.State == CommentState.Pending).Min(row => (DateTime?)row.At);
        var incident = db.ConventionIncidents.Local.Where(row => row.ConventionId == id && row.AnsweredAt is null).Min(row => (DateTime?)row.At);
        foreach (var planned in ConventionPlan.For(convention, comment, incident))
        {
            var step = StepOf(convention, planned, rows, now, periods);
            if (rows.Find(row => Runs(row, step, planned)) is { } running)
                kept.Add(running);
            else
                db.Add(ladders.Hang(step));
        }

        foreach (var row in rows.Where(row => !kept.Contains(row)))
            row.End(now);
    }

    /// <summary>The rows of a case, with what this turn has staged.</summary>
    public async Task<List<CaseStep>> RowsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        await db.CaseSteps.Where(step => step.CaseKind == CaseKind.Convention && step.CaseId == convention.Id).LoadAsync(cancellationToken);
        return [.. db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.Convention && step.CaseId == convention.Id)];
    }

    /// <summary>When a rule is due that begins today.</summary>
    public DateOnly UntilOf(string rule) => DateOnly.FromDateTime(deadlines.Of(rule, clock.UtcNow).DueAt.InShanghai().DateTime);

    private CaseStep StepOf(Convention convention, PlannedConventionStep planned, List<CaseStep> rows, DateTime now, string? periods)
    {
        var start = planned.Start ?? now;
        var due = planned.At is { } at ? deadlines.At(planned.Rule, at) : deadlines.Of(planned.Rule, start, periods);
        return new CaseStep
        {
            CaseKind = CaseKind.Convention,
            CaseId = convention.Id,
            Step = planned.Rule,
            Version = rows.Count(row => row.Step == planned.Rule) + 1,
            StartedAt = start,
            DueAt = due.DueAt,
            Policy = due.Policy with { },
        };
    }

    // A date that was named anew differs; a span is the one that was begun.
    private static bool Runs(CaseStep row, CaseStep step, PlannedConventionStep planned) =>
        row.EndedAt is null && row.Step == step.Step && (planned.Start is null || row.StartedAt == step.StartedAt)
        && (planned.At is null ? row.Policy.Amount > 0 : row.Policy.Amount == 0 && row.DueAt == step.DueAt);
}
