using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: an int, long, float, double or decimal.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Makes a prompt.</summary>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
            throw new NotSupportedException($"A number prompt gives int, long, float, double or decimal, not {typeof(T).Name}.");
        DefaultLocale = defaultLocale;
    }

    /// <summary>The language of turns that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
        => AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity.AsMessageActivity()?.Text is { Length: > 0 } text)
        {
            var locale = options?.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale;
            if (NumberText.FindNumbers(text, locale) is [var first, ..] && Fit(first.Value) is { } value)
                (result.Succeeded, result.Value) = (true, value);
        }

        return Task.FromResult(result);
    }

    // A fraction or a number too large is no whole number: rounding it would answer for the person.
    private static T? Fit(decimal number)
    {
        var fits = default(T) switch
        {
            int => number % 1 == 0 && number is >= int.MinValue and <= int.MaxValue,
            long => number % 1 == 0 && number is >= long.MinValue and <= long.MaxValue,
            _ => true,
        };
        return fits ? (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture) : null;
    }
}
