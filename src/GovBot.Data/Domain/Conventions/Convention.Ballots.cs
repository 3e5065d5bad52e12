using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Conventions;

/// <summary>聊天投票: only where the rule of the round allows it (else what is said in chat is consultation).</summary>
public sealed partial class Convention
{
    /// <summary>Whether votes are taken in chat at that moment; UTC.</summary>
    public bool TakesBallotsAt(DateTime now) => State == ConventionState.Voting && LastVote is { Outcome: null, InChat: true } round && now <= round.At;

    /// <summary>Counts one vote without whose it is; who has voted lies in a row of its own.</summary>
    public Error? Cast(BallotChoice choice, DateTime now)
    {
        if (!TakesBallotsAt(now))
            return new Error(MoveErrors.NotNow);
        var round = LastVote!;
        switch (choice)
        {
            case BallotChoice.For:
                round.ChatFor++;
                break;
            case BallotChoice.Against:
                round.ChatAgainst++;
                break;
            default:
                round.ChatAbstained++;
                break;
        }

        Version++;
        return null;
    }
}
