namespace GovBot.Data.Domain.Summons;

/// <summary>有争议: residents say that it is not solved. What they said stands; who looks at it, and what came of it, is here (practice.md §5).</summary>
public sealed class SummonsDispute
{
    public long Id { get; init; }
    public long SummonsId { get; init; }

    /// <summary>Of handling, from 1; one dispute in each.</summary>
    public int Round { get; init; }

    public DisputeStage Stage { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>诉求超出政策、已解释到位: why the committee passed it to the subdistrict; null else.</summary>
    public string? ReasonCode { get; internal set; }

    /// <summary>UTC; when it was decided, or last upheld. Null while nobody has.</summary>
    public DateTime? DecidedAt { get; internal set; }

    /// <summary>Somebody has to decide.</summary>
    public bool IsOpen => Stage is DisputeStage.Checking or DisputeStage.StreetReview or DisputeStage.DistrictReview;
}

/// <summary>争议阶段.</summary>
public enum DisputeStage
{
    /// <summary>居委会核实: silence confirms.</summary>
    Checking = 1,

    /// <summary>街道复核.</summary>
    StreetReview = 2,

    /// <summary>已告知居民: the reply was upheld, the resident may object.</summary>
    Told = 3,

    /// <summary>区里复核: the resident objected.</summary>
    DistrictReview = 4,

    /// <summary>属实: done again.</summary>
    Confirmed = 5,

    /// <summary>维持答复, finally.</summary>
    Upheld = 6,
}

/// <summary>代录的评价: whose it is, and what was said.</summary>
/// <param name="Number">The number that was rung, or where.</param>
public sealed record RatingRecorded(long IssueId, Satisfaction.RatedBy By, string Number, Satisfaction.Solution Solved, Satisfaction.Grade? Grade) : SummonsDetail
{
    public override bool IsComplete => By != Satisfaction.RatedBy.Resident && !string.IsNullOrWhiteSpace(Number);
}
