namespace GovBot.Data.Domain.Cases;

/// <summary>编号流水: the last number given to a kind of case on a day.</summary>
public sealed class CaseSequence
{
    public CaseKind Kind { get; init; }

    /// <summary>Shanghai date.</summary>
    public DateOnly Date { get; init; }

    public int Last { get; set; }
}
