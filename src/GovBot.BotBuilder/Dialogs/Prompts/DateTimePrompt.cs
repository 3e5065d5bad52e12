using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A day, time or span that an answer can mean.</summary>
public class DateTimeResolution
{
    /// <summary>Makes an empty one.</summary>
    public DateTimeResolution()
    {
    }

    /// <summary>The moment, like <c>2026-12-01 09:00:00</c>, or its day or time alone.</summary>
    public string Value { get; set; }

    /// <summary>The first day of a span.</summary>
    public string Start { get; set; }

    /// <summary>The first day behind a span.</summary>
    public string End { get; set; }

    /// <summary>What was said, as a TIMEX expression.</summary>
    public string Timex { get; set; }
}

/// <summary>Asks for a day or time; gives all that the answer can mean.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Makes a prompt.</summary>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
        => DefaultLocale = defaultLocale;

    /// <summary>The language of turns that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
        => AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity.AsMessageActivity()?.Text is { Length: > 0 } text)
        {
            var locale = options?.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale;

            // "Tomorrow" is the person's: their clock counts, where the channel tells it.
            var now = turnContext.Activity.LocalTimestamp?.DateTime ?? TimeProvider.System.GetLocalNow().DateTime;
            if (DateText.Find(text, locale, now) is { Count: > 0 } found) (result.Succeeded, result.Value) = (true, found);
        }

        return Task.FromResult(result);
    }
}
