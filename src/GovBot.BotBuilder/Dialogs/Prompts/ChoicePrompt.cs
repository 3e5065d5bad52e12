using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose one of several.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _lists;

    /// <summary>Makes a prompt.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureModels.Lists(), validator, defaultLocale)
    {
    }

    /// <summary>Makes a prompt with languages of your own.</summary>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
        => (_lists, DefaultLocale) = (choiceDefaults, defaultLocale);

    /// <summary>How the choices are shown, unless the options say so.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language of turns that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the choices are put into text; by language unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How the choice is looked for in the answer.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var culture = PromptCultureModels.Of(_lists, turnContext.Activity.Locale, DefaultLocale);
        return AskAsync(turnContext, options, isRetry, options.Choices ?? [], Style, ChoiceOptions ?? _lists.GetValueOrDefault(culture), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity.AsMessageActivity()?.Text is not { Length: > 0 } text) return Task.FromResult(result);

        var how = RecognizerOptions ?? new FindChoicesOptions();
        how.Locale = options.RecognizeLanguage ?? turnContext.Activity.Locale ?? how.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale;
        if (ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], how) is [var first, ..])
            (result.Succeeded, result.Value) = (true, first.Resolution);
        return Task.FromResult(result);
    }
}
