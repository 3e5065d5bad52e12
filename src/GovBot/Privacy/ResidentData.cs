using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Privacy;

/// <summary>A resident's rights over their data: to see, to correct, to erase, and to know who looked.</summary>
public sealed class ResidentData(GovBotDbContext db, IssueAccess access, DataEraser eraser, ConventionTraces conventions) : IResidentData
{
    private const int MostListed = 20;

    public async Task<Result<KeptData>> ShowAsync(DataClaim claim, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(claim, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Error;
        var isOwn = claim.Code is null;
        var reports = await KeptAsync(scope.Value.Issues, isOwn, cancellationToken);
        return new KeptData(reports, scope.Value.Messages.ConvertAll(message => new KeptMessage(message.LeftAt.InShanghai(), PartsOf(message), isOwn ? message.Words?.Text : null)))
        {
            Conventions = isOwn ? await conventions.CountAsync(claim.UserId, cancellationToken) : 0,
        };
    }

    public async Task<Result<int>> CorrectPhoneAsync(DataClaim claim, string phone, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(claim, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Error;
        var reports = scope.Value.Issues.Select(issue => issue.Report).Where(report => report?.Phone is not null).ToList();
        foreach (var report in reports)
            (report!.Phone, report.PhoneHash) = (phone, db.Cipher.LookupHash(phone));
        var words = scope.Value.Messages.Select(message => message.Words).Where(words => words?.Phone is not null).ToList();
        foreach (var left in words)
            left!.Phone = phone;
        return reports.Count + words.Count;
    }

    public async Task<Result<ErasureReceipt>> EraseAsync(DataClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var scope = await ScopeAsync(claim, cancellationToken);
        return scope.IsSuccess ? await eraser.EraseAsync(claim, scope.Value, cancellationToken) : scope.Error;
    }

    public async Task<Result<IReadOnlyList<DataReading>>> ReadingsAsync(DataClaim claim, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(claim, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Error;
        var ids = scope.Value.Issues.Select(issue => issue.Id).ToArray();
        var messages = scope.Value.Messages.Select(message => message.Id).ToArray();
        var said = claim.Code is null ? await conventions.WordsAsync(claim.UserId, cancellationToken) : new Dictionary<long, DateTime>();
        var spoken = said.Keys.ToArray();
        var rows = await db.PersonalDataAccesses.AsNoTracking()
            .Where(row => (row.CaseKind == CaseKind.Convention && spoken.Contains(row.CaseId)) || (row.CaseKind == CaseKind.UrgentIssue && ids.Contains(row.CaseId)) || (row.CaseKind == CaseKind.Message && messages.Contains(row.CaseId))
                || (row.CaseKind == CaseKind.SummonsRequest && db.Set<SummonsIssue>().Any(linked => linked.SummonsId == row.CaseId && ids.Contains(linked.IssueId))))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        // What was read of a convention before this person said anything was somebody else's.
        return rows.FindAll(row => row.CaseKind != CaseKind.Convention || row.At >= said[row.CaseId]).ConvertAll(row => new DataReading(row.At.InShanghai(), row.Post, row.Parts, row.Purpose));
    }

    private async Task<Result<DataScope>> ScopeAsync(DataClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Code is not null)
            return await OneAsync(claim, claim.Code, cancellationToken);
        var issues = await db.UrgentIssues.Include(issue => issue.Report)
            .Where(issue => issue.Facts.ReporterUserId == claim.UserId)
            .OrderByDescending(issue => issue.FiledAt).ThenByDescending(issue => issue.Id)
            .ToListAsync(cancellationToken);
        var messages = await db.CommitteeMessages.Include(message => message.Words)
            .Where(message => message.UserId == claim.UserId && message.Kind == MessageKind.Message)
            .OrderByDescending(message => message.LeftAt).ThenByDescending(message => message.Id)
            .ToListAsync(cancellationToken);
        return new DataScope(issues, messages);
    }

    // The code alone shows states, never whether words or a phone are kept: that takes the proof.
    private async Task<Result<DataScope>> OneAsync(DataClaim claim, string code, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(code, claim.UserId, claim.Place, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        var move = await access.MoveOfAsync(found.Value, new IssueClaim(code, claim.UserId, claim.ConversationId, claim.Proof), cancellationToken);
        if (!move.IsSuccess)
            return move.Error;
        if (!move.Value.IsEntitled)
            return new Error(IssueErrors.ProofNeeded);
        await db.Entry(found.Value).Reference(issue => issue.Report).LoadAsync(cancellationToken);
        return new DataScope([found.Value], []);
    }

    private async Task<List<KeptReport>> KeptAsync(IReadOnlyList<UrgentIssue> issues, bool isOwn, CancellationToken cancellationToken)
    {
        var ids = issues.Select(issue => issue.Id).ToArray();
        var photos = await db.StoredAttachments.Where(file => ids.Contains(file.UrgentIssueId ?? 0) && file.ErasedAt == null)
            .GroupBy(file => file.UrgentIssueId!.Value)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Id, row => row.Count, cancellationToken);
        var added = (await db.IssueAdditions.AsNoTracking().Where(addition => ids.Contains(addition.IssueId)).OrderBy(addition => addition.Id).ToListAsync(cancellationToken))
            .ToLookup(addition => addition.IssueId, addition => addition.Words);
        var passedOn = await PassedOnAsync(ids, cancellationToken);
        return
        [
            .. issues.Select(issue => Kept(issue, photos.GetValueOrDefault(issue.Id), added.Contains(issue.Id) || passedOn.Contains(issue.Id)) with
            {
                Words = isOwn ? Said(issue.Report, added[issue.Id].Concat(passedOn[issue.Id])) : null,
            }),
        ];
    }

    // What summonses tell departments of it.
    private async Task<ILookup<long, string>> PassedOnAsync(long[] issueIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from linked in db.Set<SummonsIssue>()
            where issueIds.Contains(linked.IssueId)
            join words in db.Set<SummonsWords>() on linked.SummonsId equals words.SummonsId
            orderby linked.SummonsId
            select new { linked.IssueId, words.What }).ToListAsync(cancellationToken);
        return rows.Where(row => row.What.Length > 0).ToLookup(row => row.IssueId, row => row.What);
    }

    private static KeptReport Kept(UrgentIssue issue, int photos, bool added)
    {
        var parts = (issue.Report is not null || added ? DataParts.Words : 0)
            | (issue.Report?.Phone is not null ? DataParts.Phone : 0)
            | (photos > 0 ? DataParts.Photos : 0);
        return new KeptReport(issue.TrackingCode, issue.FiledAt.InShanghai(), parts, photos, issue.EndedAt is null);
    }

    private static string? Said(IssueReport? report, IEnumerable<string> added)
    {
        var said = string.Join('\n', new[] { report?.Name, report?.What, report?.PlaceText, report?.Details }.OfType<string>().Concat(added));
        return said.Length > 0 ? said : null;
    }

    private static DataParts PartsOf(CommitteeMessage message) =>
        (message.Words is not null ? DataParts.Words : 0) | (message.Words?.Phone is not null ? DataParts.Phone : 0);
}

/// <summary>What a claim reaches.</summary>
public sealed record DataScope(List<UrgentIssue> Issues, List<CommitteeMessage> Messages);
