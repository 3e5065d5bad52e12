using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a question until the answer will do.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <summary>Makes a prompt; without a validator whatever is recognised will do.</summary>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        _validator = validator;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken) throw new ArgumentException("A cancellation token stands where the options belong.", nameof(options));
        if (options is not PromptOptions asked) throw new ArgumentOutOfRangeException(nameof(options), "A prompt needs prompt options.");

        if (asked.Prompt is { } prompt && string.IsNullOrEmpty(prompt.InputHint)) prompt.InputHint = InputHints.ExpectingInput;
        if (asked.RetryPrompt is { } retry && string.IsNullOrEmpty(retry.InputHint)) retry.InputHint = InputHints.ExpectingInput;
        var state = new Dictionary<string, object> { [PromptState.Attempts] = 0 };
        dc.ActiveDialog.State[PromptState.Options] = asked;
        dc.ActiveDialog.State[PromptState.State] = state;
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message) return EndOfTurn;

        var (state, options) = Remembered(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        state[PromptState.Attempts] = Convert.ToInt32(state[PromptState.Attempts], CultureInfo.InvariantCulture) + 1;
        var valid = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (valid) return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);

        // A validator that has said what is wrong need not be followed by the question.
        if (!dc.Context.Responded) await OnPromptAsync(dc.Context, state, options, true, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (state, options) = Remembered(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Asks.</summary>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Looks for an answer in the activity.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Sends the question, or the retry question if there is one.</summary>
    private protected static async Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is not { } question) return;

        // The question is kept and may be asked again: it must not carry the id it got when it was last sent.
        question.Id = null;
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    private static (IDictionary<string, object> State, PromptOptions Options) Remembered(DialogInstance instance)
        => ((IDictionary<string, object>)instance.State[PromptState.State], (PromptOptions)instance.State[PromptState.Options]);
}
