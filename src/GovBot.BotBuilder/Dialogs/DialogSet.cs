using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private string _version;

    /// <summary>Makes a set without a stack of its own, as components have.</summary>
    public DialogSet()
    {
    }

    /// <summary>Makes a set whose stack lies in this property.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog; another one with an id that is taken gets a number behind its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var same))
        {
            if (ReferenceEquals(same, dialog)) return this;
            var suffix = 2;
            while (_dialogs.ContainsKey(dialog.Id + suffix.ToString(CultureInfo.InvariantCulture))) suffix++;
            dialog.Id += suffix.ToString(CultureInfo.InvariantCulture);
        }

        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>The dialog of this id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>The stack of this turn, ready to work on.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This set was made without a state property, so it has no stack of its own.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Changes when a dialog of the set changes.</summary>
    public virtual string GetVersion() => _version ??= Sum();

    // FNV-1a: short, and the same in every process.
    private string Sum()
    {
        var sum = 14695981039346656037UL;
        foreach (var dialog in _dialogs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var b in Encoding.UTF8.GetBytes($"|{dialog.Key}:{dialog.Value.GetVersion()}"))
                sum = (sum ^ b) * 1099511628211UL;
        return sum.ToString("x", CultureInfo.InvariantCulture);
    }
}
