using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in a turn: begin, continue, end, replace, cancel, ask again.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    private TurnContextStateCollection _services;

    /// <summary>Makes the context of a turn's outermost stack.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        (Dialogs, Context, Stack) = (dialogs, turnContext, state.DialogStack);
    }

    /// <summary>Makes the context of a stack within another dialog.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
        => Parent = parentDialogContext;

    /// <summary>The dialogs that can be begun here.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs that have begun, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context this one lies in.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>Objects handed down to dialogs.</summary>
    public TurnContextStateCollection Services => SharesWith?.Services ?? (_services ??= HandDown());

    /// <summary>The active dialog, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context within the active dialog, if it has one.</summary>
    public DialogContext Child
        => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Turn state, where <see cref="Services"/> of the outermost stack come from.</summary>
    internal TurnContextStateCollection ServicesFrom { get; init; }

    /// <summary>The context of the same stack whose services are used.</summary>
    internal DialogContext SharesWith { get; init; }

    /// <summary>Puts a dialog on the stack and starts it.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        RefuseToken(options, nameof(options));
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"There is no dialog '{dialogId}' here or in a parent. In a ComponentDialog, AddDialog adds one.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the activity to the active dialog.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken).ConfigureAwait(false);

        if (ActiveDialog is null) return new DialogTurnResult(DialogTurnStatus.Empty);
        return await Active().ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the active dialog and resumes the one below it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is null) return new DialogTurnResult(DialogTurnStatus.Complete, result);
        return await Active().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cancels everything on this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
        => CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels everything on this stack and, if wanted, on those around it; a dialog may stop that by handling the event.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null) return new DialogTurnResult(DialogTurnStatus.Empty);
        var notify = false;
        for (var context = this; context is not null; notify = true)
        {
            if (context.Stack.Count == 0)
            {
                context = cancelParents ? context.Parent : null;
                continue;
            }

            if (notify && await context.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken).ConfigureAwait(false)) break;
            await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false)) return;
        if (ActiveDialog is { } active)
            await Active().RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The dialog of this id, here or in a parent.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Offers an event to the active dialog, or to the innermost one.</summary>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentNullException(nameof(name));
        var context = this;
        while (fromLeaf && context.Child is { } child) context = child;
        if (context.ActiveDialog is not { } active || context.FindDialog(active.Id) is not { } dialog) return false;
        var e = new DialogEvent { Name = name, Value = value, Bubble = bubble };
        return await dialog.OnDialogEventAsync(context, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The language of the turn.</summary>
    public string GetLocale()
        => (Context as TurnContext)?.Locale ?? Context.TurnState.Get<string>("turn.locale") ?? Context.Activity?.Locale ?? CultureInfo.CurrentCulture.Name;

    private static void RefuseToken(object value, string name)
    {
        if (value is CancellationToken) throw new ArgumentException("A cancellation token stands where another argument belongs.", name);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active) return;
        if (Dialogs.Find(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }

    private Dialog Active()
        => FindDialog(ActiveDialog.Id) ?? throw new InvalidOperationException($"There is no dialog '{ActiveDialog.Id}', but it is on the stack.");

    private TurnContextStateCollection HandDown()
    {
        var services = new TurnContextStateCollection();
        foreach (var (key, value) in ServicesFrom ?? Parent?.Services ?? []) services[key] = value;
        return services;
    }
}
