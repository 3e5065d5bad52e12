using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Whether a person who said 重来 means all of it; what they have told us is not dropped unasked.</summary>
internal sealed class FormRestarting(FormAsker asker, FormMoves moves)
{
    public async Task<FormEnd?> AskAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Answers.Count == 0)
        {
            return await RestartAsync(turn, cancellationToken);
        }

        turn.State = turn.State with { Step = FormStep.Restart, Tries = 0 };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    public async Task<FormEnd?> AnsweredAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var choice = ChoiceReader.Read(turn.Said, FormAsker.RestartOptions(turn));
        if (choice is ChoiceReading.One { Index: 0 } || turn.CommandSaid() is FormCommands.Restart || (choice is ChoiceReading.None && YesNoReader.Read(turn.Said) == YesNo.Yes))
        {
            return await RestartAsync(turn, cancellationToken);
        }

        // 取消 here may mean the restart or the whole report: that is asked too.
        var stops = choice is ChoiceReading.None && turn.CommandSaid() is FormCommands.Cancel or FormCommands.Menu;
        if (!stops)
        {
            await turn.TellAsync(FormWords.GoOn, cancellationToken);
        }

        turn.State = turn.State with { Step = stops ? FormStep.Cancel : turn.State.Cursor is null ? FormStep.Review : FormStep.Answer };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }

    private async Task<FormEnd?> RestartAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        await turn.TellAsync(FormWords.Restarted, cancellationToken);
        turn.State = new(turn.Form.Id, turn.Form.Revision);
        return await moves.NextAsync(turn, cancellationToken);
    }
}
