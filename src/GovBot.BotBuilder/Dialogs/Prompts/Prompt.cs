using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
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

        var state = PromptState.Remember(dc.ActiveDialog, asked);
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message) return EndOfTurn;

        var (state, options) = PromptState.Remembered(dc.ActiveDialog);
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
        var (state, options) = PromptState.Remembered(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Asks.</summary>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Looks for an answer in the activity.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message) return false;

        // An answer is the prompt's own; anything else a parent may take.
        var (state, options) = PromptState.Remembered(dc.ActiveDialog);
        return (await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false)).Succeeded;
    }

    /// <summary>Adds choices to a question in this style.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default)
        => AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question in this style, as a conversation of this kind shows them, for some of those present.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.None => MessageFactory.Text(text, null, InputHints.ExpectingInput),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, null),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is null) return shown;

        // The question is kept for asking again: what is added goes on a copy.
        var copy = BotJson.Copy((Activity)prompt);
        copy.Text = shown.Text;
        if (shown.SuggestedActions is { Actions.Count: > 0 } buttons) copy.SuggestedActions = buttons;
        if (shown.Attachments is { Count: > 0 } cards) copy.Attachments = [.. copy.Attachments ?? [], .. cards];
        return copy;
    }

    /// <summary>Sends the question, or the retry question if there is one.</summary>
    private protected static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
        => PromptState.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <summary>Sends the question with choices.</summary>
    private protected Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions list, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        List<string> toList = activity.From?.Id is { } person ? [person] : null;
        var question = AppendChoices(
            PromptState.Question(options, isRetry), activity.ChannelId, choices, options.Style ?? style, list, activity.Conversation?.ConversationType, toList, cancellationToken);
        question.Id = null;
        return turnContext.SendActivityAsync(question, cancellationToken);
    }
}
