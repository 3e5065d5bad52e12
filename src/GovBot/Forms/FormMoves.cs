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

        if (state is { Step: FormStep.Answer, Narrowed: null, Page: > 0 })
        {
            turn.State = state with { Page = state.Page - 1 };
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        if (state.Step == FormStep.Answer && (state.Compound is not null || state.PlaceInWords || state.PlaceSaid is not null || state.Narrowed is not null))
        {
            return await AskAsync(turn, turn.Field!, cancellationToken);
        }

        if (Before(turn) is { } before)
        {
            return await AskAsync(turn, before, cancellationToken);
        }

        await turn.TellAsync(FormWords.First, cancellationToken);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>The question the person dealt with before this one; what was guessed comes back only where there is no such question.</summary>
    private static FieldDefinition? Before(FormTurn turn)
    {
        var asked = turn.Asked.ToList();
        var trail = turn.State.Trail.Select(id => asked.Find(f => f.Id == id)).OfType<FieldDefinition>().ToList();
        var walked = trail.FindIndex(f => f.Id == turn.State.Cursor);
        var at = turn.State.Cursor is null ? asked.Count : asked.FindIndex(f => f.Id == turn.State.Cursor);
        return walked > 0 ? trail[walked - 1]
            : walked < 0 && trail.Count > 0 ? trail[^1]
            : at > 0 ? asked[at - 1]
            : null;
    }

    /// <summary>On, with the answer as it was.</summary>
    public Task<FormEnd?> KeepAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        turn.State = turn.State.Walked();
        return NextAsync(turn, cancellationToken);
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

        turn.State = turn.State.Walked();
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
