using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog as a person would, and shows what became of it.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _turn;

    /// <summary>Makes a client on a channel.</summary>
    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Makes a client with an adapter of yours.</summary>
    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? []) _adapter.Use(middleware);
        var accessor = ConversationState.CreateProperty<DialogState>("DialogState");
        _turn = (turn, token) => RunAsync(turn, new DialogSet(accessor).Add(targetDialog), targetDialog.Id, initialDialogOptions, token);
    }

    /// <summary>The state in which the dialog's stack lies.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>The context of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Says something; gives the first reply, or null.</summary>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Sends an activity; gives the first reply, or null.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>The next reply, or null.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    private async Task RunAsync(ITurnContext turn, DialogSet dialogs, string dialogId, object options, CancellationToken cancellationToken)
    {
        DialogContext = await dialogs.CreateContextAsync(turn, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }
}
