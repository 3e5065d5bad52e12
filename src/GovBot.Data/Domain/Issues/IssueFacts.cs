namespace GovBot.Data.Domain.Issues;

/// <summary>诉求要素: what a case keeps as it was filed, in codes and references only.</summary>
public sealed record IssueFacts
{
    /// <summary>The chat user who reported it.</summary>
    public required string ReporterUserId { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Where it was reported, if at a kiosk (practice.md §11).</summary>
    public long? KioskId { get; init; }

    /// <summary>BCP 47 tag of the language it was reported in.</summary>
    public required string Locale { get; init; }

    public string? CategoryId { get; init; }

    /// <summary>As shown when it was filed, even if the catalogue changes later.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Revision of the form it was filed with.</summary>
    public string? FormRevision { get; init; }

    /// <summary>Kind of danger that was heard, if any.</summary>
    public string? EmergencyKind { get; init; }

    public long? CompoundId { get; init; }
    public long? BuildingId { get; init; }

    /// <summary>Null when the place belongs to no committee we know.</summary>
    public long? CommitteeId { get; init; }
}
