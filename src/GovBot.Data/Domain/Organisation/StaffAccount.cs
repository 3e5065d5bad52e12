namespace GovBot.Data.Domain.Organisation;

/// <summary>绑定: the one person that a chat account stands for. A row per chat account, used again when it is bound anew.</summary>
public sealed class StaffAccount
{
    public long Id { get; init; }

    /// <summary>Bot Framework channel id.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's user id; unique per channel.</summary>
    public required string UserId { get; init; }

    public long PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime BoundAt { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The post the person acts in; null until one is picked.</summary>
    public long? ChosenAppointmentId { get; private set; }

    /// <summary>Raised by every change; a commit checks it.</summary>
    public int Version { get; private set; }

    public bool IsBound => EndedAt is null;

    public void Bind(long personId, DateTime now)
    {
        (PersonId, BoundAt, EndedAt, ChosenAppointmentId) = (personId, now, null, null);
        Version++;
    }

    public void Choose(long appointmentId)
    {
        ChosenAppointmentId = appointmentId;
        Version++;
    }

    public void End(DateTime now)
    {
        (EndedAt, ChosenAppointmentId) = (now, null);
        Version++;
    }
}
