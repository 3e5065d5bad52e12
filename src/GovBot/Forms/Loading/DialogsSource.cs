namespace GovBot.Forms.Loading;

/// <summary>The snapshot in force, and what is wrong with a newer one.</summary>
public sealed class DialogsSource : IDialogsSource
{
    private readonly string _root;
    private volatile DialogsData _current;
    private volatile IReadOnlyList<Finding> _faults = [];
    private string _seen;

    /// <exception cref="DialogsException">The files cannot be used; the service must not start.</exception>
    public DialogsSource(string root)
    {
        _root = root;
        _seen = Directory.Exists(root) ? DialogsFolder.Fingerprint(root) : "";
        var result = DialogsLoader.Load(root);
        _current = result.Data ?? throw Refusal(root, result.Findings);
    }

    public string Root => _root;

    public DialogsData Current => _current;

    /// <summary>Empty while the files on disk are the ones in force.</summary>
    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>Checks names in code too; at start, when the services exist.</summary>
    public void Verify(FormParts parts)
    {
        if (DialogsLoader.Check(_root, _current, parts) is { Count: > 0 } findings)
        {
            throw Refusal(_root, findings);
        }
    }

    /// <summary>Takes changed files if they are sound; keeps the last good ones if not.</summary>
    /// <returns>Null when nothing changed.</returns>
    public LoadResult? Refresh(FormParts parts)
    {
        var now = DialogsFolder.Fingerprint(_root);
        if (now == _seen)
        {
            return null;
        }

        var result = DialogsLoader.Load(_root, parts);
        _seen = now;
        _faults = result.Findings;
        _current = result.Data ?? _current;
        return result;
    }

    private static DialogsException Refusal(string root, IReadOnlyList<Finding> findings) => new(
        $"The files under '{root}' cannot be used. Mend these lines and start again; `-- dialogs check` lists them without starting.\n" + string.Join('\n', findings));
}
