using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Operators;

/// <summary>One-time links that open a short operator session. The database holds hashes only.</summary>
public sealed class SignInLinks(IDbContextFactory<GovBotDbContext> contexts, BusinessClock clock)
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(1);
    private const int TokenBytes = 32;

    /// <summary>Path and fragment of a new link. The token is in the fragment, so it reaches no log, and no link preview uses it up.</summary>
    public async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        var (path, row) = New(clock.Real);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(row);
        await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
        return path;
    }

    internal static (string Path, SignInLink Row) New(TimeProvider time, long? personId = null, long? appointmentId = null)
    {
        var token = NewToken();
        return ($"/signin#{token}", new SignInLink { TokenHash = Hash(token), PersonId = personId, AppointmentId = appointmentId, ExpiresAt = time.Now() + LinkLife });
    }

    /// <summary>Exchanges the link's token for a session, once; null when it is unknown, used or expired.</summary>
    public async Task<string?> RedeemAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, session, now) = (Hash(token), NewToken(), clock.Real.Now());
        var (sessionHash, until) = (Hash(session), now + SessionLife);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var redeemed = await db.WriteAsync(
            ct => db.Set<SignInLink>()
                .Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(l => l.UsedAt, now).SetProperty(l => l.SessionHash, sessionHash).SetProperty(l => l.SessionExpiresAt, until),
                    ct),
            cancellationToken);
        return redeemed == 1 ? session : null;
    }

    /// <summary>False once the hour is over, or the administrator's office.</summary>
    public async Task<bool> IsSessionAsync(string session, CancellationToken cancellationToken)
    {
        var (hash, now, today) = (Hash(session), clock.Real.Now(), clock.Today);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SignInLink>().AnyAsync(
            l => l.SessionHash == hash && l.SessionExpiresAt > now && l.AppointmentId == null
                && (l.PersonId == null || db.Appointments.Any(post =>
                    post.PersonId == l.PersonId && post.Role == Role.Administrator && post.From <= today && (post.To == null || post.To >= today))),
            cancellationToken);
    }

    /// <summary>Whose 办理情况 the session opens; null for any other, and once the hour is over. Whether the post is held is looked at by whoever asks.</summary>
    public async Task<(long PersonId, long AppointmentId)?> PostOfAsync(string session, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(session), clock.Real.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await db.Set<SignInLink>().AsNoTracking().SingleOrDefaultAsync(l => l.SessionHash == hash && l.SessionExpiresAt > now && l.AppointmentId != null, cancellationToken);
        return link is { PersonId: { } person, AppointmentId: { } appointment } ? (person, appointment) : null;
    }

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
