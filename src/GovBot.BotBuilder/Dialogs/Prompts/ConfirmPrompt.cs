using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions List)> _defaults;

    /// <summary>Makes a prompt.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, Usual(), validator, defaultLocale)
    {
    }

    /// <summary>Makes a prompt with languages of your own.</summary>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
        => (_defaults, DefaultLocale) = (choiceDefaults, defaultLocale);

    /// <summary>How yes and no are shown, unless the options say so.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language of turns that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How yes and no are put into text; by language unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The words for yes and no; by language unless set.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var usual = _defaults.GetValueOrDefault(Culture(turnContext));
        return AskAsync(turnContext, options, isRetry, Choices(usual), Style, ChoiceOptions ?? usual.List, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var answer = turnContext.Activity.AsMessageActivity()?.Text is { Length: > 0 } text ? Read(text, Culture(turnContext)) : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    private bool? Read(string text, string culture)
    {
        if (YesNoText.Find(text, culture) is { } plain) return plain;

        // A number answers only a list that shows numbers.
        var usual = _defaults.GetValueOrDefault(culture);
        if ((ChoiceOptions ?? usual.List)?.IncludeNumbers == false) return null;
        return ChoiceRecognizers.RecognizeChoices(text, Choices(usual)) is [var first, ..] ? first.Resolution.Index == 0 : null;
    }

    private List<Choice> Choices((Choice Yes, Choice No, ChoiceFactoryOptions List) usual)
        => ConfirmChoices is { } own ? [own.Item1, own.Item2] : [usual.Yes, usual.No];

    private string Culture(ITurnContext turn) => PromptCultureModels.Of(_defaults, turn.Activity.Locale, DefaultLocale);

    private static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Usual() => PromptCultureModels.GetSupportedCultures().ToDictionary(
        culture => culture.Locale,
        culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), PromptCultureModels.List(culture)));
}
