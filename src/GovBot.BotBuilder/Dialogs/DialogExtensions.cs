namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as a bot.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialog with this turn's activity, or begins it if nothing is on the stack.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var state = await accessor.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var dc = new DialogContext(dialogs, turnContext, state) { ServicesFrom = turnContext.TurnState };
        while (!await TryRunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    // A dialog that handles its error wants the turn to go on; one that nobody handles ends the turn.
    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken).ConfigureAwait(false)) throw;
            return false;
        }
    }
}
