namespace GovBot.Forms.Loading;

/// <summary>Descriptions for each category of the second level, in a file of their own so that the catalogue stays easy to read.</summary>
internal sealed class CategoryExamples(DialogsFolder folder, Findings findings)
{
    public const string Path = "understanding/categories.yaml";

    public IReadOnlyList<Category> AddTo(IReadOnlyList<Category> categories)
    {
        if (folder.File(Path) is not { } map)
        {
            return categories;
        }

        var root = new MapReader(map, findings);
        var examples = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in root.Maps("categories"))
        {
            Read(entry, examples, categories);
        }

        root.Done();
        return [.. categories.Select(c => c with { Items = [.. c.Items.Select(i => i with { Examples = examples.GetValueOrDefault(i.Id, []) })] })];
    }

    private void Read(MapReader entry, Dictionary<string, IReadOnlyList<string>> examples, IReadOnlyList<Category> categories)
    {
        var id = entry.Text("id");
        if (!categories.SelectMany(c => c.Items).Any(i => i.Id == id))
        {
            findings.Add(entry.Map, $"There is no category '{id}' in catalog/categories.yaml; name one of the second level.");
        }

        if (!examples.TryAdd(id, entry.Words("examples")))
        {
            findings.Add(entry.Map, $"'{id}' stands here twice; put its examples together.");
        }

        entry.Done();
    }
}
