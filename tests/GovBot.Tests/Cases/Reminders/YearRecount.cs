using GovBot.Cases.Figures;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>The figures of the year, counted from what was done and said in it, and from nothing that the service wrote about that.</summary>
/// <param name="steps">Their deadlines only.</param>
internal sealed class YearRecount(SimulatedYear year, IReadOnlyDictionary<long, string> numbers, IReadOnlyList<CaseStep> steps, IReadOnlyList<(SatisfactionInvitation Asked, string IssueNumber)> asked, IReadOnlyDictionary<Grade, decimal> weights)
{
    private static readonly Dictionary<string, (FigureMeasure Due, FigureMeasure OnTime, SummonsTrigger[] By)> Kept = new()
    {
        ["summons_acknowledge"] = (FigureMeasure.AcknowledgeDue, FigureMeasure.AcknowledgeOnTime, [SummonsTrigger.Acknowledge, SummonsTrigger.KeepLead]),
        ["summons_contact"] = (FigureMeasure.ContactDue, FigureMeasure.ContactOnTime, [SummonsTrigger.Contact, SummonsTrigger.Arrive]),
        ["summons_arrive"] = (FigureMeasure.ArriveDue, FigureMeasure.ArriveOnTime, [SummonsTrigger.Arrive]),
        ["summons_arrive_urgent"] = (FigureMeasure.ArriveDue, FigureMeasure.ArriveOnTime, [SummonsTrigger.Arrive]),
        ["summons_done"] = (FigureMeasure.FinishDue, FigureMeasure.FinishOnTime, [SummonsTrigger.ReportDone]),
        ["summons_rework"] = (FigureMeasure.FinishDue, FigureMeasure.FinishOnTime, [SummonsTrigger.ReportDone]),
    };

    /// <summary>What is counted here.</summary>
    public static IReadOnlySet<FigureMeasure> Measures { get; } = new HashSet<FigureMeasure>([
        FigureMeasure.Cases, FigureMeasure.Returns, FigureMeasure.ReturnsUnfounded, FigureMeasure.Judged, FigureMeasure.Came, .. Kept.Values.SelectMany(kept => new[] { kept.Due, kept.OnTime }),
        FigureMeasure.Asked, FigureMeasure.Answered, FigureMeasure.Solved, FigureMeasure.Partly, FigureMeasure.Unsolved, FigureMeasure.SolvedPoints, FigureMeasure.Graded, FigureMeasure.GradePoints]);

    /// <param name="department">Null for all together.</param>
    public Dictionary<FigureMeasure, decimal> Of(long? department)
    {
        var sums = new Dictionary<FigureMeasure, decimal>();
        void Add(FigureMeasure measure, decimal amount = 1) => sums[measure] = sums.GetValueOrDefault(measure) + amount;
        foreach (var act in year.Log.Where(act => department is null || year.Leads[act.Number] == department))
        {
            foreach (var measure in MeasuresOf(act.Trigger))
                Add(measure);
        }

        foreach (var step in steps.Where(step => step.CaseKind == CaseKind.SummonsRequest && step.DepartmentId is not null && (department is null || step.DepartmentId == department) && IsIn(step.DueAt) && Kept.ContainsKey(step.Step)))
        {
            var (due, onTime, by) = Kept[step.Step];
            var done = year.Log.FirstOrDefault(act => act.Number == numbers[step.CaseId] && by.Contains(act.Trigger) && act.At >= step.StartedAt && act.At <= (step.EndedAt ?? DateTime.MaxValue))?.At;
            // It was over before its time: nobody was late.
            if (!(done <= step.DueAt) && step.EndedAt <= step.DueAt)
                continue;
            Add(due);
            if (done <= step.DueAt)
                Add(onTime);
        }

        foreach (var (one, issue) in asked.Where(one => one.Asked.CaseKind == CaseKind.SummonsRequest && (department is null || one.Asked.DepartmentId == department) && IsIn(one.Asked.OverAt)))
        {
            Add(FigureMeasure.Asked);
            if (year.Answers.FirstOrDefault(said => said.IssueNumber == issue && said.At >= one.AskedAt && said.At <= one.OverAt) is not { } said)
                continue;
            Add(FigureMeasure.Answered);
            Add(said.Solved switch { Solution.Yes => FigureMeasure.Solved, Solution.Partly => FigureMeasure.Partly, _ => FigureMeasure.Unsolved });
            Add(FigureMeasure.SolvedPoints, said.Solved switch { Solution.Yes => 1, Solution.Partly => 0.5m, _ => 0 });
            if (said.Grade is { } grade)
            {
                Add(FigureMeasure.Graded);
                Add(FigureMeasure.GradePoints, weights[grade]);
            }
        }

        return sums.Where(sum => sum.Value != 0).ToDictionary();
    }

    private static FigureMeasure[] MeasuresOf(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.Sign => [FigureMeasure.Cases],
        SummonsTrigger.ObjectToRouting => [FigureMeasure.Returns],
        SummonsTrigger.KeepLead => [FigureMeasure.ReturnsUnfounded],
        SummonsTrigger.Close => [FigureMeasure.Judged, FigureMeasure.Came],
        _ => [],
    };

    private static bool IsIn(DateTime at) => at >= SimulatedYear.Start && at < SimulatedYear.End;
}
