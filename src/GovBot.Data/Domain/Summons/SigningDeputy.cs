namespace GovBot.Data.Domain.Summons;

/// <summary>代签授权: a head lets somebody of the committee sign summonses, for a time.</summary>
public sealed class SigningDeputy
{
    public long Id { get; init; }
    public long CommitteeId { get; init; }
    public long PersonId { get; init; }
    public DeputyKind Kind { get; init; }

    /// <summary>The head who said so.</summary>
    public long NamedByPersonId { get; init; }

    /// <summary>First day, in Shanghai.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, in Shanghai.</summary>
    public DateOnly To { get; private set; }

    public static SigningDeputy Of(long committeeId, long personId, DeputyKind kind, long namedBy, DateOnly from, DateOnly to) =>
        new() { CommitteeId = committeeId, PersonId = personId, Kind = kind, NamedByPersonId = namedBy, From = from, To = to };

    /// <summary>Ends it with yesterday.</summary>
    public void End(DateOnly today) => To = today.AddDays(-1);
}

/// <summary>代签类别.</summary>
public enum DeputyKind
{
    /// <summary>授权代签: signs as the head does.</summary>
    Named = 1,

    /// <summary>值班代签: signs urgent ones only; the head owes the countersignature.</summary>
    OnDuty = 2,
}
