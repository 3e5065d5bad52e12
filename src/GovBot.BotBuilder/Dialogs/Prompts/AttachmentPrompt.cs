using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one or more files.</summary>
public class AttachmentPrompt : Prompt<IList<Attachment>>
{
    /// <summary>Makes a prompt.</summary>
    public AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>> validator = null)
        : base(dialogId, validator)
    {
    }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
        => AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var attachments = turnContext.Activity.AsMessageActivity()?.Attachments;
        return Task.FromResult(attachments is { Count: > 0 }
            ? new PromptRecognizerResult<IList<Attachment>> { Succeeded = true, Value = attachments }
            : new PromptRecognizerResult<IList<Attachment>>());
    }
}
