using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Cases.Reminders;

/// <summary>The cases behind some steps, of whatever kind.</summary>
public sealed class StepBook(IEnumerable<IStepCases> kinds)
{
    private readonly Dictionary<CaseKind, IStepCases> _kinds = kinds.ToDictionary(kind => kind.Kind);

    public IStepCases? Of(CaseKind kind) => _kinds.GetValueOrDefault(kind);

    public async Task<IReadOnlyDictionary<(CaseKind Kind, long Id), StepCase>> LoadAsync(IEnumerable<CaseStep> steps, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(CaseKind, long), StepCase>();
        foreach (var same in steps.GroupBy(step => step.CaseKind).Where(same => _kinds.ContainsKey(same.Key)))
        {
            foreach (var (id, one) in await _kinds[same.Key].LoadAsync([.. same.Select(step => step.CaseId).Distinct()], cancellationToken))
                found[(same.Key, id)] = one;
        }

        return found;
    }
}
