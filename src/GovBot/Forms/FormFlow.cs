using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Leads through a form: what a message does to it, and what is asked next.</summary>
internal sealed class FormFlow
{
    private readonly FormAsker _asker;
    private readonly FormOptions _options;
    private readonly FormAnswers _answers;
    private readonly FormMoves _moves;
    private readonly FormReplies _replies;
    private readonly FormReview _review;
    private readonly FormCancelling _cancelling;
    private readonly FormRestarting _restarting;
    private readonly FormRenewal _renewal;

    public FormFlow(FormTools tools, FormAsker asker, FormOptions options, AnswerParser parser)
    {
        (_asker, _options, _answers, _moves) = (asker, options, new(tools, options), new(asker));
        _replies = new(tools, _moves, asker, _answers, parser);
        _review = new(tools, _moves, asker, _answers);
        (_cancelling, _restarting) = (new(asker), new(asker, _moves));
        _renewal = new(_answers);
    }

    public async Task BeginAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        // What somebody wrote to us before the form began is as good as an answer in it.
        var said = turn.Form.Fields.Where(f => f.Kind is FieldKind.Text or FieldKind.LongText && turn.State.Answers.ContainsKey(f.Id)).ToList();
        turn.State = turn.State with { Trail = [.. said.Select(f => f.Id)] };
        foreach (var field in said)
        {
            await _answers.GuessAsync(turn, field, turn.State.Answers[field.Id].Value ?? "", tell: true, cancellationToken);
            await FormCovering.TellAsync(turn, field, turn.State.Answers[field.Id], cancellationToken);
        }

        await _moves.NextAsync(turn, cancellationToken);
    }

    /// <summary>Null while the form goes on.</summary>
    public async Task<FormEnd?> ContinueAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (await _renewal.RenewAsync(turn, cancellationToken))
        {
            await _asker.AskAsync(turn, cancellationToken);
            return null;
        }

        var voices = SentFiles.Voices(turn.Context.Activity);
        if (voices.Count > 0 && turn.Form.Fields.FirstOrDefault(f => f.Voice) is { } spoken && await VoiceAsync(turn, spoken, voices, cancellationToken))
        {
            return null;
        }

        var files = SentFiles.Of(turn.Context.Activity).Except(voices).ToList();
        if (files.Count > 0 && await FilesAsync(turn, files, cancellationToken))
        {
            return null;
        }

        if (PlainText.Words(turn.Said).Length == 0 && YesNoReader.Read(turn.Said) == YesNo.Unclear && turn.CommandSaid() is null)
        {
            await turn.TellAsync(FormWords.Empty, cancellationToken);
            await _asker.AskAsync(turn, cancellationToken);
            return null;
        }

        return turn.State.Step switch
        {
            FormStep.Cancel => await _cancelling.CancelledAsync(turn, cancellationToken),
            FormStep.Restart => await _restarting.AnsweredAsync(turn, cancellationToken),
            FormStep.TooLong => await _replies.ShortenedAsync(turn, cancellationToken),
            _ when await IsShownAnswerAsync(turn, cancellationToken) => await _replies.AnswerAsync(turn, cancellationToken),
            _ when turn.CommandSaid() is { } command => await CommandAsync(turn, command, cancellationToken),
            _ when FormReview.FieldToChange(turn) is { } field => await _moves.AskAsync(turn, field, cancellationToken),
            FormStep.Review => await _review.ReviewedAsync(turn, cancellationToken),
            FormStep.Change => await _review.ChangeAsync(turn, cancellationToken),
            _ => await _replies.AnswerAsync(turn, cancellationToken),
        };
    }

    // A label on the screen is that answer, even when it is also a command.
    private async Task<bool> IsShownAnswerAsync(FormTurn turn, CancellationToken cancellationToken) =>
        turn is { State.Step: FormStep.Answer, Field: { } field } && (await _options.OfAsync(turn, field, cancellationToken)).Any(o => o.Label == turn.Said);

    private async Task<FormEnd?> CommandAsync(FormTurn turn, string command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case FormCommands.Back:
                return await _moves.BackAsync(turn, cancellationToken);
            case FormCommands.Skip when turn.State.Step == FormStep.Answer:
                return await _moves.SkipAsync(turn, cancellationToken);
            case FormCommands.Change:
                turn.State = turn.State with { Step = FormStep.Change };
                break;
            case FormCommands.Submit when turn.State.Step == FormStep.Review:
                return await _review.SubmitAsync(turn, cancellationToken);
            case FormCommands.Cancel or FormCommands.Menu:
                if (turn.State.Answers.Count == 0)
                {
                    return new(turn.Form.Id, false, null);
                }

                turn.State = turn.State with { Step = FormStep.Cancel, Tries = 0 };
                break;
            case FormCommands.Restart:
                return await _restarting.AskAsync(turn, cancellationToken);
            case FormCommands.Help or FormCommands.Why when turn is { State.Step: FormStep.Answer, Field: { } field }:
                await turn.SayAsync(turn.Text(field, "help"), cancellationToken);
                break;
            case FormCommands.Continue when turn.HasAnswer:
                return await _moves.KeepAsync(turn, cancellationToken);
            case FormCommands.Help or FormCommands.Why or FormCommands.Repeat or FormCommands.Continue:
                break;
            default:
                return turn.State.Step == FormStep.Review ? await _review.ReviewedAsync(turn, cancellationToken) : await _replies.AnswerAsync(turn, cancellationToken);
        }

        await _asker.AskAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>Instead of words it is the answer; to any other question it goes with it. True when there is nothing else in the message.</summary>
    private async Task<bool> VoiceAsync(FormTurn turn, FieldDefinition spoken, IReadOnlyList<string> voices, CancellationToken cancellationToken)
    {
        var answer = turn.Spoken(spoken, voices);
        await turn.TellAsync(FormWords.VoiceGot, cancellationToken);
        if (turn is { State.Step: FormStep.Answer, Said.Length: 0 } && turn.Field == spoken)
        {
            await _replies.TakeAsync(turn, spoken, answer, cancellationToken);
            return true;
        }

        turn.State = turn.State.With(spoken.Id, answer);
        if (turn.Said.Length > 0 || SentFiles.Of(turn.Context.Activity).Count > voices.Count)
        {
            return false;
        }

        await _asker.AskAsync(turn, cancellationToken);
        return true;
    }

    /// <summary>True when the message is dealt with; false when words came along that still answer something.</summary>
    private async Task<bool> FilesAsync(FormTurn turn, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var here = turn is { State.Step: FormStep.Answer, Field.Kind: FieldKind.Attachments };
        await turn.SayAsync(FormAnswers.Keep(turn, files, here), cancellationToken);
        if (here)
        {
            await _moves.NextAsync(turn, cancellationToken);
            return true;
        }

        if (turn.Said.Length > 0)
        {
            return false;
        }

        await _asker.AskAsync(turn, cancellationToken);
        return true;
    }
}
