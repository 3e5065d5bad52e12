using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Summonses: the department of the step, else the side whose turn it is.</summary>
public sealed class SummonsStepCases(GovBotDbContext db, SummonsActs acts) : IStepCases
{
    private static readonly Dictionary<string, ReminderParty> Parties = new()
    {
        [SummonsRules.Sign] = ReminderParty.Signers,
        [SummonsRules.Countersign] = ReminderParty.Signers,
        [SummonsRules.Rating] = ReminderParty.Signers,
        [SummonsRules.Cooperation] = ReminderParty.Committee,
        [SummonsRules.Case] = ReminderParty.Committee,
        [SummonsRules.Advance] = ReminderParty.Subdistrict,
        [SummonsRules.StreetFirst] = ReminderParty.Subdistrict,
        [SummonsRules.Mediate] = ReminderParty.Subdistrict,
        [SummonsRules.Level(1)] = ReminderParty.Subdistrict,
    };

    public CaseKind Kind => CaseKind.SummonsRequest;

    public async Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from request in db.SummonsRequests.AsNoTracking()
            where ids.Contains(request.Id)
            join found in db.Compounds on request.Facts.CompoundId equals found.Id into compounds
            from compound in compounds.DefaultIfEmpty()
            join found in db.Buildings on request.Facts.BuildingId equals found.Id into buildings
            from building in buildings.DefaultIfEmpty()
            select new
            {
                request.Id, request.Number, request.Facts.CategoryName, request.Facts.CommitteeId, request.Facts.SubdistrictId, request.Facts.ClerkPersonId,
                Compound = compound == null ? "" : compound.Name, Building = building == null ? "" : building.Name,
            }).ToListAsync(cancellationToken);
        var parts = (await db.Set<SummonsDepartment>().AsNoTracking().Where(part => ids.Contains(part.SummonsId) && part.ReleasedAt == null)
            .Select(part => new { part.SummonsId, part.DepartmentId, part.HandlerPersonId }).ToListAsync(cancellationToken)).ToLookup(part => part.SummonsId);
        return rows.ToDictionary(row => row.Id, row => new StepCase(row.Id, row.Number, row.CategoryName, $"{row.Compound} {row.Building}".Trim())
        {
            CommitteeId = row.CommitteeId,
            SubdistrictId = row.SubdistrictId,
            ClerkPersonId = row.ClerkPersonId,
            Handlers = parts[row.Id].DistinctBy(part => part.DepartmentId).ToDictionary(part => part.DepartmentId, part => part.HandlerPersonId),
            PartyOf = PartyOf,
            StepText = "summons.step",
        });
    }

    /// <summary>One level at a time: the lead's delay takes it to the first, only a level that did nothing to the next. A supporting department's delay is the lead's to answer for.</summary>
    public async Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var request = await db.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Id == step.CaseId, cancellationToken);
        if (step.Step != (request.EscalationLevel is { } level ? SummonsRules.Level(level) : step.Step) || (step.DepartmentId is { } late && late != request.Lead?.DepartmentId))
            return false;
        return await acts.DoAsync(request, SummonsTrigger.Escalate, new SummonsMove(Actor.System, null), cancellationToken) is null;
    }

    private static ReminderParty PartyOf(CaseStep step) => step.DepartmentId is not null ? ReminderParty.Department : Parties.GetValueOrDefault(step.Step, ReminderParty.District);
}
