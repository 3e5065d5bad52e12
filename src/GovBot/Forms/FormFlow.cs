using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Leads through a form: what a message does to it, and what is asked next.</summary>
internal sealed class FormFlow(FormTools tools, FormAsker asker, FormOptions options, AnswerParser parser)
{
    private readonly FormAnswers _answers = new(tools, options);
    private readonly FormSubmitting _submitting = new(tools);

    public async Task BeginAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        foreach (var field in turn.Form.Fields.Where(f => f.Kind is FieldKind.Text or FieldKind.LongText && turn.State.Answers.ContainsKey(f.Id)))
        {
            await _answers.GuessAsync(turn, field, turn.State.Answers[field.Id].Value ?? "", tell: true, cancellationToken);
        }

        await NextAsync(turn, cancellationToken);
    }

    /// <summary>Null while the form goes on.</summary>
    public async Task<FormEnd?> ContinueAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (await RenewAsync(turn, cancellationToken))
        {
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        var files = FormFiles.Of(turn.Context.Activity);
        if (files.Count > 0 && await FilesAsync(turn, files, cancellationToken))
        {
            return null;
        }

        if (PlainText.Words(turn.Said).Length == 0 && YesNoReader.Read(turn.Said) == YesNo.Unclear && turn.CommandSaid() is null)
        {
            await turn.TellAsync(FormWords.Empty, cancellationToken);
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        return turn.State.Step switch
        {
            FormStep.Cancel => await CancelledAsync(turn, cancellationToken),
            FormStep.TooLong => await ShortenedAsync(turn, cancellationToken),
            _ when await IsShownAnswerAsync(turn, cancellationToken) => await AnswerAsync(turn, cancellationToken),
            _ when turn.CommandSaid() is { } command => await CommandAsync(turn, command, cancellationToken),
            _ when FieldToChange(turn) is { } field => await AskAsync(turn, field, cancellationToken),
            FormStep.Review => await ReviewedAsync(turn, cancellationToken),
            FormStep.Change => await ChangeAsync(turn, cancellationToken),
            _ => await AnswerAsync(turn, cancellationToken),
        };
    }

    // A label on the screen is that answer, even when it is also a command.
    private async Task<bool> IsShownAnswerAsync(FormTurn turn, CancellationToken cancellationToken) =>
        turn is { State.Step: FormStep.Answer, Field: { } field } && (await options.OfAsync(turn, field, cancellationToken)).Any(o => o.Label == turn.Said);

    private async Task<FormEnd?> CommandAsync(FormTurn turn, string command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case FormCommands.Back:
                return await BackAsync(turn, cancellationToken);
            case FormCommands.Skip when turn.State.Step == FormStep.Answer:
                return await SkipAsync(turn, cancellationToken);
            case FormCommands.Change:
                turn.State = turn.State with { Step = FormStep.Change };
                break;
            case FormCommands.Submit when turn.State.Step == FormStep.Review:
                return await SubmitAsync(turn, cancellationToken);
            case FormCommands.Cancel:
                if (turn.State.Answers.Count == 0)
                {
                    return new(turn.Form.Id, false, null);
                }

                turn.State = turn.State with { Step = FormStep.Cancel };
                break;
            case FormCommands.Restart:
                await turn.TellAsync(FormWords.Restarted, cancellationToken);
                turn.State = new(turn.Form.Id, turn.Form.Revision);
                return await NextAsync(turn, cancellationToken);
            case FormCommands.Help or FormCommands.Why when turn is { State.Step: FormStep.Answer, Field: { } field }:
                await turn.SayAsync(turn.Text(field, "help"), cancellationToken);
                break;
            case FormCommands.Help or FormCommands.Why or FormCommands.Repeat or FormCommands.Continue:
                break;
            default:
                return turn.State.Step == FormStep.Review ? await ReviewedAsync(turn, cancellationToken) : await AnswerAsync(turn, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> AnswerAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var field = turn.Field!;
        if (field.Optional && YesNoReader.Read(turn.Said) == YesNo.No && field.Kind is FieldKind.Phone or FieldKind.Attachments or FieldKind.Text)
        {
            return await SkipAsync(turn, cancellationToken);
        }

        switch (await parser.ReadAsync(turn, field, cancellationToken))
        {
            case AnswerReading.Taken taken:
                return await TakeAsync(turn, field, taken.Answer, cancellationToken);
            case AnswerReading.More more:
                turn.State = more.State;
                await asker.AskAsync(turn, cancellationToken);
                return null;
            case AnswerReading.Again again:
                return await AgainAsync(turn, field, again.Reason, cancellationToken);
            default:
                throw new InvalidOperationException("Unknown reading.");
        }
    }

    private async Task<FormEnd?> TakeAsync(FormTurn turn, FieldDefinition field, FieldAnswer answer, CancellationToken cancellationToken)
    {
        if (field.Validator is { } validator)
        {
            var verdict = await tools.Validator(validator).CheckAsync(new(field, answer, turn.Known), cancellationToken);
            if (!verdict.IsSuccess)
            {
                return await AgainAsync(turn, field, turn.Data.Texts.Find(turn.Locale, $"error.{verdict.Error.Code}"), cancellationToken);
            }

            answer = verdict.Value!;
        }

        turn.State = turn.State.With(field.Id, answer);
        if (field.Kind is FieldKind.Text or FieldKind.LongText)
        {
            await _answers.TileAsync(turn, field, answer, cancellationToken);
            await _answers.GuessAsync(turn, field, answer.Value ?? "", tell: true, cancellationToken);
        }

        return await NextAsync(turn, cancellationToken);
    }

    // Shorter with an example, then a way out; an optional question is never asked a fourth time.
    private async Task<FormEnd?> AgainAsync(FormTurn turn, FieldDefinition field, string? reason, CancellationToken cancellationToken)
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

    private async Task<FormEnd?> SkipAsync(FormTurn turn, CancellationToken cancellationToken)
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

    private async Task<FormEnd?> BackAsync(FormTurn turn, CancellationToken cancellationToken)
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

    private async Task<FormEnd?> AskAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        turn.State = turn.State.At(field.Id);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> NextAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        turn.State = turn.Next is { } next ? turn.State.At(next.Id) : turn.State.At(null) with { Step = FormStep.Review };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> ReviewedAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (Line(turn) is { } field)
        {
            return await AskAsync(turn, field, cancellationToken);
        }

        switch (YesNoReader.Read(turn.Said))
        {
            case YesNo.Yes:
                return await SubmitAsync(turn, cancellationToken);
            case YesNo.No:
                turn.State = turn.State with { Step = FormStep.Change };
                await asker.AskAsync(turn, cancellationToken);
                return null;
        }

        await _answers.CorrectAsync(turn, cancellationToken);
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> ChangeAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (Line(turn) is { } field)
        {
            return await AskAsync(turn, field, cancellationToken);
        }

        if (YesNoReader.Read(turn.Said) == YesNo.No)
        {
            return await NextAsync(turn, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private static FieldDefinition? Line(FormTurn turn) => Labelled(turn, turn.Said);

    private static FieldDefinition? Labelled(FormTurn turn, string said)
    {
        var asked = turn.Asked;
        return ChoiceReader.Read(said, [.. asked.Select(f => new Option(f.Id, turn.Text(f, "label")))]) is ChoiceReading.One one ? asked[one.Index] : null;
    }

    /// <summary>修改电话: the word for changing, and what.</summary>
    private static FieldDefinition? FieldToChange(FormTurn turn)
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

    private async Task<FormEnd?> CancelledAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var choice = ChoiceReader.Read(turn.Said, FormAsker.CancelOptions(turn));
        if (choice is ChoiceReading.One { Index: 0 } || turn.CommandSaid() == FormCommands.Cancel || (choice is ChoiceReading.None && YesNoReader.Read(turn.Said) == YesNo.Yes))
        {
            return new(turn.Form.Id, false, null);
        }

        await turn.TellAsync(FormWords.GoOn, cancellationToken);
        turn.State = turn.State with { Step = turn.State.Cursor is null ? FormStep.Review : FormStep.Answer };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> ShortenedAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var field = turn.Field!;
        var held = turn.State.Held ?? "";
        var choice = ChoiceReader.Read(turn.Said, FormAsker.TooLongOptions(turn));
        turn.State = turn.State with { Step = FormStep.Answer, Held = null };
        if (choice is ChoiceReading.One { Index: 0 } || (choice is ChoiceReading.None && YesNoReader.Read(turn.Said) == YesNo.Yes))
        {
            return await TakeAsync(turn, field, new(Beginning(held, field.MaxLength ?? held.Length)), cancellationToken);
        }

        return choice is ChoiceReading.One || turn.CommandSaid() is not null || turn.Said.Length < (field.MinLength ?? 1) * 2
            ? await AskAsync(turn, field, cancellationToken)
            : await AnswerAsync(turn, cancellationToken);
    }

    // Never cut a character in two.
    private static string Beginning(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private async Task<FormEnd?> SubmitAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await _submitting.SubmitAsync(turn, cancellationToken);
        if (outcome.Receipt is not null)
        {
            return new(turn.Form.Id, true, outcome.Receipt);
        }

        await turn.SayAsync(turn.Data.Texts.Find(turn.Locale, $"error.{outcome.Error?.Code}") ?? turn.Text(FormWords.Refused), cancellationToken);
        if (outcome.Field is { } field && turn.Form.Find(field) is { } again)
        {
            return await AskAsync(turn, again, cancellationToken);
        }

        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>True when the message is dealt with; false when words came along that still answer something.</summary>
    private async Task<bool> FilesAsync(FormTurn turn, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var here = turn is { State.Step: FormStep.Answer, Field.Kind: FieldKind.Attachments };
        await turn.SayAsync(FormAnswers.Keep(turn, files, here), cancellationToken);
        if (here)
        {
            await NextAsync(turn, cancellationToken);
            return true;
        }

        if (turn.Said.Length > 0)
        {
            return false;
        }

        await asker.AskAsync(turn, cancellationToken);
        return true;
    }

    /// <summary>The form changed while somebody was in it: valid answers stay, the rest is asked. True when the open question is not there any more.</summary>
    private async Task<bool> RenewAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Revision == turn.Form.Revision)
        {
            return false;
        }

        var before = turn.State;
        var kept = await _answers.StillValidAsync(turn, cancellationToken);
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
