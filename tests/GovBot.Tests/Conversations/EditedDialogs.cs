using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Tests.Scripts;

/// <summary>The files of <c>dialogs/</c>, and a copy of them once a script changes one.</summary>
internal sealed class EditedDialogs : IDialogsSource, IDisposable
{
    private string? _copy;

    public DialogsData Current { get; private set; } = RepositoryDialogs.Data;

    public void Change(Edit edit)
    {
        _copy ??= Copy();
        var path = Path.Combine(_copy, edit.File);
        var before = File.ReadAllText(path);
        Assert.Contains(edit.From, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(edit.From, edit.To, StringComparison.Ordinal));
        Current = Load(_copy);
    }

    /// <summary>A file that was not there, or stands in place of the one that was.</summary>
    public void Write(string file, string text)
    {
        _copy ??= Copy();
        File.WriteAllText(Path.Combine(_copy, file), text);
        Current = Load(_copy);
    }

    public void Dispose()
    {
        if (_copy is not null)
        {
            Directory.Delete(_copy, recursive: true);
        }
    }

    private static DialogsData Load(string root)
    {
        var result = DialogsLoader.Load(root);
        Assert.True(result.Data is not null, string.Join('\n', result.Findings));
        return result.Data;
    }

    /// <summary>A folder of its own, for whoever asks to delete.</summary>
    internal static string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("govbot-dialogs-").FullName;
        foreach (var file in Directory.GetFiles(RepositoryDialogs.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(RepositoryDialogs.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
