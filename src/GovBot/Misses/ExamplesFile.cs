using GovBot.Forms.Loading;

namespace GovBot.Misses;

/// <summary>What a sentence is an example of.</summary>
/// <param name="Kind"><c>intent</c>, <c>category</c> or <c>option</c>.</param>
public sealed record ExampleTarget(string Kind, string Id);

/// <summary>The file under <c>dialogs/local/</c> that labelled sentences are written to, a line each.</summary>
/// <param name="root">The folder <c>dialogs</c>.</param>
public sealed class ExamplesFile(string root)
{
    public string Path { get; } = System.IO.Path.Combine(root, "local", LabelledExamples.Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Adds an example in place of what was written for the sentence before; when the folder would not load with it, everything is as before and what is wrong comes back.</summary>
    /// <param name="kinds">Kinds of which the sentence is an example no more.</param>
    /// <param name="target">Null when it is an example of nothing now.</param>
    public async Task<LoadResult> WriteAsync(string text, IReadOnlyList<string> kinds, ExampleTarget? target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var before = File.Exists(Path) ? await File.ReadAllTextAsync(Path, cancellationToken) : null;
        var end = $", text: {Quoted(text)} }}";
        var lines = (before ?? "examples:\n").Split('\n')
            .Where(line => !(line.TrimEnd('\r').EndsWith(end, StringComparison.Ordinal) && kinds.Any(kind => line.TrimStart().StartsWith($"- {{ {kind}: ", StringComparison.Ordinal))))
            .Concat(target is null ? [] : [$"  - {{ {target.Kind}: {Quoted(target.Id)}{end}"])
            .Where(line => line.Trim().Length > 0);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.WriteAllTextAsync(Path, string.Join('\n', lines) + '\n', cancellationToken);
        var loaded = DialogsLoader.Load(root);
        if (loaded.Data is null)
        {
            await RestoreAsync(before);
        }

        return loaded;
    }

    private async Task RestoreAsync(string? before)
    {
        if (before is null)
        {
            File.Delete(Path);
        }
        else
        {
            await File.WriteAllTextAsync(Path, before, CancellationToken.None);
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
