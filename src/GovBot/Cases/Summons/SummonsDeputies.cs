using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>代签: whom a head lets sign, and for how long (practice.md §2). Stages only.</summary>
public sealed class SummonsDeputies(GovBotDbContext db, StaffPosts posts, BusinessClock clock)
{
    public async Task<Result<SigningDeputy>> NameAsync(StaffPost post, NameDeputy command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(command);
        if (post is not { Role: Role.CommitteeHead, CommitteeId: { } committee } || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        if (command.To < command.From || command.To < clock.Today)
            return new Error(SummonsRefusals.WrongDate);
        if (!await db.Appointments.ColleaguesOf(post, clock.Today).AnyAsync(held => held.PersonId == command.PersonId, cancellationToken))
            return new Error(SummonsRefusals.NoPerson);
        var named = SigningDeputy.Of(committee, command.PersonId, command.Kind, post.PersonId, command.From, command.To);
        db.Add(named);
        return named;
    }

    /// <summary>Ends it today; whoever signed until now has signed.</summary>
    public async Task<Error?> EndAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post is not { Role: Role.CommitteeHead, CommitteeId: { } committee } || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        if (await db.SigningDeputies.SingleOrDefaultAsync(deputy => deputy.Id == id && deputy.CommitteeId == committee, cancellationToken) is not { } found)
            return new Error(CaseErrors.NotFound);
        found.End(clock.Today);
        return null;
    }

    public async Task<IReadOnlyList<SigningDeputy>> ListAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.IsOfCommittee() && await posts.HoldsAsync(post, cancellationToken)
            ? await Today().Where(deputy => deputy.CommitteeId == post.CommitteeId).OrderBy(deputy => deputy.Id).ToListAsync(cancellationToken)
            : [];
    }

    /// <summary>Whether somebody of the committee signs today instead of the head.</summary>
    public Task<bool> MayAsync(StaffPost post, bool onDuty, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Today().AnyAsync(deputy => deputy.CommitteeId == post.CommitteeId && deputy.PersonId == post.PersonId && (deputy.Kind == DeputyKind.Named || onDuty), cancellationToken);
    }

    private IQueryable<SigningDeputy> Today()
    {
        var today = clock.Today;
        return db.SigningDeputies.Where(deputy => deputy.From <= today && deputy.To >= today);
    }
}
