using GovBot.Data.Domain.Deadlines;

namespace GovBot.Data.Domain.Enquiries;

/// <summary>留言: words a resident left for a committee: an enquiry nobody could answer at once, or 找居委会.</summary>
public sealed class CommitteeMessage
{
    private DateTime _dueAt;
    private DeadlinePolicy _duePolicy = null!;

    public long Id { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>What an alert is about: id in <c>emergencies.yaml</c>; null for a message.</summary>
    public string? AlertKind { get; init; }

    /// <summary>Null when it is not known whose it is; then the subdistrict finds the committee. An alert learns it from the report that follows.</summary>
    public long? CommitteeId { get; set; }

    public long ConversationId { get; init; }
    public required string UserId { get; init; }
    public long? KioskId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LeftAt { get; init; }

    /// <summary>UTC; the committee's answer.</summary>
    public DateTime DueAt
    {
        get => _dueAt;
        init => _dueAt = value;
    }

    public required DeadlinePolicy DuePolicy
    {
        get => _duePolicy;
        init => _duePolicy = value;
    }

    /// <summary>Null once erased.</summary>
    public MessageWords? Words { get; init; }

    /// <summary>UTC; when somebody of the unit first read it.</summary>
    public DateTime? SeenAt { get; private set; }

    public long? SeenByPersonId { get; private set; }

    /// <summary>UTC; when somebody of the unit had dealt with it.</summary>
    public DateTime? DoneAt { get; private set; }

    public long? DoneByPersonId { get; private set; }

    /// <summary>The holidays of the year are published.</summary>
    public void Settle(Deadline anew) => (_dueAt, _duePolicy) = new Deadline(DueAt, DuePolicy).SettledBy(anew);

    /// <summary>已读: the first reader counts.</summary>
    public void See(long personId, DateTime now)
    {
        if (SeenAt is null)
            (SeenByPersonId, SeenAt) = (personId, now);
    }

    /// <summary>已处理.</summary>
    public void Finish(long personId, DateTime now)
    {
        See(personId, now);
        (DoneByPersonId, DoneAt) = (personId, now);
    }
}

/// <summary>留言种类: what kind of message waits for a committee.</summary>
public enum MessageKind
{
    /// <summary>留言: left by a resident, answered within office hours.</summary>
    Message = 0,

    /// <summary>警示: self-harm or violence was heard; due at once, not sent by the resident.</summary>
    Alert = 1,
}

/// <summary>留言内容: the words and the contact, apart so that they can be erased. Encrypted at rest.</summary>
public sealed class MessageWords
{
    public long MessageId { get; init; }
    public required string Text { get; init; }

    /// <summary>E.164; null when not given.</summary>
    public string? Phone { get; set; }
}
