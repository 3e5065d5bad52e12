namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a root dialog as a bot and saves its state.</summary>
[Obsolete("Use DialogExtensions.RunAsync.")]
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    private readonly string _dialogStateProperty;
    private string _rootDialogId;

    /// <summary>Makes one for a dialog, which may also be set later.</summary>
    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        if (rootDialog is not null) RootDialog = rootDialog;
        _dialogStateProperty = dialogStateProperty ?? "DialogStateProperty";
    }

    /// <summary>State of the conversation; taken from the turn unless set.</summary>
    public ConversationState ConversationState { get; set; }

    /// <summary>State of the person; taken from the turn unless set, and may be missing.</summary>
    public UserState UserState { get; set; }

    /// <summary>Objects given to each turn.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    /// <summary>The dialog that is begun when nothing is on the stack.</summary>
    public Dialog RootDialog
    {
        get => _rootDialogId is null ? null : Dialogs.Find(_rootDialogId);
        set
        {
            Dialogs = new DialogSet();
            _rootDialogId = value?.Id;
            if (value is not null) Dialogs.Add(value);
        }
    }

    /// <summary>The dialogs of the outermost stack.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Milliseconds of silence after which a conversation begins anew.</summary>
    public int? ExpireAfter { get; set; }

    /// <summary>Runs the dialog over a turn and saves what changed.</summary>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (key, value) in InitialTurnState) context.TurnState.Set(key, value);
        var states = States(context);
        await ExpireAsync(context, cancellationToken).ConfigureAwait(false);

        var accessor = ConversationState.CreateProperty<DialogState>(_dialogStateProperty);
        var stack = await accessor.GetAsync(context, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var dc = new DialogContext(Dialogs, context, stack) { ServicesFrom = context.TurnState };
        var result = await DialogExtensions.ContinueOrBeginAsync(dc, _rootDialogId, cancellationToken).ConfigureAwait(false);
        await states.SaveAllChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        return new DialogManagerResult { TurnResult = result };
    }

    private BotStateSet States(ITurnContext context)
    {
        ConversationState ??= context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException("There is no conversation state, neither set here nor in the turn's state.");
        UserState ??= context.TurnState.Get<UserState>();
        context.TurnState.Set(ConversationState);
        if (UserState is null) return new BotStateSet(ConversationState);
        context.TurnState.Set(UserState);
        return new BotStateSet(ConversationState, UserState);
    }

    private async Task ExpireAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var accessor = ConversationState.CreateProperty<DateTime>(LastAccess);
        var last = await accessor.GetAsync(context, () => now, cancellationToken).ConfigureAwait(false);
        if (ExpireAfter is { } silence && now - last >= TimeSpan.FromMilliseconds(silence))
            await ConversationState.ClearStateAsync(context, cancellationToken).ConfigureAwait(false);
        await accessor.SetAsync(context, now, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>What a turn of a <see cref="DialogManager"/> came to.</summary>
public class DialogManagerResult
{
    /// <summary>Makes an empty one.</summary>
    public DialogManagerResult()
    {
    }

    /// <summary>What the root dialog said.</summary>
    public DialogTurnResult TurnResult { get; set; }
}
