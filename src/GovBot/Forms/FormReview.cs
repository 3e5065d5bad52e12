using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>The summary before submitting: corrected line by line, then handed in.</summary>
internal sealed class FormReview(FormTools tools, FormMoves moves, FormAsker asker, FormAnswers answers)
{
    // Whoever only says again what happened wants it taken; it can be withdrawn at any time.
    private const int MostTries = 2;

    private readonly FormSubmitting _submitting = new(tools);

    public async Task<FormEnd?> ReviewedAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (Line(turn) is { } field)
        {
            return await moves.AskAsync(turn, field, cancellationToken);
        }

        switch (YesNoReader.Read(turn.Said))
        {
            // Whoever asks what comes afterwards has not said yes.
            case YesNo.Yes when !AskedWhen.Is(turn.Said):
                return await SubmitAsync(turn, cancellationToken);
            case YesNo.No:
                turn.State = turn.State with { Step = FormStep.Change };
                await asker.AskAsync(turn, cancellationToken);
                return null;
        }

        if (Unsure.Is(turn.Said) || PlaceParser.IsAboutTheMatter(turn))
        {
            turn.State = turn.State with { Tries = turn.State.Tries + 1 };
            if (turn.State.Tries > MostTries)
            {
                await turn.TellAsync(FormWords.SubmittedForYou, cancellationToken);
                return await SubmitAsync(turn, cancellationToken);
            }

            await turn.TellAsync(FormWords.ReviewPlainly, cancellationToken);
            return null;
        }

        await answers.CorrectAsync(turn, cancellationToken);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> ChangeAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (Line(turn) is { } field)
        {
            return await moves.AskAsync(turn, field, cancellationToken);
        }

        if (YesNoReader.Read(turn.Said) == YesNo.No)
        {
            return await moves.NextAsync(turn, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> SubmitAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await _submitting.SubmitAsync(turn, cancellationToken);
        if (outcome.Receipt is not null)
        {
            return new(turn.Form.Id, true, outcome.Receipt);
        }

        await turn.SayAsync(turn.Data.Texts.Find(turn.Locale, $"error.{outcome.Error?.Code}") ?? turn.Text(FormWords.Refused), cancellationToken);
        if (outcome.Field is { } field && turn.Form.Find(field) is { } again)
        {
            return await moves.AskAsync(turn, again, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>修改电话: the word for changing, and what.</summary>
    public static FieldDefinition? FieldToChange(FormTurn turn)
    {
        var said = PlainText.Words(turn.Said);
        foreach (var word in turn.Data.Commands[FormCommands.Change].For(turn.Locale).Select(PlainText.Words).OrderByDescending(w => w.Length))
        {
            if (said.Length > word.Length && word.Length > 1 && said.StartsWith(word, StringComparison.Ordinal))
            {
                var rest = said[word.Length..].Trim();
                var exact = turn.Asked.FirstOrDefault(f => PlainText.Words(turn.Text(f, "label")) == rest);
                return exact ?? (turn.State.Step == FormStep.Answer ? null : Labelled(turn, rest));
            }
        }

        return null;
    }

    private static FieldDefinition? Line(FormTurn turn) => Labelled(turn, turn.Said);

    private static FieldDefinition? Labelled(FormTurn turn, string said)
    {
        var asked = turn.Asked;
        return ChoiceReader.Read(said, [.. asked.Select(f => new Option(f.Id, turn.Text(f, "label")))]) is ChoiceReading.One one ? asked[one.Index] : null;
    }
}
