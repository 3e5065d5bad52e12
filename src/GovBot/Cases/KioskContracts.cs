using GovBot.Data.Domain.Cases;

namespace GovBot.Cases;

/// <param name="Code">To be typed on the device once, e.g. <c>12-7KQM-4XPT</c>; shown only now.</param>
public sealed record KioskCode(long KioskId, string CenterName, string Code, DateTimeOffset ExpiresAt);

/// <param name="Secret">For the device's cookie; only its hash is kept.</param>
public sealed record EnrolledKiosk(long KioskId, string Secret);

/// <summary>What a kiosk's page shows of its place.</summary>
public sealed record KioskInfo(long KioskId, string CenterName, string? CommitteeName, string? CommitteePhone);

/// <summary>Kiosks: added by the operator, enrolled once by a code, then known by their secret. Commits by itself: no turn is involved.</summary>
public interface IKiosks
{
    /// <summary>Adds a kiosk to a center, named by its code or name. Refusals: <c>no_center</c>.</summary>
    Task<Result<KioskCode>> AddAsync(string center, CancellationToken cancellationToken = default);

    /// <summary>Refusals: <c>enrol_code_wrong</c>, <c>enrol_code_dead</c> (used, expired, or tried too often).</summary>
    Task<Result<EnrolledKiosk>> EnrolAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>The kiosk whose device has this secret, else null.</summary>
    Task<long?> FindAsync(string secret, CancellationToken cancellationToken = default);

    Task<KioskInfo?> InfoAsync(long kioskId, CancellationToken cancellationToken = default);
}
