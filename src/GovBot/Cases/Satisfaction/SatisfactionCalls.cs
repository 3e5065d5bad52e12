using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Satisfaction;

/// <summary>回访代录: what a resident said by telephone or at the door, with number, time and recorder, in its own column. Stages only.</summary>
public sealed class SatisfactionCalls(GovBotDbContext db, SatisfactionInvites invites, BusinessClock clock)
{
    /// <summary>Whether that resident was asked and has not answered.</summary>
    public Task<bool> IsOpenAsync(long summonsId, long? issueId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return db.SatisfactionInvitations.AnyAsync(
            asked => asked.CaseKind == CaseKind.SummonsRequest && asked.CaseId == summonsId && (issueId == null || asked.IssueId == issueId) && asked.Solved == null && asked.EndedAt == null && asked.OpenUntil >= now,
            cancellationToken);
    }

    /// <summary>Reports whose residents can still be rung, by number.</summary>
    public Task<List<(long Id, string Number)>> RespondentsAsync(string summonsNumber, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return (
            from request in db.SummonsRequests
            where request.Number == summonsNumber
            join asked in db.SatisfactionInvitations on request.Id equals asked.CaseId
            where asked.CaseKind == CaseKind.SummonsRequest && asked.Solved == null && asked.EndedAt == null && asked.OpenUntil >= now
            join issue in db.UrgentIssues on asked.IssueId equals issue.Id
            orderby issue.Id
            select new ValueTuple<long, string>(issue.Id, issue.Number)).ToListAsync(cancellationToken);
    }

    public async Task RecordAsync(SummonsRequest request, RatingRecorded said, Actor recorder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(recorder);
        var now = clock.UtcNow;
        var asked = (await invites.OpenAsync(CaseKind.SummonsRequest, request.Id, cancellationToken)).Single(one => one.IssueId == said.IssueId);
        if (asked.Say(said.Solved, said.By, now) is { } refusal || (said.Grade is { } grade && asked.Rate(grade, now) is { } other))
            throw new InvalidOperationException("It was looked at a moment ago.");
        db.Add(new SatisfactionCall { InvitationId = asked.Id, Number = said.Number, At = now, RecorderPersonId = recorder.PersonId ?? 0 });
    }

    /// <summary>What residents said of the round, for the case as a post sees it.</summary>
    public async Task<RatingCount?> CountAsync(SummonsRequest request, bool isCommittee, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asked = await invites.OpenAsync(CaseKind.SummonsRequest, request.Id, cancellationToken);
        if (asked.Count == 0)
            return null;
        var noes = asked.Where(one => one.Solved == Solution.No).Select(one => one.IssueId).ToArray();
        var numbers = isCommittee ? await db.UrgentIssues.Where(issue => noes.Contains(issue.Id)).OrderBy(issue => issue.Id).Select(issue => issue.Number).ToListAsync(cancellationToken) : [];
        int Of(Solution solved) => asked.Count(one => one.Solved == solved);
        return new(asked.Count, asked.Count(one => one.Solved is not null), Of(Solution.Yes), Of(Solution.Partly), Of(Solution.No), numbers);
    }
}
