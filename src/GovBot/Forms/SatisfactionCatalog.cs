using GovBot.Data.Domain.Satisfaction;

namespace GovBot.Forms;

/// <summary>居民评价: words, reasons and shares of <c>catalog/satisfaction.yaml</c>; proposals of the editors.</summary>
public sealed record SatisfactionCatalog
{
    /// <summary>How people say whether it is solved.</summary>
    public IReadOnlyDictionary<Solution, IReadOnlyList<string>> Solved { get; init; } = new Dictionary<Solution, IReadOnlyList<string>>();

    /// <summary>How people say a grade.</summary>
    public IReadOnlyDictionary<Grade, IReadOnlyList<string>> Grades { get; init; } = new Dictionary<Grade, IReadOnlyList<string>>();

    /// <summary>What a grade counts, from 0 to 1.</summary>
    public IReadOnlyDictionary<Grade, decimal> Weights { get; init; } = new Dictionary<Grade, decimal>();

    /// <summary>不满意原因.</summary>
    public IReadOnlyList<NamedEntry> Reasons { get; init; } = [];

    /// <summary>How people say that they do not accept a review.</summary>
    public IReadOnlyList<string> Object { get; init; } = [];

    /// <summary>并案: one of so many who answered is enough.</summary>
    public int OneIn { get; init; } = 3;

    /// <summary>By that share only when so many have answered, or at the end.</summary>
    public int Least { get; init; } = 3;
}
