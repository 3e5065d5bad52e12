using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Organisation;

/// <summary>自助终端: a touch screen of a neighborhood center. It is enrolled once by a code and from then on known by a secret of its own.</summary>
public sealed class Kiosk
{
    public const int MaxEnrolAttempts = 5;

    public long Id { get; init; }
    public long CenterId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Keyed hash; null once used or given up.</summary>
    public string? EnrolCodeHash { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EnrolCodeExpiresAt { get; private set; }

    public int EnrolAttempts { get; private set; }

    /// <summary>Keyed hash of the device's secret; null before it is enrolled.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EnrolledAt { get; private set; }

    /// <summary>Raised by every change; a commit checks it, so that a code opens one device.</summary>
    public int Version { get; private set; }

    /// <summary>Gives the kiosk a new code; the device enrolled before stays so until the code is used.</summary>
    public void OfferCode(string codeHash, DateTime expiresAt)
    {
        (EnrolCodeHash, EnrolCodeExpiresAt, EnrolAttempts) = (codeHash, expiresAt, 0);
        Version++;
    }

    /// <summary>Enrols the device that has the code; a wrong one is counted.</summary>
    public Result<Kiosk> Enrol(bool codeMatches, string secretHash, DateTime now)
    {
        Version++;
        if (EnrolCodeHash is null || EnrolCodeExpiresAt <= now || EnrolAttempts >= MaxEnrolAttempts)
            return new Error("enrol_code_dead");
        if (!codeMatches)
        {
            EnrolAttempts++;
            return new Error("enrol_code_wrong");
        }

        (EnrolCodeHash, EnrolCodeExpiresAt, SecretHash, EnrolledAt) = (null, null, secretHash, now);
        return this;
    }
}
