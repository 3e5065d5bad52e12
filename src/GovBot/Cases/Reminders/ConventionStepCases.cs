using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Community conventions: the committee, and the subdistrict while it reviews and registers.</summary>
public sealed class ConventionStepCases(GovBotDbContext db, ConventionNotices notices, IDialogsSource dialogs) : IStepCases
{
    public CaseKind Kind => CaseKind.Convention;

    public async Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from convention in db.Conventions.AsNoTracking().IgnoreAutoIncludes()
            where ids.Contains(convention.Id)
            join found in db.Compounds on convention.Facts.CompoundId equals found.Id into compounds
            from compound in compounds.DefaultIfEmpty()
            join committee in db.Committees on convention.Facts.CommitteeId equals committee.Id
            select new { convention.Id, convention.Number, convention.Facts.ThemeId, convention.Facts.CommitteeId, convention.Facts.SubdistrictId, Place = compound == null ? committee.Name : compound.Name }).ToListAsync(cancellationToken);
        var themes = dialogs.Current.Conventions.Themes;
        return rows.ToDictionary(row => row.Id, row => new StepCase(row.Id, row.Number, themes.FirstOrDefault(theme => theme.Id == row.ThemeId)?.Name.Chinese, row.Place)
        {
            CommitteeId = row.CommitteeId,
            SubdistrictId = row.SubdistrictId,
            PartyOf = step => step.Step is ConventionRules.Review or ConventionRules.Register ? ReminderParty.Subdistrict : ReminderParty.Committee,
            StepText = "conventions.step",
        });
    }

    /// <summary>A convention has no levels.</summary>
    public Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task<IReadOnlyList<long>> ResidentsAsync(CaseStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return await notices.ResidentsAsync(await FindAsync(step, cancellationToken), cancellationToken);
    }

    public async Task RemindResidentAsync(CaseStep step, ResidentReminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        await notices.StageReminderAsync(await FindAsync(step, cancellationToken), step, reminder, cancellationToken);
    }

    private Task<Convention> FindAsync(CaseStep step, CancellationToken cancellationToken) => db.Conventions.AsNoTracking().AsSplitQuery().SingleAsync(row => row.Id == step.CaseId, cancellationToken);
}
