using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Staff;

/// <summary>Binds chat accounts to people. Stages only: all of it commits with the turn.</summary>
public sealed class StaffAccounts(GovBotDbContext db, StaffPosts posts, LookupGuard guard, BusinessClock clock) : IStaff
{
    public async Task<StaffPost?> WhoIsAsync(ConversationFacts who, CancellationToken cancellationToken) => (await StandingAsync(who, cancellationToken))?.Acting;

    public async Task<StaffStanding?> StandingAsync(ConversationFacts who, CancellationToken cancellationToken) =>
        await AccountAsync(who, cancellationToken) is { IsBound: true } account ? await StandingAsync(account, cancellationToken) : null;

    public async Task<Result<StaffStanding>> BindAsync(ConversationFacts who, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.KioskId is not null)
            return new Error(StaffErrors.AtKiosk);
        var account = await AccountAsync(who, cancellationToken);
        if (account is { IsBound: true })
            return new Error(StaffErrors.AlreadyBound);
        var place = LookupGuard.PlaceOf(who.KioskId, who.AddressKey);
        if (await guard.IsShutAsync(who.UserId, place, cancellationToken))
            return new Error(CaseErrors.TooManyAttempts);
        if (await UsedAsync(code, cancellationToken) is not { } personId)
        {
            guard.Count(who.UserId, place);
            return new Error(StaffErrors.WrongCode);
        }

        if (account is null)
            db.Add(account = new StaffAccount { ChannelId = who.ChannelId, UserId = who.UserId });
        account.Bind(personId, clock.UtcNow);
        return await StandingAsync(account, cancellationToken);
    }

    public async Task<bool> UnbindAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        if (await AccountAsync(who, cancellationToken) is not { IsBound: true } account)
            return false;
        account.End(clock.UtcNow);
        return true;
    }

    public async Task<StaffPost?> ChoosePostAsync(ConversationFacts who, long appointmentId, CancellationToken cancellationToken)
    {
        if (await AccountAsync(who, cancellationToken) is not { IsBound: true } account)
            return null;
        var post = (await posts.OfAsync(account.PersonId, cancellationToken)).Find(held => held.AppointmentId == appointmentId);
        if (post is not null)
            account.Choose(appointmentId);
        return post;
    }

    // Tracked, and what this turn has bound is found before it is in the database; a kiosk is nobody's account.
    private async Task<StaffAccount?> AccountAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.KioskId is not null
            ? null
            : db.StaffAccounts.Local.FirstOrDefault(row => row.ChannelId == who.ChannelId && row.UserId == who.UserId)
                ?? await db.StaffAccounts.SingleOrDefaultAsync(row => row.ChannelId == who.ChannelId && row.UserId == who.UserId, cancellationToken);
    }

    private async Task<StaffStanding> StandingAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var held = await posts.OfAsync(account.PersonId, cancellationToken);
        var acting = held.Find(post => post.AppointmentId == account.ChosenAppointmentId) ?? (held.Count == 1 ? held[0] : null);
        return new StaffStanding(held, acting);
    }

    private async Task<long?> UsedAsync(string code, CancellationToken cancellationToken)
    {
        var hash = InvitationSigns.Hash(db.Cipher, code);
        var found = await db.InvitationCodes.SingleOrDefaultAsync(row => row.CodeHash == hash, cancellationToken);
        return found is not null && await posts.IsExpectedAsync(found.PersonId, cancellationToken) && found.TryUse(clock.Real.GetUtcNow().UtcDateTime) ? found.PersonId : null;
    }
}
