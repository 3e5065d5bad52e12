using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>提议、发起: a resident's idea, which waits to be read, or a committee's own. Stages only; the turn commits.</summary>
public sealed class ConventionFiling(GovBotDbContext db, CaseNumbers numbers, ConventionActs acts, ConventionTerms terms, BusinessClock clock)
{
    private const int LongestTitle = 30;

    /// <summary>Refusals: <see cref="ConventionRefusals.NoCommittee"/>, <see cref="ConventionErrors.Incomplete"/>.</summary>
    public async Task<Result<FiledProposal>> ProposeAsync(ProposeConvention command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await terms.PlaceAsync(command.CompoundId, command.BuildingId, command.Who.KioskId, cancellationToken) is not { } place)
            return new Error(ConventionRefusals.NoCommittee);
        var facts = terms.FactsOf(place, command.ThemeId, command.Scope) with
        {
            ProposerUserId = command.Who.UserId,
            ConversationId = command.Who.KioskId is null ? command.Who.ConversationId : 0,
            Locale = command.Locale,
            IsOfGroup = command.IsOfGroup,
            CampaignId = await terms.CampaignAsync(place.Committee.Id, command.ThemeId, cancellationToken),
        };
        // What identifies somebody is covered before anybody reads it.
        var text = new NewText(Title(command), PrivateDetails.Cover(command.Problem).Shown, [PrivateDetails.Cover(command.Wish).Shown]);
        var begun = await BeginAsync(ConventionTrigger.Propose, facts, new ConventionMove(Actor.Resident(command.Who.UserId), null) { Detail = text }, cancellationToken);
        if (!begun.IsSuccess)
            return begun.Error;
        var due = db.CaseSteps.Local.Where(step => step.CaseKind == CaseKind.Convention && step.CaseId == begun.Value.Id).Min(step => (DateTime?)step.DueAt);
        return new FiledProposal(begun.Value.Number, place.Committee.Name, due.InShanghai());
    }

    /// <summary>Of a committee's own accord: anew, borrowed from another, or to revise one of its own. Refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="ConventionRefusals.NoOther"/>.</summary>
    public async Task<Result<string>> InitiateAsync(StaffPost post, InitiateConvention command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(post);
        var (source, revised) = (await OtherAsync(command.BorrowedFrom, cancellationToken), await OtherAsync(command.Revises, cancellationToken));
        if ((command.BorrowedFrom is not null && source is null) || (command.Revises is not null && revised?.Facts.CommitteeId != post.CommitteeId))
            return new Error(ConventionRefusals.NoOther);
        if (await terms.OfCommitteeAsync(post, command.CompoundId, command.BuildingId, cancellationToken) is not { } place)
            return new Error(MoveErrors.NotAllowed);
        var facts = (command.IsInquiry ? terms.InquiryOf(place, command.ThemeId, command.Scope) : terms.FactsOf(place, command.ThemeId, command.Scope)) with
        {
            CampaignId = command.CampaignId,
            BorrowedFromId = source?.Id,
            RevisesId = revised?.Id,
            SourceIssues = command.SourceIssues,
        };
        if (revised is not null && await acts.DoAsync(revised, ConventionTrigger.BeginRevision, post.ConventionMoveOf(), cancellationToken) is { } refused)
            return refused;
        var begun = await BeginAsync(ConventionTrigger.Initiate, facts, post.ConventionMoveOf() with { Detail = new NewText(command.Title, command.Problem, command.Clauses) }, cancellationToken);
        return begun.IsSuccess ? begun.Value.Number : begun.Error;
    }

    private async Task<Result<Convention>> BeginAsync(ConventionTrigger trigger, ConventionFacts facts, ConventionMove move, CancellationToken cancellationToken)
    {
        var number = await numbers.NextAsync(CaseKind.Convention, clock.Today, cancellationToken);
        var begun = Convention.Begin(number, trigger, facts, move, clock.UtcNow);
        if (!begun.IsSuccess)
            return begun.Error;
        await acts.BeginAsync(begun.Value.Convention, begun.Value.Event, trigger, move, cancellationToken);
        return begun.Value.Convention;
    }

    private Task<Convention?> OtherAsync(string? number, CancellationToken cancellationToken) => number is null
        ? Task.FromResult<Convention?>(null)
        : db.Conventions.AsSplitQuery().SingleOrDefaultAsync(convention => convention.Number == number && convention.PublicAt != null, cancellationToken);

    private static string Title(ProposeConvention command)
    {
        var wish = PrivateDetails.Cover(command.Wish).Shown.ReplaceLineEndings(" ").Trim();
        return wish.Length <= LongestTitle ? wish : $"{wish[..LongestTitle]}…";
    }
}

