using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;

namespace GovBot.Cases.Figures;

/// <summary>What of one summons counts in a period, as it was known at a moment. Pure, from events and kept deadlines: asked again it says the same.</summary>
internal sealed class FigureFacts(FigureCase one, FiguresPeriod period, DateTime asOf, FiguresCatalog rules, IReadOnlyDictionary<Grade, decimal> weights)
{
    private static readonly Dictionary<string, (FigureMeasure Due, FigureMeasure OnTime, string[] Done)> Steps = new()
    {
        [SummonsRules.Acknowledge] = (FigureMeasure.AcknowledgeDue, FigureMeasure.AcknowledgeOnTime, [nameof(SummonsTrigger.Acknowledge), nameof(SummonsTrigger.KeepLead), nameof(SummonsTrigger.AcknowledgeSupport)]),
        [SummonsRules.Contact] = (FigureMeasure.ContactDue, FigureMeasure.ContactOnTime, [nameof(SummonsTrigger.Contact), nameof(SummonsTrigger.Arrive)]),
        [SummonsRules.Arrive] = (FigureMeasure.ArriveDue, FigureMeasure.ArriveOnTime, [nameof(SummonsTrigger.Arrive)]),
        [SummonsRules.ArriveUrgent] = (FigureMeasure.ArriveDue, FigureMeasure.ArriveOnTime, [nameof(SummonsTrigger.Arrive)]),
        [SummonsRules.Done] = (FigureMeasure.FinishDue, FigureMeasure.FinishOnTime, [nameof(SummonsTrigger.ReportDone)]),
        [SummonsRules.Rework] = (FigureMeasure.FinishDue, FigureMeasure.FinishOnTime, [nameof(SummonsTrigger.ReportDone)]),
        [SummonsRules.Support] = (FigureMeasure.FinishDue, FigureMeasure.FinishOnTime, [nameof(SummonsTrigger.FinishSupport)]),
    };

    private readonly List<CaseEvent> events = [.. one.Events.Where(entry => entry.At <= asOf).OrderBy(entry => entry.Seq)];

    public IEnumerable<FigureFact> All() => Sending().Concat(OnTime()).Concat(Said()).Concat(Moves()).Concat(Judged()).Select(fact => fact with { IsExcluded = IsExcluded(fact.DepartmentId) });

    private IEnumerable<FigureFact> Sending()
    {
        if (one.Request.SentAt is { } sent && period.Holds(sent))
        {
            yield return Of(FigureMeasure.Sent, null);
            if (one.IsDual)
                yield return Of(FigureMeasure.Dual, one.LeadAt(sent));
            if (one.IsRepeated)
                yield return Of(FigureMeasure.Repeats, one.LeadAt(sent));
        }

        foreach (var part in one.Request.Departments.Where(part => part is { Duty: Duty.Lead, SentAt: not null } && part.SentAt <= asOf && period.Holds(part.SentAt.Value)))
            yield return Of(FigureMeasure.Cases, part.DepartmentId);
    }

    // In the period in which it fell due; what became of it before its time says nothing either way.
    private IEnumerable<FigureFact> OnTime()
    {
        foreach (var step in one.Steps.Where(step => step.DepartmentId is not null && Steps.ContainsKey(step.Step) && step.StartedAt <= asOf && period.Holds(step.DueAt)))
        {
            var (due, onTime, triggers) = Steps[step.Step];
            var kept = Done(step, triggers) is { } done && done <= step.DueAt;
            if (!kept && (step.DueAt > asOf || step.EndedAt <= step.DueAt))
                continue;
            yield return Of(due, step.DepartmentId);
            if (kept)
                yield return Of(onTime, step.DepartmentId);
        }
    }

    // 补录: when it really was counts, not when it was entered.
    private DateTime? Done(CaseStep step, string[] triggers)
    {
        var until = step.EndedAt is { } ended && ended <= asOf ? ended : asOf;
        return events.Where(entry => triggers.Contains(entry.Trigger) && entry.At >= step.StartedAt && entry.At <= until && IsOf(entry, step)).Select(entry => (DateTime?)(entry.HappenedAt ?? entry.At)).FirstOrDefault();
    }

    // A supporting department answers for itself.
    private bool IsOf(CaseEvent entry, CaseStep step)
    {
        var support = one.Request.Departments.Any(part => part.DepartmentId == step.DepartmentId && part.Duty == Duty.Supporting && part.SentAt <= entry.At && (part.ReleasedAt is null || part.ReleasedAt > entry.At));
        var isOfSupport = entry.Trigger is nameof(SummonsTrigger.AcknowledgeSupport) or nameof(SummonsTrigger.FinishSupport);
        return support == isOfSupport && (!support || one.Request.Departments.Any(part => part.DepartmentId == step.DepartmentId && part.Duty == Duty.Supporting
            && (entry.Trigger == nameof(SummonsTrigger.FinishSupport) ? part.FinishedAt : part.AcknowledgedAt) == (entry.HappenedAt ?? entry.At)));
    }

