using GovBot.Data.Domain.Deadlines;

namespace GovBot.Data.Domain.Enquiries;

/// <summary>留言: words a resident left for a committee: an enquiry nobody could answer at once, or 找居委会.</summary>
public sealed class CommitteeMessage
{
    public long Id { get; init; }

    /// <summary>Null when it is not known whose it is; then the subdistrict finds the committee.</summary>
    public long? CommitteeId { get; init; }

    public long ConversationId { get; init; }
    public required string UserId { get; init; }
    public long? KioskId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LeftAt { get; init; }

    /// <summary>UTC; the committee's answer.</summary>
    public DateTime DueAt { get; init; }

    public required DeadlinePolicy DuePolicy { get; init; }

    /// <summary>Null once erased.</summary>
    public MessageWords? Words { get; init; }
}

/// <summary>留言内容: the words and the contact, apart so that they can be erased. Encrypted at rest.</summary>
public sealed class MessageWords
{
    public long MessageId { get; init; }
    public required string Text { get; init; }

    /// <summary>E.164; null when not given.</summary>
    public string? Phone { get; init; }
}
