using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Urgent issues: the committee answers for them, the subdistrict for a complaint about it, the district where nobody knows the place.</summary>
public sealed class IssueStepCases(GovBotDbContext db, IssueNotices notices) : IStepCases
{
    public CaseKind Kind => CaseKind.UrgentIssue;

    public async Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from issue in db.UrgentIssues.AsNoTracking()
            where ids.Contains(issue.Id)
            join found in db.Compounds on issue.Facts.CompoundId equals found.Id into compounds
            from compound in compounds.DefaultIfEmpty()
            join found in db.Buildings on issue.Facts.BuildingId equals found.Id into buildings
            from building in buildings.DefaultIfEmpty()
            select new
            {
                issue.Id, issue.Number, issue.Facts.CategoryName, issue.Facts.CommitteeId, issue.Facts.SubdistrictId, issue.Handling.OwnerPersonId,
                Compound = compound == null ? "" : compound.Name, Building = building == null ? "" : building.Name,
            }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new StepCase(row.Id, row.Number, row.CategoryName, $"{row.Compound} {row.Building}".Trim())
        {
            CommitteeId = row.CommitteeId,
            SubdistrictId = row.SubdistrictId,
            ClerkPersonId = row.OwnerPersonId,
            PartyOf = _ => row.CommitteeId is not null ? ReminderParty.Committee : row.SubdistrictId is not null ? ReminderParty.Subdistrict : ReminderParty.District,
            StepText = "issue.step",
        });
    }

    /// <summary>An issue has no levels.</summary>
    public Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task<IReadOnlyList<long>> ResidentsAsync(CaseStep step, CancellationToken cancellationToken) =>
        await db.UrgentIssues.Where(issue => issue.Id == step.CaseId && issue.Facts.ConversationId != 0).Select(issue => issue.Facts.ConversationId).ToListAsync(cancellationToken);

    public async Task RemindResidentAsync(CaseStep step, ResidentReminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(reminder);
        var issue = await db.UrgentIssues.SingleAsync(row => row.Id == step.CaseId, cancellationToken);
        await notices.StageReporterAsync(issue, $"issue.remind.{step.Step}", reminder.Dedupe, cancellationToken, ("due", DateOnly.FromDateTime(step.DueAt.InShanghai().DateTime)));
    }
}
