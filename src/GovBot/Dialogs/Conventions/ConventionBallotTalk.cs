using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;

namespace GovBot.Dialogs.Conventions;

/// <summary>聊天投票: how, then the code of the roll, which casts it. Offered only where the rule of the round allows it.</summary>
public sealed class ConventionBallotTalk(VotingRolls rolls)
{
    private const int MostTries = 3;

    public static Task AskAsync(Talk talk, ConventionDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return state.Step == ConventionDialog.Step.Ballot
            ? talk.OfferAsync(talk.Text("conventions.ask_ballot"), Choices(talk), cancellationToken)
            : talk.SayAsync(talk.Text("conventions.ask_code"), cancellationToken);
    }

    /// <summary>Null when it is over: the convention is shown again.</summary>
    public async Task<ConventionDialog.State?> AnswerAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Step == ConventionDialog.Step.Ballot)
        {
            var next = Talk.Chosen(text, Choices(talk)) is { } chosen ? state with { Step = ConventionDialog.Step.Code, Ballot = Enum.Parse<BallotChoice>(chosen), Tries = 0 } : state;
            await AskAsync(talk, next, cancellationToken);
            return next;
        }

        var refused = await rolls.VoteAsync(state.Number!, talk.Facts, new string([.. text.Where(char.IsAsciiDigit)]), state.Ballot, cancellationToken);
        await talk.SayAsync(talk.Text(refused?.Code switch
        {
            null => "conventions.voted",
            CaseErrors.NotFound => "conventions.code_again",
            MoveErrors.NotNow => "conventions.chat_is_no_vote",
            var code => $"error.{code}",
        }), cancellationToken);
        return refused?.Code == CaseErrors.NotFound && state.Tries + 1 < MostTries ? state with { Tries = state.Tries + 1 } : null;
    }

    private static IReadOnlyList<Offer> Choices(Talk talk) => [.. Enum.GetValues<BallotChoice>().Select(choice => new Offer(choice.ToString(), talk.Text($"conventions.ballot.{choice}")))];
}
