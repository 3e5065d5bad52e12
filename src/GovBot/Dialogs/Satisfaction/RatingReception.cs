using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Understanding;

namespace GovBot.Dialogs.Satisfaction;

/// <summary>Answers to what a notice asked: by its buttons, and at the menu by number or in words.</summary>
public sealed class RatingReception(SatisfactionAnswers answers)
{
    /// <summary>Null where nothing was asked, or it is not answered by this.</summary>
    public async Task<RateDialog.Start?> ReadAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await answers.WaitingAsync(turn.Talk.Facts, cancellationToken) is not { } asked)
            return null;
        // Numbers belong to the list shown last; words that can be nothing else count later too.
        var isLast = turn.Memory.LastAt is not { } last || asked.LastAskedAt >= last.UtcDateTime;
        var said = isLast ? RatingReader.Solved(turn.Talk, turn.Text) : IsWord(turn) ? RatingReader.InWords(turn.Talk, turn.Text) : null;
        return said is null ? null : new RateDialog.Start(asked.Code, said, turn.Text);
    }

    /// <summary>At the next visit: what is still open is brought up when somebody comes with nothing in particular.</summary>
    public async Task<RateDialog.Start?> AtVisitAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return await answers.WaitingAsync(turn.Talk.Facts, cancellationToken) is { AtVisit: true } asked ? new RateDialog.Start(asked.Code) : null;
    }

    /// <summary>What a resident's button starts; null where it was answered, or is nobody's.</summary>
    public async Task<RateDialog.Start?> TapAsync(RootTurn turn, string tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await answers.TappedAsync(tap, cancellationToken) is not ({ } code, { } act))
        {
            await turn.Talk.SayAsync(turn.Talk.Text("error.rating_over"), cancellationToken);
            return null;
        }

        if (act != NoticeTaps.Object)
            return new RateDialog.Start(code, Enum.Parse<Solution>(act));
        var refusal = await answers.ObjectAsync(turn.Talk.Facts, new IssueClaim(code, turn.Talk.Facts.UserId, turn.Talk.Facts.ConversationId, null), cancellationToken);
        await turn.Talk.SayAsync(turn.Talk.Text(refusal is null ? "satisfaction.objected" : "satisfaction.object_over"), cancellationToken);
        return null;
    }

    private static bool IsWord(RootTurn turn)
    {
        var words = PlainText.Words(turn.Text);
        return turn.Talk.Data.Satisfaction.Solved.Values.Any(list => list.Any(word => PlainText.Words(word) == words));
    }
}
