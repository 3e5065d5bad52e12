using System.Globalization;

namespace GovBot.Data.Domain.Conventions;

/// <summary>表决主体.</summary>
public enum VotingBody
{
    /// <summary>居民会议.</summary>
    ResidentsMeeting = 1,

    /// <summary>居民代表会议.</summary>
    Representatives = 2,

    /// <summary>逐户征询: the households of a building or compound, one signature each.</summary>
    Households = 3,
}

/// <summary>表决方式.</summary>
public enum BallotForm
{
    /// <summary>举手.</summary>
    Hands = 1,

    /// <summary>无记名投票.</summary>
    Secret = 2,

    /// <summary>书面征询.</summary>
    Written = 3,
}

/// <summary>比例: <c>&gt; 1/2</c> or <c>&gt;= 2/3</c>; whole numbers, so that a half of 101 is never rounded.</summary>
public sealed record VoteShare(int Numerator, int Denominator, bool MoreThan)
{
    public bool IsReached(int count, int of)
    {
        var (left, right) = ((long)count * Denominator, (long)Numerator * of);
        return MoreThan ? left > right : left >= right;
    }

    /// <summary>Null where the text is no share between nothing and all.</summary>
    public static VoteShare? Parse(string? text)
    {
        var (more, least) = (text?.StartsWith("> ", StringComparison.Ordinal) == true, text?.StartsWith(">= ", StringComparison.Ordinal) == true);
        if (!more && !least || text!.Split(' ', '/') is not [_, var top, var bottom])
            return null;
        return int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(bottom, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator > 0 && numerator <= denominator
            ? new(numerator, denominator, more)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(MoreThan ? ">" : ">=")} {Numerator}/{Denominator}");
}

/// <summary>表决规则: how many of a body must come and agree, from a day on, and by which article. Data of <c>dialogs/catalog/conventions.yaml</c>; kept on the round it decided.</summary>
/// <param name="From">First day in force, in Shanghai.</param>
/// <param name="To">Last day; null while it is.</param>
/// <param name="Attend">到会: of the roll. Null where nobody has entered it: then nothing can be decided under it.</param>
/// <param name="Pass">通过: of those who came, or of the roll.</param>
/// <param name="OfRoll">Agreement counts against the whole roll.</param>
/// <param name="Article">依据, as cited.</param>
public sealed record VotingRule(string Id, VotingBody Body, DateOnly From, DateOnly? To, VoteShare? Attend, VoteShare? Pass, bool OfRoll, string Article)
{
    /// <summary>聊天投票: votes given in chat by a code of the roll count. Off unless whoever enters the rule has found that the law allows it.</summary>
    public bool InChat { get; init; }

    public bool IsEntered => Attend is not null && Pass is not null;

    public bool IsInForceOn(DateOnly day) => From <= day && (To is not { } last || day <= last);

    /// <summary>The outcome; a rule that is not entered decides nothing.</summary>
    public VoteOutcome? Decide(int roll, int attended, int agreed)
    {
        if (Attend is null || Pass is null)
            return null;
        return !Attend.IsReached(attended, roll) ? VoteOutcome.TooFew
            : Pass.IsReached(agreed, OfRoll ? roll : attended) ? VoteOutcome.Passed
            : VoteOutcome.Failed;
    }
}

/// <summary>表决结论.</summary>
public enum VoteOutcome
{
    /// <summary>通过.</summary>
    Passed = 1,

    /// <summary>未通过.</summary>
    Failed = 2,

    /// <summary>到会人数不足.</summary>
    TooFew = 3,
}
