using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do; called also when nothing was recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a prompt made of the person's answer.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Makes a result that recognised nothing.</summary>
    public PromptRecognizerResult()
    {
    }

    /// <summary>Was anything recognised?</summary>
    public bool Succeeded { get; set; }

    /// <summary>What was recognised.</summary>
    public T Value { get; set; }

    /// <summary>May a parent take the answer as something else?</summary>
    public bool AllowInterruption { get; set; }
}

/// <summary>What a validator works with.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
        => (Context, Recognized, State, Options) = (context, recognized, state, options);

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt made of the answer; a validator may change its value.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator remembers between attempts.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers were given, this one included.</summary>
    public int AttemptCount => State.TryGetValue(PromptState.Attempts, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
