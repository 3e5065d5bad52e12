namespace GovBot.Data.Domain.Privacy;

/// <summary>删除凭据: that a person's data were erased, when and how much; holds nothing of what was erased.</summary>
public sealed class DataErasure
{
    public long Id { get; init; }

    /// <summary>For the person and the audit, e.g. <c>SC261123-483920</c>; unique.</summary>
    public required string Number { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The chat user who asked.</summary>
    public required string UserId { get; init; }

    /// <summary>The one report it was about; null when everything of this person was meant.</summary>
    public long? CaseId { get; init; }

    /// <summary>How many reports and messages lost their personal data.</summary>
    public int Count { get; init; }
}
