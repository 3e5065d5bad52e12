using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Tests.Forms;

/// <summary>A copy of <c>dialogs/</c> in a folder of its own, with files changed by a test.</summary>
internal sealed class TrialDialogs : IDisposable
{
    public TrialDialogs()
    {
        Root = Directory.CreateTempSubdirectory("govbot-dialogs").FullName;
        var source = FormsSetup.FindDialogs("dialogs");
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
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
