using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What all prompts do alike: remember what they asked, and ask.</summary>
internal static class PromptState
{
    public const string Attempts = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static IDictionary<string, object> Remember(DialogInstance instance, PromptOptions options)
    {
        foreach (var question in new[] { options.Prompt, options.RetryPrompt })
            if (question is not null && string.IsNullOrEmpty(question.InputHint)) question.InputHint = InputHints.ExpectingInput;
        var state = new Dictionary<string, object> { [Attempts] = 0 };
        (instance.State[OptionsKey], instance.State[StateKey]) = (options, state);
        return state;
    }

    public static (IDictionary<string, object> State, PromptOptions Options) Remembered(DialogInstance instance)
        => ((IDictionary<string, object>)instance.State[StateKey], (PromptOptions)instance.State[OptionsKey]);

    /// <summary>The question, or the retry question if there is one.</summary>
    public static Activity Question(PromptOptions options, bool isRetry) => isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    public static async Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (Question(options, isRetry) is not { } question) return;

        // The question is kept and may be asked again: it must not carry the id it got when it was last sent.
        question.Id = null;
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }
}
