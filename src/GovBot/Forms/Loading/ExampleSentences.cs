using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>Whole sentences to learn from, in files of their own so that the catalogues stay easy to read.</summary>
internal sealed class ExampleSentences(DialogsFolder folder, Findings findings)
{
    /// <summary>For each category of the second level.</summary>
    public IReadOnlyList<Category> AddTo(IReadOnlyList<Category> categories)
    {
        var examples = Read("understanding/categories.yaml", "categories", [.. categories.SelectMany(c => c.Items).Select(i => i.Id)], "There is no category '{0}' in catalog/categories.yaml; name one of the second level.");
        return [.. categories.Select(c => c with { Items = [.. c.Items.Select(i => i with { Examples = examples.GetValueOrDefault(i.Id, []) })] })];
    }

    /// <summary>For each kind of danger, and for what only sounds like it.</summary>
    public EmergencyCatalog AddTo(EmergencyCatalog catalog)
    {
        var examples = Read("understanding/emergencies.yaml", "kinds", [.. catalog.Kinds.Select(k => k.Id), DangerSense.None], $"There is no kind '{{0}}' in catalog/emergencies.yaml; name one of its kinds, or '{DangerSense.None}'.");
        return catalog with
        {
            Kinds = [.. catalog.Kinds.Select(k => k with { Examples = examples.GetValueOrDefault(k.Id, []) })],
            Limits = catalog.Limits with { Examples = examples.GetValueOrDefault(DangerSense.None, []) },
        };
    }

    private Dictionary<string, IReadOnlyList<string>> Read(string path, string key, HashSet<string> known, string unknown)
    {
        var examples = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (folder.File(path) is not { } map)
        {
            return examples;
        }

        var root = new MapReader(map, findings);
        foreach (var entry in root.Maps(key))
        {
            var id = entry.Text("id");
            if (!known.Contains(id))
            {
                findings.Add(entry.Map, string.Format(System.Globalization.CultureInfo.InvariantCulture, unknown, id));
            }

            if (!examples.TryAdd(id, entry.Words("examples")))
            {
                findings.Add(entry.Map, $"'{id}' stands here twice; put its examples together.");
            }

            entry.Done();
        }

        root.Done();
        return examples;
    }
}
