using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.Dialogs;

/// <summary>A short conversation whose whole state is one record: a reply turns it into the next one, null ends it.</summary>
public abstract class TalkDialog<TState>(string id, Talks talks) : Dialog(id)
    where TState : class
{
    private const string Key = "talk";

    public sealed override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await KeepAsync(dc, await StartAsync(talks.For(dc.Context), options, cancellationToken), cancellationToken);
    }

    public sealed override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var text = dc.Context.Activity.Text ?? string.Empty;
        return await KeepAsync(dc, await AnswerAsync(talks.For(dc.Context), Read(dc.ActiveDialog), text, cancellationToken), cancellationToken);
    }

    public sealed override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(talks.For(turnContext), Read(instance), cancellationToken);

    protected abstract Task<TState?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken);

    protected abstract Task<TState?> AnswerAsync(Talk talk, TState state, string text, CancellationToken cancellationToken);

    /// <summary>Says the open question again.</summary>
    protected abstract Task AskAsync(Talk talk, TState state, CancellationToken cancellationToken);

    private static TState Read(DialogInstance instance) =>
        JsonSerializer.Deserialize<TState>((string)instance.State[Key]) ?? throw new InvalidOperationException($"The state of {typeof(TState).Name} is empty.");

    private static async Task<DialogTurnResult> KeepAsync(DialogContext dc, TState? state, CancellationToken cancellationToken)
    {
        if (state is null)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        dc.ActiveDialog.State[Key] = JsonSerializer.Serialize(state);
        return EndOfTurn;
    }
}
