namespace GovBot.Data.Domain.Cases;

/// <summary>查询失败记录: a failed look-up or proof, counted against guessing; removed when it no longer counts.</summary>
public sealed class LookupAttempt
{
    public long Id { get; init; }

    /// <summary>UTC, real time: the movable clock of the demo frees nobody.</summary>
    public DateTime At { get; init; }

    public required string UserId { get; init; }

    /// <summary>The kiosk, else a keyed hash of the network address; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The case a proof was tried on; null for a code that opens none.</summary>
    public long? CaseId { get; init; }
}
