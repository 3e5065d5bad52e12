namespace GovBot.Forms.Loading;

/// <summary>The snapshot in force, read when it is first asked for, and what is wrong with a newer one.</summary>
public sealed class DialogsSource : IDialogsSource
{
    private readonly string _root;
    private readonly Lazy<(DialogsData Data, string Fingerprint)> _first;
    private volatile DialogsData? _newer;
    private volatile IReadOnlyList<Finding> _faults = [];
    private string? _seen;

    public DialogsSource(string root)
    {
        _root = root;
        _first = new(() =>
        {
            var fingerprint = Directory.Exists(root) ? DialogsFolder.Fingerprint(root) : "";
            var result = DialogsLoader.Load(root);
            return (result.Data ?? throw Refusal(root, result.Findings), fingerprint);
        });
    }

    public string Root => _root;

    /// <exception cref="DialogsException">The files cannot be used; the service must not start.</exception>
    public DialogsData Current => _newer ?? _first.Value.Data;

    /// <summary>Empty while the files on disk are the ones in force.</summary>
    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>Checks names in code too; at start, when the services exist.</summary>
    public void Verify(FormParts parts)
    {
        if (DialogsLoader.Check(_root, Current, parts) is { Count: > 0 } findings)
        {
            throw Refusal(_root, findings);
        }
    }

    /// <summary>Takes changed files if they are sound; keeps the last good ones if not.</summary>
    /// <returns>Null when nothing changed.</returns>
    public LoadResult? Refresh(FormParts parts)
    {
        var now = DialogsFolder.Fingerprint(_root);
        if (now == (_seen ?? _first.Value.Fingerprint))
        {
            return null;
        }

        var result = DialogsLoader.Load(_root, parts);
        _seen = now;
        _faults = result.Findings;
        _newer = result.Data ?? _newer;
        return result;
    }

    private static DialogsException Refusal(string root, IReadOnlyList<Finding> findings) => new(
        $"The files under '{root}' cannot be used. Mend these lines and start again; `-- dialogs check` lists them without starting.\n" + string.Join('\n', findings));
}
