using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Privacy;

/// <summary>查看记录: one reading of a resident's words, phone or photos by staff; appended only, kept as an audit.</summary>
public sealed class PersonalDataAccess
{
    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Role ActorRole { get; init; }

    /// <summary>Opaque id of who read; never shown to residents.</summary>
    public required string ActorId { get; init; }

    /// <summary>The post as a resident may read it, e.g. 图们居委会社工; never a name.</summary>
    public required string Post { get; init; }

    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }
    public DataParts Parts { get; init; }

    /// <summary>Code of the reason: text key <c>privacy.purpose.{Purpose}</c>.</summary>
    public required string Purpose { get; init; }
}

/// <summary>信息种类: what of a person's data was read, kept or erased.</summary>
[Flags]
public enum DataParts
{
    None = 0,
    Words = 1,
    Phone = 2,
    Photos = 4,
}
