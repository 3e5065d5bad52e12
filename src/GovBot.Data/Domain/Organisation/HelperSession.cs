namespace GovBot.Data.Domain.Organisation;

/// <summary>帮办: somebody in office helps residents at a kiosk for a while. Opened once by a short code that the helper got on their own phone; binds nothing to the kiosk and shows no case.</summary>
public sealed class HelperSession
{
    public long Id { get; init; }
    public long PersonId { get; init; }

    /// <summary>The post the helper acts in; read anew with each report.</summary>
    public long AppointmentId { get; init; }

    /// <summary>Keyed hash; the code itself is nowhere.</summary>
    public required string CodeHash { get; init; }

    /// <summary>UTC, real time: the code opens until then.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>The kiosk's conversation; null until the code was entered. A kiosk that forgets begins another one, and with it the help ends.</summary>
    public long? ConversationId { get; private set; }

    /// <summary>UTC, real time: the help ends then by itself.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>How the resident who is being helped is called; encrypted at rest, gone with the end of the help.</summary>
    public string? ResidentName { get; private set; }

    /// <summary>Id in <c>dialogs/catalog/helping.yaml</c>; null while nobody is being helped.</summary>
    public string? Consent { get; private set; }

    /// <summary>Why help is needed: id in <c>dialogs/catalog/helping.yaml</c>.</summary>
    public string? Reason { get; private set; }

    /// <summary>Raised by every change; a commit checks it, so that a code opens once.</summary>
    public int Version { get; private set; }

    /// <summary>False when the code was used or is too old.</summary>
    public bool TryStart(long conversationId, DateTime now, DateTime until)
    {
        if (ConversationId is not null || ExpiresAt <= now)
            return false;
        (ConversationId, EndsAt) = (conversationId, until);
        Version++;
        return true;
    }

    /// <summary>The next resident; each agrees for themselves.</summary>
    public void Help(string? name, string consent, string reason)
    {
        (ResidentName, Consent, Reason) = (name, consent, reason);
        Version++;
    }

    /// <summary>The report is filed: whoever comes next is somebody else until they agree.</summary>
    public void Served()
    {
        (ResidentName, Consent, Reason) = (null, null, null);
        Version++;
    }

    public void End(DateTime now)
    {
        (EndsAt, ResidentName, Consent, Reason) = (EndsAt < now ? EndsAt : now, null, null, null);
        Version++;
    }

    public bool IsRunning(DateTime now) => EndsAt > now;
}
