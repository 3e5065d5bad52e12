using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>Sentences that editors have labelled: they come on top of what an intent, a category or an option has, never in its place.</summary>
internal sealed class LabelledExamples
{
    /// <summary>Under <c>local/</c>, where <c>understand misses label</c> writes it.</summary>
    public const string Path = "understanding/examples.yaml";

    private readonly Findings _findings;
    private readonly List<Entry> _entries;

    public LabelledExamples(DialogsFolder folder, Findings findings)
    {
        _findings = findings;
        var root = folder.File(Path) is { } map ? new MapReader(map, findings) : null;
        _entries = [.. root?.Maps("examples", required: false).Select(Read) ?? []];
        root?.Done();
    }

    public IReadOnlyList<Sayings> AddTo(IReadOnlyList<Sayings> intents)
    {
        Check(e => e.Intent, intents.Select(i => i.Id));
        return [.. intents.Select(i => i with { Examples = [.. i.Examples, .. Texts(e => e.Intent, i.Id)] })];
    }

    public IReadOnlyList<Category> AddTo(IReadOnlyList<Category> categories)
    {
        Check(e => e.Category, categories.SelectMany(c => c.Items).Select(i => i.Id));
        return [.. categories.Select(c => c with { Items = [.. c.Items.Select(AddTo)] })];
    }

    public IReadOnlyDictionary<string, FormDefinition> AddTo(IReadOnlyDictionary<string, FormDefinition> forms)
    {
        Check(e => e.Option, from form in forms.Values from field in form.Fields from option in field.Options select IdOf(form.Id, field.Id, option.Id));
        return forms.ToDictionary(f => f.Key, f => f.Value with { Fields = [.. f.Value.Fields.Select(field => AddTo(f.Value, field))] });
    }

    /// <summary>How an option is named in the file.</summary>
    public static string IdOf(string form, string field, string option) => $"{form}.{field}.{option}";

    // Said to choose among categories, it is a name; said as what happened, it is an example.
    private CategoryItem AddTo(CategoryItem item)
    {
        string[] texts = [.. Texts(e => e.Category, item.Id)];
        return item with { Words = [.. item.Words, .. texts], Examples = [.. item.Examples, .. texts] };
    }

    private FieldDefinition AddTo(FormDefinition form, FieldDefinition field) => field with
    {
        Options = [.. field.Options.Select(o => o with { Words = [.. o.Words, .. Texts(e => e.Option, IdOf(form.Id, field.Id, o.Id))] })],
    };

    private IEnumerable<string> Texts(Func<Entry, string?> target, string id) => _entries.Where(e => target(e) == id).Select(e => e.Text);

    private void Check(Func<Entry, string?> target, IEnumerable<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _entries.Where(e => target(e) is { } id && !known.Contains(id)))
        {
            _findings.Add(entry.At, $"There is no '{target(entry)}' that the example could be added to.");
        }
    }

    private static Entry Read(MapReader map)
    {
        var entry = new Entry(map.Map, map.TextOrNull("intent"), map.TextOrNull("category"), map.TextOrNull("option"), map.Text("text"));
        if (entry is { Intent: null, Category: null, Option: null })
        {
            map.Wrong(map.Map, "intent", "named, or a category, or an option as form.field.option");
        }

        map.Done();
        return entry;
    }

    private sealed record Entry(YamlItem At, string? Intent, string? Category, string? Option, string Text);
}
