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
        await ContinueOrBeginAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Continues what is on the stack, or begins the dialog of this id.</summary>
    internal static async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        DialogTurnResult result;
        do result = await TryRunAsync(dc, dialogId, cancellationToken).ConfigureAwait(false);
        while (result is null);
        return result;
    }

    // A dialog that handles its error wants the turn to go on; one that nobody handles ends the turn.
    private static async Task<DialogTurnResult> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            return result.Status == DialogTurnStatus.Empty
                ? await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false)
                : result;
        }
        catch (Exception e)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken).ConfigureAwait(false)) throw;
            return null;
        }
    }
}