    private IEnumerable<FigureFact> Said()
    {
        foreach (var asked in one.Asked.Where(asked => asked.AskedAt <= asOf && period.Holds(OverAt(asked)) && OverAt(asked) <= asOf))
        {
            yield return Of(FigureMeasure.Asked, asked.DepartmentId);
            if (asked.Solved is not { } solved || asked.SolvedAt > asOf)
                continue;
            var called = asked.By != RatedBy.Resident;
            yield return Of(called ? FigureMeasure.CalledAnswered : FigureMeasure.Answered, asked.DepartmentId);
            var points = solved switch { Solution.Yes => 1, Solution.Partly => rules.Partly, _ => 0 };
            yield return Of(called ? FigureMeasure.CalledSolvedPoints : FigureMeasure.SolvedPoints, asked.DepartmentId, points);
            if (!called)
                yield return Of(solved switch { Solution.Yes => FigureMeasure.Solved, Solution.Partly => FigureMeasure.Partly, _ => FigureMeasure.Unsolved }, asked.DepartmentId);
            if (!called && events.Exists(entry => entry.Trigger is nameof(SummonsTrigger.Contact) or nameof(SummonsTrigger.Arrive)))
                yield return Of(FigureMeasure.Responded, asked.DepartmentId);
            if (asked.Grade is { } grade && asked.GradedAt <= asOf)
            {
                yield return Of(called ? FigureMeasure.CalledGraded : FigureMeasure.Graded, asked.DepartmentId);
                yield return Of(called ? FigureMeasure.CalledGradePoints : FigureMeasure.GradePoints, asked.DepartmentId, weights.GetValueOrDefault(grade));
            }
        }
    }

    private DateTime OverAt(SatisfactionInvitation asked) => asked.EndedAt is { } ended && ended <= asOf && ended < asked.OpenUntil ? ended : asked.OpenUntil;

    private IEnumerable<FigureFact> Moves() =>
        from entry in events
        where period.Holds(entry.At)
        from measure in MeasuresOf(entry)
        select Of(measure, one.LeadAt(measure is FigureMeasure.NotSuited ? entry.At.AddTicks(-1) : entry.At));

    private static IEnumerable<FigureMeasure> MeasuresOf(CaseEvent entry)
    {
        switch (entry.Trigger)
        {
            case nameof(SummonsTrigger.ObjectToRouting):
                yield return FigureMeasure.Returns;
                break;
            case nameof(SummonsTrigger.KeepLead):
                yield return FigureMeasure.ReturnsUnfounded;
                break;
            case nameof(SummonsTrigger.Acknowledge) when entry.FromState == nameof(SummonsState.RoutingObjection):
                yield return FigureMeasure.ReturnsUnfounded;
                break;
            case nameof(SummonsTrigger.NotAccept):
            case nameof(SummonsTrigger.AgreeToLead):
            case nameof(SummonsTrigger.Reroute) when entry.FromState == nameof(SummonsState.RoutingObjection):
                yield return FigureMeasure.NotSuited;
                break;
            case nameof(SummonsTrigger.Withdraw) when entry.FromState is not (nameof(SummonsState.Draft) or nameof(SummonsState.AwaitingSignature)):
                yield return FigureMeasure.Withdrawn;
                break;
            case nameof(SummonsTrigger.Extend):
                yield return FigureMeasure.Extensions;
                break;
            case nameof(SummonsTrigger.Hold):
                yield return FigureMeasure.Holds;
                break;
            case nameof(SummonsTrigger.Redo) or nameof(SummonsTrigger.ConfirmDispute) or nameof(SummonsTrigger.Reopen):
                yield return FigureMeasure.Reworks;
                break;
            case nameof(SummonsTrigger.Dispute):
                yield return FigureMeasure.Disputes;
                break;
        }

        if (entry.ToState == nameof(SummonsState.Closed) && entry.FromState != nameof(SummonsState.Closed))
            yield return FigureMeasure.Closed;
    }

    // 来了、能拍板、明确、做到: facts, not marks.
    private IEnumerable<FigureFact> Judged() =>
        from rating in one.Request.Ratings
        where rating.Role == Role.CommitteeHead
        let entry = events.Find(entry => entry.Seq == rating.EventSeq)
        where entry is not null && period.Holds(entry.At)
        let lead = one.LeadAt(entry.At)
        from measure in new[] { FigureMeasure.Judged }
            .Concat(rating.Came == true ? [FigureMeasure.Came] : [])
            .Concat(rating.CouldDecide == true ? [FigureMeasure.CouldDecide] : [])
            .Concat(rating.WasDefinite == true ? [FigureMeasure.WasDefinite] : [])
            .Concat(rating.KeptPromise == true ? [FigureMeasure.KeptPromise] : Array.Empty<FigureMeasure>())
        select Of(measure, lead);

    private bool IsExcluded(long? departmentId) => departmentId is not null && one.Exclusions.Any(ruled => ruled.DepartmentId == departmentId && ruled is { Granted: true } && ruled.RuledAt <= asOf);

    private FigureFact Of(FigureMeasure measure, long? department, decimal amount = 1) => new(measure, one, department, amount);
}
