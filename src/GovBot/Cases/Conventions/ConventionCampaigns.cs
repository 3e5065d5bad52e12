using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>A campaign as residents see it.</summary>
public sealed record CampaignShown(long Id, string Title, string ThemeId, string CommitteeName, DateOnly Until);

/// <summary>征集活动: a committee asks for ideas about a theme until a day. Stages only; the turn commits.</summary>
public sealed class ConventionCampaigns(GovBotDbContext db, StaffPosts posts, IDialogsSource dialogs, BusinessClock clock)
{
    /// <summary>Refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="ConventionRefusals.WrongDate"/>, <see cref="ConventionErrors.Incomplete"/>.</summary>
    public async Task<Error?> OpenAsync(StaffPost post, string themeId, string title, DateOnly until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post is not { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committee } || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        if (string.IsNullOrWhiteSpace(title) || dialogs.Current.Conventions.Theme(themeId) is null)
            return new Error(ConventionErrors.Incomplete);
        if (until <= clock.Today)
            return new Error(ConventionRefusals.WrongDate);
        db.Add(new ConventionCampaign { CommitteeId = committee, ThemeId = themeId, Title = title, OpenedAt = clock.UtcNow, Until = until });
        return null;
    }

    /// <summary>Those that are open, soonest to end first.</summary>
    public async Task<IReadOnlyList<CampaignShown>> ListAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var rows = await (
            from campaign in db.ConventionCampaigns
            where campaign.Until >= today
            join committee in db.Committees on campaign.CommitteeId equals committee.Id
            orderby campaign.Until, campaign.Id
            select new { campaign.Id, campaign.Title, campaign.ThemeId, committee.Name, campaign.Until }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new CampaignShown(row.Id, row.Title, row.ThemeId, row.Name, row.Until));
    }
}
