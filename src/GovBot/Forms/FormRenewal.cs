namespace GovBot.Forms;

/// <summary>The form changed while somebody was in it: valid answers stay, the rest is asked.</summary>
internal sealed class FormRenewal(FormAnswers answers)
{
    /// <summary>True when the open question is not there any more.</summary>
    public async Task<bool> RenewAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Revision == turn.Form.Revision)
        {
            return false;
        }

        var before = turn.State;
        var kept = await answers.StillValidAsync(turn, cancellationToken);
        turn.State = before with { Revision = turn.Form.Revision, Answers = kept };
        if (kept.Count < before.Answers.Count(a => turn.Form.Find(a.Key) is not null))
        {
            await turn.TellAsync(FormWords.Renewed, cancellationToken);
        }

        var lost = before.Step switch
        {
            FormStep.Answer => turn.Field is null || !turn.Applies(turn.Field),
            FormStep.Review or FormStep.Change => turn.Next is not null,
            _ => turn.State.Cursor is not null && turn.Field is null,
        };
        if (lost)
        {
            turn.State = turn.Next is { } next ? turn.State.At(next.Id) : turn.State.At(null) with { Step = FormStep.Review };
        }

        return lost;
    }
}
