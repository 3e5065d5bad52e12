using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog of steps, each called with the result of the one before.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string IndexKey = "stepIndex";
    private const string ValuesKey = "values";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Makes a waterfall.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
        => _steps = actions?.ToList() ?? [];

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken) throw new ArgumentException("A cancellation token stands where the options belong.", nameof(options));
        dc.ActiveDialog.State[OptionsKey] = options;
        dc.ActiveDialog.State[ValuesKey] = new Dictionary<string, object>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = Convert.ToInt32(dc.ActiveDialog.State[IndexKey], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => base.EndDialogAsync(turnContext, instance, reason, cancellationToken);

    /// <inheritdoc/>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    /// <summary>Calls a step; override to do something around each.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
        => _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs the step of this index; behind the last one the waterfall ends with the result.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count) return dc.EndDialogAsync(result, cancellationToken);
        var state = dc.ActiveDialog.State;
        state[IndexKey] = index;
        state.TryGetValue(OptionsKey, out var options);
        return OnStepAsync(new WaterfallStepContext(this, dc, options, Values(state), index, reason, result), cancellationToken);
    }

    private static IDictionary<string, object> Values(IDictionary<string, object> state)
    {
        if (state.TryGetValue(ValuesKey, out var values) && values is IDictionary<string, object> ready) return ready;
        var made = BotJson.To<Dictionary<string, object>>(values) ?? [];
        state[ValuesKey] = made;
        return made;
    }
}
