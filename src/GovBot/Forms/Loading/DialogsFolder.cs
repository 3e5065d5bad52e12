using System.Security.Cryptography;
using System.Text;

namespace GovBot.Forms.Loading;

/// <summary>
/// The files under <c>dialogs/</c> at one moment, each laid under its counterpart in <c>local/</c>. A file is parsed when it is first
/// asked for, so that what is slow to learn can begin before all are.
/// </summary>
internal sealed class DialogsFolder
{
    private const string Local = "local/";

    private readonly SortedDictionary<string, Lazy<YamlMap?>> _files = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    private DialogsFolder(List<(string Path, string Text)> texts, Findings findings)
    {
        (Revision, _findings) = (Hash(texts), findings);
        foreach (var (path, text) in texts)
        {
            Lay(path, new(() => Parse(path, text)));
        }
    }

    /// <summary>Hash of every file's name and content.</summary>
    public string Revision { get; }

    public static DialogsFolder Read(string root, Findings findings) => new(Texts(root), findings);

    /// <summary>Parses what nobody asked for: a mistake is one there, too.</summary>
    public void ParseRest()
    {
        foreach (var file in _files.Values)
        {
            _ = file.Value;
        }
    }

    /// <summary>Name and content hash, to notice changes where the file system does not tell; taken often, so nothing is kept in memory for it.</summary>
    public static string Fingerprint(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in Files(root))
        {
            using var content = System.IO.File.OpenRead(file);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public YamlMap? File(string path) => _files.GetValueOrDefault(path)?.Value;

    public IEnumerable<(string Path, YamlMap Map)> In(string folder) =>
        _files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).Select(f => (f.Key, f.Value.Value)).Where(f => f.Value is not null).Select(f => (f.Key, f.Value!));

    // "local/" sorts after the folders it changes only by luck, so Texts puts it last.
    private void Lay(string path, Lazy<YamlMap?> map)
    {
        var target = path.StartsWith(Local, StringComparison.Ordinal) ? path[Local.Length..] : path;
        _files[target] = _files.TryGetValue(target, out var below) ? new(() => (below.Value, map.Value) is ({ } own, { } local) ? (YamlMap)own.Overlay(local) : below.Value ?? map.Value) : map;
    }

    private YamlMap? Parse(string path, string text)
    {
        var item = YamlFile.Read(text, path, _findings);
        if (item is not null and not YamlMap)
        {
            _findings.Add(path, 1, "The file should begin with 'key: value' lines.");
        }

        return item as YamlMap;
    }

    private static List<(string Path, string Text)> Texts(string root) => [.. Files(root).Select(f => (f.Path, System.IO.File.ReadAllText(f.File)))];

    private static IEnumerable<(string Path, string File)> Files(string root) =>
        Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.StartsWith("demo/", StringComparison.Ordinal))
            .OrderBy(f => f.Path.StartsWith("local/", StringComparison.Ordinal))
            .ThenBy(f => f.Path, StringComparer.Ordinal);

    private static string Hash(List<(string Path, string Text)> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.Length}\n{text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
