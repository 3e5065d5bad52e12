namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall works with.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private readonly DialogContext _dc;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        Parent = dc.Parent;
        SharesWith = dc;
        (_waterfall, _dc, Options, Values, Index, Reason, Result) = (waterfall, dc, options, values, index, reason, result);
    }

    /// <summary>The number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    /// <summary>Why the step is called.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before brought.</summary>
    public object Result { get; }

    /// <summary>What the steps remember.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step at once; a step may do so once.</summary>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken) throw new ArgumentException("A cancellation token stands where the result belongs.", nameof(result));
        if (_nextCalled) throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' has already gone to the next.");
        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(_dc, DialogReason.NextCalled, result, cancellationToken);
    }
}
