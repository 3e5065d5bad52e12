namespace GovBot.Data.Domain.Privacy;

/// <summary>提交计数: that somebody filed, counted against floods; removed when it no longer counts.</summary>
public sealed class FilingMark
{
    public long Id { get; init; }

    /// <summary>UTC, real time: the movable clock of the demo frees nobody.</summary>
    public DateTime At { get; init; }

    public required string UserId { get; init; }
    public long? KioskId { get; init; }

    /// <summary>A keyed hash of the network address; null when unknown or at a kiosk.</summary>
    public string? Address { get; init; }
}
