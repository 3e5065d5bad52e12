using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Joint conferences: the department of the step, else the district, which also looks after what a subdistrict owes.</summary>
public sealed class ConferenceStepCases(GovBotDbContext db, TextCatalog texts) : IStepCases
{
    public CaseKind Kind => CaseKind.JointConference;

    public async Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await db.JointConferences.AsNoTracking().IgnoreAutoIncludes().Where(conference => ids.Contains(conference.Id)).Select(conference => new { conference.Id, conference.Number, conference.Place }).ToListAsync(cancellationToken);
        var departments = (await db.Set<ConferenceUnit>().AsNoTracking().Where(unit => ids.Contains(unit.ConferenceId) && unit.Kind == UnitKind.Department)
            .Select(unit => new { unit.ConferenceId, unit.UnitId }).ToListAsync(cancellationToken)).ToLookup(unit => unit.ConferenceId, unit => unit.UnitId);
        return rows.ToDictionary(row => row.Id, row => new StepCase(row.Id, row.Number, texts.Get(Locales.Chinese, "conference.title"), row.Place ?? "")
        {
            Handlers = departments[row.Id].ToDictionary(id => id, _ => (long?)null),
            PartyOf = step => step.DepartmentId is null ? ReminderParty.District : ReminderParty.Department,
            StepText = "conference.step",
        });
    }

    /// <summary>There is no level above it that a clock could take it to.</summary>
    public Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken) => Task.FromResult(false);
}
