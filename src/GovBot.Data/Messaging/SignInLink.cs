namespace GovBot.Data.Messaging;

/// <summary>一次性登录链接: opens a short operator session once; tokens are kept as hashes only.</summary>
public sealed class SignInLink
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the token in the link, hex.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The administrator it was given to, whose office the session ends with; null for one from the command line.</summary>
    public long? PersonId { get; init; }

    /// <summary>The post whose 办理情况 it opens; null for the operators' pages.</summary>
    public long? AppointmentId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC; a link opens once.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>SHA-256 of the session cookie it was exchanged for, hex.</summary>
    public string? SessionHash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? SessionExpiresAt { get; set; }
}
