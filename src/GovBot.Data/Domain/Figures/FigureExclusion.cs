namespace GovBot.Data.Domain.Figures;

/// <summary>申请剔除: a department asks that a summons does not count against it; the district rules, and figures are printed with and without (practice.md §5).</summary>
public sealed class FigureExclusion
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>Whose share it is about.</summary>
    public long DepartmentId { get; init; }

    /// <summary>Id in <c>dialogs/catalog/figures.yaml</c>.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>Encrypted at rest; empty once erased.</summary>
    public required string Words { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; init; }

    public long AskedByPersonId { get; init; }

    /// <summary>Null while nobody has ruled.</summary>
    public bool? Granted { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RuledAt { get; private set; }

    public long? RuledByPersonId { get; private set; }

    /// <summary>裁定: once; false when it was ruled before.</summary>
    public bool Rule(bool granted, long personId, DateTime now)
    {
        if (Granted is not null)
            return false;
        (Granted, RuledByPersonId, RuledAt) = (granted, personId, now);
        return true;
    }
}

/// <summary>已公布的办理情况: the figures of a period as they were published; codes and numbers only, never altered.</summary>
public sealed class FiguresPublication
{
    public long Id { get; init; }

    /// <summary>E.g. <c>2026-03</c>, <c>2026-Q1</c>, <c>2026</c>.</summary>
    public required string Period { get; init; }

    /// <summary>UTC; what was entered later does not count in it.</summary>
    public DateTime AsOf { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public required byte[] Content { get; init; }
}
