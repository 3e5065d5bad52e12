using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Takes a resident's report: number, code, committee, promise, words apart from the case.</summary>
public sealed class UrgentIssueFiling(GovBotDbContext db, CaseNumbers numbers, Deadlines deadlines, IssueFiles files, BusinessClock clock)
{
    public async Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrWhiteSpace(command.What);
        var now = clock.UtcNow;
        var (compound, building, committee) = await LocateAsync(command, cancellationToken);
        var number = await numbers.NextAsync(CaseKind.UrgentIssue, clock.Today, cancellationToken);
        var code = TrackingCode.New();
        var filed = UrgentIssue.File(
            number, code, db.Cipher.LookupHash(code.Digits), FactsOf(command, compound, building, committee), ReportOf(command, number.Key),
            Actor.Resident(command.UserId), now);
        if (!filed.IsSuccess)
            return filed.Error;
        var (issue, entry) = filed.Value;
        if (committee is not null)
            issue.Promise(deadlines.Of(Deadlines.IssueTriage, now, committee.Periods));
        db.Add(issue);
        db.Add(entry);
        await files.ClaimAsync(command.AttachmentIds, command.ConversationId, issue.Id, cancellationToken);
        return new FiledIssue(
            issue.Number, code.Digits, committee?.Name, committee?.Phone, issue.DueAt.InShanghai(), issue.DuePolicy?.IsProvisional ?? false);
    }

    private async Task<(long? Compound, long? Building, ResidentsCommittee? Committee)> LocateAsync(FileUrgentIssue command, CancellationToken cancellationToken)
    {
        // The building says the compound; a list may have changed while the person was choosing.
        var building = await db.Buildings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.BuildingId, cancellationToken);
        var compoundId = building?.CompoundId ?? command.CompoundId;
        var compound = await db.Compounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == compoundId, cancellationToken);
        var committee = compound is null
            ? null
            : await db.Committees.AsNoTracking().SingleAsync(row => row.Id == compound.CommitteeId, cancellationToken);
        return (compound?.Id, building?.Id, committee);
    }

    private static IssueFacts FactsOf(FileUrgentIssue command, long? compound, long? building, ResidentsCommittee? committee) => new()
    {
        ReporterUserId = command.UserId,
        ConversationId = command.ConversationId,
        KioskId = command.KioskId,
        Locale = command.Locale,
        CategoryId = command.CategoryId,
        CategoryName = command.CategoryName,
        FormRevision = command.FormRevision,
        EmergencyKind = command.EmergencyKind,
        CompoundId = compound,
        BuildingId = building,
        CommitteeId = committee?.Id,
    };

    private IssueReport ReportOf(FileUrgentIssue command, long issueId) => new()
    {
        IssueId = issueId,
        What = command.What,
        PlaceText = command.PlaceText,
        Phone = command.Phone,
        PhoneHash = command.Phone is null ? null : db.Cipher.LookupHash(command.Phone),
    };
}
