using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Whether a person who said 取消 means it; nothing is dropped unasked.</summary>
internal sealed class FormCancelling(FormAsker asker)
{
    public async Task<FormEnd?> CancelledAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var choice = ChoiceReader.Read(turn.Said, FormAsker.CancelOptions(turn));
        var meant = choice is ChoiceReading.One one ? (one.Index == 0 ? StopOrGo.Stop : StopOrGo.Go) : StopReader.Read(turn.Said);
        if (meant is StopOrGo.Stop || turn.CommandSaid() is FormCommands.Cancel or FormCommands.Menu)
        {
            return new(turn.Form.Id, false, null);
        }

        if (meant is StopOrGo.Either)
        {
            turn.State = turn.State with { Tries = turn.State.Tries + 1 };
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        await turn.TellAsync(FormWords.GoOn, cancellationToken);
        turn.State = turn.State with { Step = turn.State.Cursor is null ? FormStep.Review : FormStep.Answer, Tries = 0 };
        await asker.AskAsync(turn, cancellationToken);
        return null;
    }
}
