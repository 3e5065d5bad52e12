using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Takes a resident's report: number, code, committee, promise, words apart from the case.</summary>
public sealed class UrgentIssueFiling(GovBotDbContext db, CaseNumbers numbers, Deadlines deadlines, IssueEffects effects, BusinessClock clock)
{
    public async Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrWhiteSpace(command.What);
        var now = clock.UtcNow;
        var place = await LocateAsync(command, cancellationToken);
        var number = await numbers.NextAsync(CaseKind.UrgentIssue, clock.Today, cancellationToken);
        var code = TrackingCode.New();
        var filed = UrgentIssue.File(
            number, code, db.Cipher.LookupHash(code.Digits), FactsOf(command, place), ReportOf(command, number.Key), command.By ?? Actor.Resident(command.UserId), now);
        if (!filed.IsSuccess)
            return filed.Error;
        var (issue, entry) = filed.Value;
        if (place.Name is not null)
            issue.Promise(deadlines.Of(Deadlines.IssueTriage, now, place.Committee?.Periods));
        db.Add(issue);
        db.Add(entry);
        await effects.Steps.SyncAsync(issue, cancellationToken);
        await effects.Files.ClaimAsync(command.AttachmentIds, command.ConversationId, issue.Id, cancellationToken);
        await effects.Staff.StageAsync(issue, "new", cancellationToken);
        return new FiledIssue(
            issue.Number, code.Digits, place.Name, place.Phone, issue.DueAt.InShanghai(), issue.DuePolicy?.IsProvisional ?? false)
        {
            IsPastCommittee = place.Subdistrict is not null,
            Neighbours = await effects.Neighbours.FindAsync(issue, cancellationToken),
        };
    }

    private async Task<IssuePlace> LocateAsync(FileUrgentIssue command, CancellationToken cancellationToken)
    {
        // The building says the compound; a list may have changed while the person was choosing.
        var building = await db.Buildings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.BuildingId, cancellationToken);
        var compoundId = building?.CompoundId ?? command.CompoundId;
        var compound = await db.Compounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == compoundId, cancellationToken);
        // Where nobody knows whose place it is, the committee whose center the person stands in takes it first (首接负责, practice.md §11).
        var committee = compound is not null ? await db.Committees.AsNoTracking().SingleAsync(row => row.Id == compound.CommitteeId, cancellationToken)
            : await AtAsync(command.KioskId, cancellationToken);
        if (committee is null)
            return new(null, null, null, null);
        // A complaint about the committee goes past it, to the subdistrict (practice.md §8).
        if (command.Subject != IssueSubject.Committee)
            return new(compound?.Id, building?.Id, committee, null) { SubdistrictId = committee.SubdistrictId };
        var subdistrict = await db.Subdistricts.AsNoTracking().SingleAsync(row => row.Id == committee.SubdistrictId, cancellationToken);
        return new(compound?.Id, building?.Id, null, subdistrict) { SubdistrictId = subdistrict.Id };
    }

    private Task<ResidentsCommittee?> AtAsync(long? kioskId, CancellationToken cancellationToken) => (
        from kiosk in db.Kiosks
        where kiosk.Id == kioskId
        join center in db.Centers on kiosk.CenterId equals center.Id
        join committee in db.Committees on center.CommitteeId equals committee.Id
        select committee).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static IssueFacts FactsOf(FileUrgentIssue command, IssuePlace place) => new()
    {
        ReporterUserId = command.UserId,
        ConversationId = command.ConversationId,
        KioskId = command.KioskId,
        Locale = command.Locale,
        CategoryId = command.CategoryId,
        CategoryName = command.CategoryName,
        FormRevision = command.FormRevision,
        EmergencyKind = command.EmergencyKind,
        CompoundId = place.CompoundId,
        BuildingId = place.BuildingId,
        CommitteeId = place.Committee?.Id,
        SubdistrictId = place.SubdistrictId,
        Subject = command.Subject,
        Type = command.Type,
        Tags = command.Tags,
        Households = command.Households,
        Source = command.Source,
        HelperPersonId = command.HelperPersonId,
        Consent = command.Consent,
        HelpReason = command.HelpReason,
    };

    private IssueReport ReportOf(FileUrgentIssue command, long issueId) => new()
    {
        IssueId = issueId,
        What = command.What,
        PlaceText = command.PlaceText,
        Details = command.Details,
        Name = command.Name,
        Phone = command.Phone,
        PhoneHash = command.Phone is null ? null : db.Cipher.LookupHash(command.Phone),
    };
}

/// <summary>Where a report belongs: the committee of the place, or the subdistrict where the committee itself is complained of.</summary>
internal sealed record IssuePlace(long? CompoundId, long? BuildingId, ResidentsCommittee? Committee, Subdistrict? Subdistrict)
{
    public long? SubdistrictId { get; init; }

    /// <summary>Of who answers for it; null when nobody is known.</summary>
    public string? Name => Committee?.Name ?? Subdistrict?.Name;
    public string? Phone => Committee?.Phone;
}
