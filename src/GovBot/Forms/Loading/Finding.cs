namespace GovBot.Forms.Loading;

/// <summary>Something wrong under <c>dialogs/</c>, where, and what to do about it.</summary>
public sealed record Finding(string File, long Line, string Message)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>Collects what is wrong, so that an editor sees everything at once.</summary>
public sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => [.. _all.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    public bool Any => _all.Count > 0;

    public void Add(YamlItem at, string message)
    {
        ArgumentNullException.ThrowIfNull(at);
        Add(at.File, at.Line, message);
    }

    public void Add(string file, long line, string message) => _all.Add(new(file, line, message));
}

/// <summary>The files under <c>dialogs/</c> cannot be used; nothing starts with half of them.</summary>
public sealed class DialogsException(string message) : Exception(message);
