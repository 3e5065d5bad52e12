using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Privacy;

namespace GovBot.Privacy;

/// <summary>Whose data: all of this chat person's, or those of the one report whose code they gave.</summary>
/// <param name="Place">The kiosk or a hash of the network address, as failed look-ups are counted by it.</param>
/// <param name="Code">Null for all of the person's own.</param>
/// <param name="Proof">The building or the phone's last four digits, where the report was not made in this conversation.</param>
public sealed record DataClaim(string UserId, long ConversationId, string? Place, string? Code = null, string? Proof = null);

/// <param name="Reports">Newest first.</param>
/// <param name="Messages">Left for committees, newest first; empty where one report is meant.</param>
public sealed record KeptData(IReadOnlyList<KeptReport> Reports, IReadOnlyList<KeptMessage> Messages)
{
    /// <summary>Voices, comments and proposals of conventions.</summary>
    public int Conventions { get; init; }

    public bool HasPhone => Reports.Any(r => r.Parts.HasFlag(DataParts.Phone)) || Messages.Any(m => m.Parts.HasFlag(DataParts.Phone));

    /// <summary>Something that can be erased.</summary>
    public bool HasPersonal => Reports.Any(r => r.Parts != DataParts.None) || Messages.Any(m => m.Parts != DataParts.None) || Conventions > 0;
}

/// <param name="Words">What was said and answered; only for the person's own phone, never for whoever holds the code.</param>
public sealed record KeptReport(string TrackingCode, DateTimeOffset FiledAt, DataParts Parts, int Photos, bool IsOpen, string? Words = null);

/// <inheritdoc cref="KeptReport"/>
public sealed record KeptMessage(DateTimeOffset LeftAt, DataParts Parts, string? Words = null);

/// <summary>Proof of an erasure, for the person.</summary>
public sealed record ErasureReceipt(string Number, DateTimeOffset At, int Count);

/// <summary>One reading by staff, as the resident may know it.</summary>
public sealed record DataReading(DateTimeOffset At, string Post, DataParts Parts, string Purpose);

/// <summary>What a resident may ask about their own data (domain.md §9). Stages only; the turn commits, also after a refusal, since failures are counted.</summary>
public interface IResidentData
{
    Task<Result<KeptData>> ShowAsync(DataClaim claim, CancellationToken cancellationToken);

    /// <returns>On how many reports and messages.</returns>
    Task<Result<int>> CorrectPhoneAsync(DataClaim claim, string phone, CancellationToken cancellationToken);

    Task<Result<ErasureReceipt>> EraseAsync(DataClaim claim, CancellationToken cancellationToken);

    /// <summary>Who of the staff has read it, latest first.</summary>
    Task<Result<IReadOnlyList<DataReading>>> ReadingsAsync(DataClaim claim, CancellationToken cancellationToken);
}
