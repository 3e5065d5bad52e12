namespace GovBot.Data.Domain.Summons;

/// <summary>联络制: who of a department hears of the summonses of a committee (domain.md §1); where nobody is named, all its liaisons do.</summary>
public sealed class CommitteeLiaison
{
    public long Id { get; init; }
    public long DepartmentId { get; init; }
    public long CommitteeId { get; init; }
    public long PersonId { get; init; }
}