/// <summary>Where a convention belongs.</summary>
public sealed record ConventionPlace(ResidentsCommittee Committee, long? CompoundId, long? BuildingId);

/// <summary>By which terms one goes: those of its kind on the day it is begun.</summary>
public sealed class ConventionTerms(GovBotDbContext db, IDialogsSource dialogs, BusinessClock clock)
{
    public ConventionFacts FactsOf(ConventionPlace place, string themeId, ConventionScope scope) => Of(place, themeId, scope, dialogs.Current.Conventions.KindOf(scope, themeId));

    public ConventionFacts InquiryOf(ConventionPlace place, string themeId, ConventionScope scope) => Of(place, themeId, scope, dialogs.Current.Conventions.Inquiry);

    /// <summary>Where a resident means; the committee whose kiosk it is where no place was told.</summary>
    public async Task<ConventionPlace?> PlaceAsync(long? compoundId, long? buildingId, long? kioskId, CancellationToken cancellationToken)
    {
        var building = await db.Buildings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == buildingId, cancellationToken);
        var id = building?.CompoundId ?? compoundId;
        var compound = await db.Compounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        var committee = compound is not null
            ? await db.Committees.AsNoTracking().SingleAsync(row => row.Id == compound.CommitteeId, cancellationToken)
            : await (
                from kiosk in db.Kiosks
                where kiosk.Id == kioskId
                join center in db.Centers on kiosk.CenterId equals center.Id
                join found in db.Committees on center.CommitteeId equals found.Id
                select found).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return committee is null ? null : new(committee, compound?.Id, building?.Id);
    }

    /// <summary>Null for a place that is another committee's.</summary>
    public async Task<ConventionPlace?> OfCommitteeAsync(StaffPost post, long? compoundId, long? buildingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post is not { Role: Role.CommitteeMember or Role.CommitteeHead, CommitteeId: { } committeeId })
            return null;
        var place = compoundId is null && buildingId is null ? null : await PlaceAsync(compoundId, buildingId, null, cancellationToken);
        if (place is not null && place.Committee.Id != committeeId)
            return null;
        return place ?? new(await db.Committees.AsNoTracking().SingleAsync(row => row.Id == committeeId, cancellationToken), null, null);
    }

    /// <summary>The campaign that is open for it; null for none.</summary>
    public Task<long?> CampaignAsync(long committeeId, string themeId, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return db.ConventionCampaigns.Where(campaign => campaign.CommitteeId == committeeId && campaign.ThemeId == themeId && campaign.Until >= today)
            .OrderBy(campaign => campaign.Id).Select(campaign => (long?)campaign.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private ConventionFacts Of(ConventionPlace place, string themeId, ConventionScope scope, ConventionKind kind) => new()
    {
        CommitteeId = place.Committee.Id,
        SubdistrictId = place.Committee.SubdistrictId,
        CompoundId = scope == ConventionScope.Area ? null : place.CompoundId,
        BuildingId = scope == ConventionScope.Building ? place.BuildingId : null,
        Scope = scope,
        ThemeId = themeId,
        ThemeName = dialogs.Current.Conventions.Theme(themeId)?.Name.Chinese ?? themeId,
        KindId = kind.Id,
        Track = kind.Track,
        Voice = kind.Voice,
        Body = kind.Body,
        Threshold = kind.Threshold,
        Meetings = kind.Meetings,
    };
}
