using GovBot.Forms.Loading;

namespace GovBot.Tests.Forms;

/// <summary>A copy of <c>dialogs/</c> in a folder of its own, with files changed by a test; without the long lists of what else an option is called, which take seconds to learn.</summary>
internal sealed class TrialDialogs : IDisposable
{
    private static readonly string[] Long = [Path.Combine("understanding", "sayings"), Path.Combine("understanding", "synonyms")];

    public TrialDialogs()
    {
        Root = Directory.CreateTempSubdirectory("govbot-dialogs").FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryDialogs.Root, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryDialogs.Root, file)))
        {
            if (!Long.Contains(Path.GetDirectoryName(file)))
            {
                Write(file, File.ReadAllText(Path.Combine(RepositoryDialogs.Root, file)));
            }
        }
    }

    public string Root { get; }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public TrialDialogs Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public TrialDialogs Delete(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    public LoadResult Load(FormParts? parts = null) => DialogsLoader.Load(Root, parts);

    /// <summary>Parts with every name that the forms use now.</summary>
    public FormParts PartsInUse()
    {
        var forms = Load().Data!.Forms.Values;
        var fields = forms.SelectMany(f => f.Fields).ToList();
        return new(
            Names(fields.Select(f => f.Validator)),
            Names(forms.Select(f => f.Submit)),
            Names(fields.SelectMany(f => new[] { f.Source, f.Tiles })),
            Names(fields.SelectMany(f => new[] { f.Reader, f.Source })));
    }

    private static HashSet<string> Names(IEnumerable<string?> names) => [.. names.OfType<string>()];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
