using GovBot.Data.Domain.Cases;

namespace GovBot.Kiosks;

/// <summary>Which devices are kiosks of a neighborhood center.</summary>
public interface IKioskRegistry
{
    /// <summary>Spends the code of <c>kiosk add</c> and gives the secret the device is known by from now on.</summary>
    Task<Result<string>> EnrolAsync(string code, CancellationToken cancellationToken);

    /// <summary>Null when no enrolled device has the secret.</summary>
    Task<KioskDevice?> FindAsync(string deviceSecret, CancellationToken cancellationToken);
}

/// <summary>An enrolled kiosk and what its page shows of the place it stands in.</summary>
public sealed record KioskDevice(long KioskId, string CenterName, string? CommitteePhone);
