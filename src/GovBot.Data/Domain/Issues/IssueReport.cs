namespace GovBot.Data.Domain.Issues;

/// <summary>诉求内容: the reporter's words and contact, apart from the case so that they can be erased. Encrypted at rest.</summary>
public sealed class IssueReport
{
    public long IssueId { get; init; }

    /// <summary>What happened, in the reporter's words.</summary>
    public required string What { get; init; }

    /// <summary>Where, as far as it was said in words.</summary>
    public string? PlaceText { get; init; }

    /// <summary>What was answered to the questions of its category: a line each, with the question as the clerk reads it.</summary>
    public string? Details { get; init; }

    /// <summary>How the resident is called, where a helper filed for them; null when not said.</summary>
    public string? Name { get; init; }

    /// <summary>E.164, for call-back; null when not given.</summary>
    public string? Phone { get; set; }

    /// <summary>Keyed hash of <see cref="Phone"/>, to find it by.</summary>
    public string? PhoneHash { get; set; }
}
