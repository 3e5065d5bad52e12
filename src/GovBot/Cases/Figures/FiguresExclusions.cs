using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Figures;
using GovBot.Data.Persistence;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>申请剔除: a department asks, the district rules, once. Stages only; the turn commits.</summary>
public sealed class FiguresExclusions(GovBotDbContext db, StaffPosts posts, FiguresTerms terms)
{
    public static bool MayAsk(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post is { Role: Role.DepartmentLiaison, DepartmentId: not null };
    }

    public static bool MayRule(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Role == Role.DistrictOffice;
    }

    public async Task<Error?> AskAsync(StaffPost post, string number, string reason, string words, CancellationToken cancellationToken)
    {
        if (!MayAsk(post) || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var department = post.DepartmentId!.Value;
        // A department that was released may still say that it should not count.
        var id = await db.SummonsRequests.Where(request => request.Number == number && request.SentAt != null && request.Departments.Any(part => part.DepartmentId == department && part.SentAt != null)).Select(request => (long?)request.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is not { } summons)
            return new Error(CaseErrors.NotFound);
        if (terms.Rules.Exclusions.All(known => known.Id != reason))
            return new Error(FiguresErrors.NoReason);
        if (await db.FigureExclusions.AnyAsync(asked => asked.SummonsId == summons && asked.DepartmentId == department, cancellationToken))
            return new Error(FiguresErrors.AskedBefore);
        db.Add(new FigureExclusion { SummonsId = summons, DepartmentId = department, ReasonCode = reason, Words = PrivateDetails.Cover(words).Shown, AskedAt = terms.Now, AskedByPersonId = post.PersonId });
        return null;
    }

    /// <summary>Those that wait for a ruling, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedExclusion>> WaitingAsync(StaffPost post, CancellationToken cancellationToken)
    {
        if (!MayRule(post) || !await posts.HoldsAsync(post, cancellationToken))
            return [];
        return await (
            from asked in db.FigureExclusions
            where asked.Granted == null
            join request in db.SummonsRequests on asked.SummonsId equals request.Id
            join department in db.Departments on asked.DepartmentId equals department.Id
            orderby asked.Id
            select new AskedExclusion(asked.Id, request.Number, department.Name, asked.ReasonCode, asked.Words)).ToListAsync(cancellationToken);
    }

    public async Task<Error?> RuleAsync(StaffPost post, long id, bool granted, CancellationToken cancellationToken)
    {
        if (!MayRule(post) || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        var asked = await db.FigureExclusions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return asked?.Rule(granted, post.PersonId, terms.Now) == true ? null : new Error(FiguresErrors.RuledBefore);
    }
}

/// <param name="Reason">Id of <c>figures.yaml</c>.</param>
public sealed record AskedExclusion(long Id, string Number, string Department, string Reason, string Words);
