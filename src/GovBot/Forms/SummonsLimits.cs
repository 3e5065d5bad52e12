namespace GovBot.Forms;

/// <summary>约请: numbers of <c>deadlines.yaml</c> beside the deadlines.</summary>
public sealed record SummonsLimits
{
    /// <summary>协办 at most.</summary>
    public int Supporting { get; init; } = 5;

    /// <summary>再次办理 at most.</summary>
    public int Reworks { get; init; } = 2;

    /// <summary>Working days that an extension may last with the committee's consent alone.</summary>
    public int ShortExtension { get; init; } = 3;

    /// <summary>Working days from its sending after which a commitment needs a plan with nodes (分阶段计划).</summary>
    public int PlanAfter { get; init; } = 15;

    /// <summary>Working days from its sending after which a commitment counts only when the district agrees (practice.md §3).</summary>
    public int LongestCommitment { get; init; } = 60;
}

/// <summary>Lists of <c>catalog/summons.yaml</c>.</summary>
public static class SummonsReasons
{
    public const string Withdraw = "withdraw";
    public const string NotAccept = "not_accept";
    public const string Conclude = "conclude";
    public const string Objection = "objection";
    public const string Missed = "missed";
    public const string Extension = "extension";
    public const string Hold = "hold";

    /// <summary>提请街道复核: why what residents say is not done again.</summary>
    public const string Review = "review";

    /// <summary>已做的协调: what is said for each <see cref="Data.Domain.Summons.EffortKind"/>.</summary>
    public const string Effort = "effort";

    public static IReadOnlyList<string> All { get; } = [Withdraw, NotAccept, Conclude, Objection, Missed, Extension, Hold, Review, Effort];
}

/// <summary>约请对象: whom to try first and whom to summon for some categories (practice.md §2). A proposal of the editors, never the rule.</summary>
/// <param name="First">先找.</param>
/// <param name="Summon">约请对象: part of a department's name.</param>
/// <param name="When">何时可约请.</param>
/// <param name="Basis">依据.</param>
public sealed record SummonsRoute(IReadOnlyList<string> Categories, LocalText First, string Summon, LocalText When, LocalText Basis);

/// <summary>Whether a summons may be of a kind. A proposal of the editors, never the rule; what is missing is said and can be added.</summary>
/// <param name="Efforts">So many that the committee has tried first, or</param>
/// <param name="Departments">so many departments that have to work together; zero where that is no way.</param>
/// <param name="Words">One of them has to stand in what happened; none for no such condition.</param>
public sealed record SummonsKindTerms(int Efforts, int Departments, IReadOnlyList<string> Words);
