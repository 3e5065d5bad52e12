using GovBot.Data.Domain.Satisfaction;

namespace GovBot.Cases.Satisfaction;

/// <summary>What a resident is asked about a report of theirs.</summary>
/// <param name="Code">Twelve digits without spaces.</param>
/// <param name="LeadName">Null where the committee handled it itself.</param>
public sealed record RatingAsked(string Code, string? LeadName, Solution? Solved, Grade? Grade)
{
    /// <summary>UTC; when it was last brought up.</summary>
    public DateTime LastAskedAt { get; init; }

    /// <summary>What they said was entered by staff who rang or called.</summary>
    public bool IsCalled { get; init; }

    /// <summary>No channel reached them: asked at their next visit.</summary>
    public bool AtVisit { get; init; }
}

/// <summary>What stands against a resident's word: who looks at it.</summary>
public enum RatingOutcome
{
    /// <summary>Noted.</summary>
    Noted,

    /// <summary>有争议: the committee looks within its time.</summary>
    Disputed,

    /// <summary>It goes on at once.</summary>
    Reopened,

    /// <summary>Not solved, and it went on once already: there is somebody to turn to.</summary>
    Spent,
}

/// <summary>What residents said of one round, in numbers.</summary>
/// <param name="Noes">Numbers of the reports whose people say that it is not solved; for the committee only.</param>
public sealed record RatingCount(int Asked, int Answered, int Yes, int Partly, int No, IReadOnlyList<string> Noes);
