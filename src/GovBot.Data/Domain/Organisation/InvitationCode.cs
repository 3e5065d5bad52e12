namespace GovBot.Data.Domain.Organisation;

/// <summary>邀请码: opens the binding of one chat account to one person, once, for a while. Wrong tries are counted as <see cref="Cases.LookupAttempt"/>.</summary>
public sealed class InvitationCode
{
    public long Id { get; init; }
    public long PersonId { get; init; }

    /// <summary>Keyed hash; the code itself is nowhere.</summary>
    public required string CodeHash { get; init; }

    /// <summary>UTC, real time: the movable clock of the demo ends no code.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Raised by every change; a commit checks it, so that a code opens once.</summary>
    public int Version { get; private set; }

    /// <summary>False when it has been used or is too old.</summary>
    public bool TryUse(DateTime now)
    {
        if (UsedAt is not null || ExpiresAt <= now)
            return false;
        UsedAt = now;
        Version++;
        return true;
    }
}
