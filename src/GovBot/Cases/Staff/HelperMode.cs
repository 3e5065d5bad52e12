using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Cases.Staff;

/// <summary><c>GovBot:Helping</c>.</summary>
public sealed class HelpingOptions
{
    /// <summary>How long a code may be entered.</summary>
    [Range(1, 60)]
    public int CodeMinutes { get; set; } = 10;

    /// <summary>How long one code helps; then the helper shows anew who they are.</summary>
    [Range(5, 240)]
    public int SessionMinutes { get; set; } = 30;
}

/// <summary>Who helps at a kiosk now, and whom.</summary>
/// <param name="Name">How the resident is called; null when not said.</param>
/// <param name="Consent">Null until somebody is being helped.</param>
public sealed record Helping(StaffPost Post, string? Name, string? Consent, string? Reason);

/// <summary>帮办: a post's holder helps at a kiosk by a code from their own phone, for half an hour. It files and nothing else: no case is shown by it. Stages only.</summary>
public sealed class HelperMode(GovBotDbContext db, StaffPosts posts, LookupGuard guard, BusinessClock clock, IOptions<HelpingOptions> options)
{
    private const int CodeLength = 8;

    /// <summary>Posts that stand beside residents.</summary>
    public static bool MayHelp(Role role) => role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator or Role.KioskVolunteer;

    /// <summary>A code for this person's own phone to show; earlier ones open no longer.</summary>
    public async Task<string> OfferAsync(StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        db.RemoveRange(await db.HelperSessions.Where(session => session.PersonId == post.PersonId && session.ConversationId == null).ToListAsync(cancellationToken));
        var code = RandomNumberGenerator.GetString("0123456789", CodeLength);
        db.Add(new HelperSession { PersonId = post.PersonId, AppointmentId = post.AppointmentId, CodeHash = Hash(code), ExpiresAt = Now.AddMinutes(options.Value.CodeMinutes) });
        return code;
    }

    /// <summary>Refusals, none of which tells anything about the code: <see cref="StaffErrors.WrongCode"/>, <see cref="CaseErrors.TooManyAttempts"/>.</summary>
    public async Task<Result<StaffPost>> StartAsync(ConversationFacts who, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        var place = LookupGuard.PlaceOf(who.KioskId, who.AddressKey);
        if (await guard.IsShutAsync(who.UserId, place, cancellationToken))
            return new Error(CaseErrors.TooManyAttempts);
        var hash = Hash(code);
        var found = await db.HelperSessions.SingleOrDefaultAsync(session => session.CodeHash == hash && session.ConversationId == null, cancellationToken);
        if (found is not null && who.KioskId is not null && await PostAsync(found, cancellationToken) is { } post && found.TryStart(who.ConversationId, Now, Now.AddMinutes(options.Value.SessionMinutes)))
            return post;
        guard.Count(who.UserId, place);
        return new Error(StaffErrors.WrongCode);
    }

    /// <summary>Null where nobody helps: never begun, over, or the post has ended.</summary>
    public async Task<Helping?> OfAsync(ConversationFacts who, CancellationToken cancellationToken) =>
        await SessionAsync(who, cancellationToken) is { } session && await PostAsync(session, cancellationToken) is { } post
            ? new Helping(post, session.ResidentName, session.Consent, session.Reason)
            : null;

    /// <summary>The next resident agreed to be helped.</summary>
    public async Task HelpAsync(ConversationFacts who, string? name, string consent, string reason, CancellationToken cancellationToken) =>
        (await SessionAsync(who, cancellationToken))?.Help(name, consent, reason);

    /// <summary>The resident's report is filed.</summary>
    public async Task ServedAsync(ConversationFacts who, CancellationToken cancellationToken) => (await SessionAsync(who, cancellationToken))?.Served();

    /// <summary>False where nobody helped.</summary>
    public async Task<bool> EndAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        if (await SessionAsync(who, cancellationToken) is not { } session)
            return false;
        session.End(Now);
        return true;
    }

    /// <summary>Removes what is over; returns how many.</summary>
    public Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var before = Now.AddMinutes(-options.Value.SessionMinutes);
        return db.WriteAsync(ct => db.HelperSessions.Where(session => session.ExpiresAt < before && (session.EndsAt == null || session.EndsAt < before)).ExecuteDeleteAsync(ct), cancellationToken);
    }

    // What this turn has ended does not run any more; at a person's own phone nobody helps.
    private async Task<HelperSession?> SessionAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.KioskId is null)
            return null;
        var now = Now;
        await db.HelperSessions.Where(session => session.ConversationId == who.ConversationId && session.EndsAt > now).LoadAsync(cancellationToken);
        return db.HelperSessions.Local.FirstOrDefault(session => session.ConversationId == who.ConversationId && session.IsRunning(now));
    }

    private async Task<StaffPost?> PostAsync(HelperSession session, CancellationToken cancellationToken) =>
        (await posts.OfAsync(session.PersonId, cancellationToken)).Find(post => post.AppointmentId == session.AppointmentId && MayHelp(post.Role));

    private DateTime Now => clock.Real.GetUtcNow().UtcDateTime;

    private string Hash(string code) => db.Cipher.LookupHash($"helper:{code}");
}
