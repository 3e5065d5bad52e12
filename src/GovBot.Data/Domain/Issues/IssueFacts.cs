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

    /// <summary>The committee that answers for it. Null when the place belongs to no committee we know, or when the complaint is about the committee itself.</summary>
    public long? CommitteeId { get; init; }

    /// <summary>Of the place; answers for it where <see cref="CommitteeId"/> is null.</summary>
    public long? SubdistrictId { get; init; }

    public IssueSubject Subject { get; init; }

    public RequestType Type { get; init; } = RequestType.Help;

    public IssueTags Tags { get; init; }

    /// <summary>涉及户数; null when not said.</summary>
    public int? Households { get; init; }

    /// <summary>来源: how it reached us when staff wrote it down (来访, 来电 …), an id in <c>dialogs/catalog/sources.yaml</c>; null when the resident did.</summary>
    public string? Source { get; init; }

    /// <summary>同意方式: how the resident agreed that a helper files for them, an id in <c>dialogs/catalog/helping.yaml</c>; null when nobody helped.</summary>
    public string? Consent { get; init; }

    /// <summary>帮办原因: an id in <c>dialogs/catalog/helping.yaml</c>.</summary>
    public string? HelpReason { get; init; }

    /// <summary>代录人: the person of staff who wrote it down; null when the resident did.</summary>
    public long? HelperPersonId { get; init; }
}
