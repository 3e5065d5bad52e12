namespace GovBot.Forms;

/// <summary>From question to question: on, back, past one, and the same one again.</summary>
internal sealed class FormMoves(FormAsker asker)
{
    public async Task<FormEnd?> AskAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        turn.State = turn.State.At(field.Id);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> NextAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        turn.State = turn.Next is { } next ? turn.State.At(next.Id) : turn.State.At(null) with { Step = FormStep.Review };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> BackAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var state = turn.State;
        if (state.Step == FormStep.Change)
        {
            return await NextAsync(turn, cancellationToken);
        }

        if (state.Step == FormStep.Answer && (state.Compound is not null || state.PlaceInWords || state.Narrowed is not null))
        {
            return await AskAsync(turn, turn.Field!, cancellationToken);
        }

        var asked = turn.Asked;
        var at = state.Step == FormStep.Review ? asked.Count : asked.ToList().FindIndex(f => f.Id == state.Cursor);
        if (at > 0)
        {
            return await AskAsync(turn, asked[at - 1], cancellationToken);
        }

        await turn.TellAsync(FormWords.First, cancellationToken);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> SkipAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var field = turn.Field!;
        if (!field.Optional && !turn.State.Answers.ContainsKey(field.Id))
        {
            await turn.TellAsync(FormWords.CannotSkip, cancellationToken);
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        // A kept answer stays when its question is passed over; photos sent before stay too.
        if (field.Optional && (field.Kind != FieldKind.Attachments || !turn.State.Answers.ContainsKey(field.Id)))
        {
            turn.State = turn.State.With(field.Id, FieldAnswer.Skip);
        }

        return await NextAsync(turn, cancellationToken);
    }

    // Shorter with an example, then a way out; an optional question is never asked a fourth time.
    public async Task<FormEnd?> AgainAsync(FormTurn turn, FieldDefinition field, string? reason, CancellationToken cancellationToken)
    {
        turn.State = turn.State with { Tries = turn.State.Tries + 1, Narrowed = null };
        if (field.Optional && turn.State.Tries > 2)
        {
            await turn.TellAsync(FormWords.LeftOut, cancellationToken);
            return await SkipAsync(turn, cancellationToken);
        }

        if (reason is not null)
        {
            await turn.SayAsync(reason, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }
}
