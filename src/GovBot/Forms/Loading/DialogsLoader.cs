using GovBot.Data.Domain.Calendar;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>What came of reading: data when everything is sound, findings otherwise.</summary>
public sealed record LoadResult(DialogsData? Data, IReadOnlyList<Finding> Findings);

/// <summary>Reads <c>dialogs/</c> whole: parse all, lint, one snapshot.</summary>
public static class DialogsLoader
{
    /// <param name="parts">Names that forms may refer to; null leaves that out, for tests and tools without services.</param>
    public static LoadResult Load(string root, FormParts? parts = null)
    {
        if (!Directory.Exists(root))
        {
            return new(null, [new(root, 1, "The folder does not exist. Set GovBot:DialogsPath to the folder 'dialogs'.")]);
        }

        var findings = new Findings();
        var folder = DialogsFolder.Read(root, findings);
        var draft = Read(folder, findings);
        folder.ParseRest();
        if (!findings.Any)
        {
            new DialogsLinter(draft, folder, findings).Lint(parts);
        }

        return new(findings.Any ? null : draft, findings.All);
    }

    /// <summary>What names in code the forms get wrong; <paramref name="data"/> was read before and is not read again.</summary>
    public static IReadOnlyList<Finding> Check(string root, DialogsData data, FormParts parts)
    {
        var findings = new Findings();
        new FormLinter(data, DialogsFolder.Read(root, findings), findings).Lint(parts);
        return findings.All;
    }

    private static DialogsData Read(DialogsFolder folder, Findings findings)
    {
        var catalogs = new CatalogReader(folder, findings);
        var examples = new LabelledExamples(folder, findings);
        var commands = catalogs.Commands();
        var sentences = new ExampleSentences(folder, findings);
        var categories = examples.AddTo(sentences.AddTo(catalogs.Categories()));
        var services = catalogs.Services();
        var emergencies = sentences.AddTo(catalogs.Emergencies());
        var intents = examples.AddTo(catalogs.Intents());
        // These first: they learn in the background while the rest is read.
        var understander = new Understander(new Lexicon(
            commands.ToDictionary(c => c.Key, c => (IReadOnlyList<string>)[.. c.Value.Chinese, .. c.Value.English]),
            intents,
            [.. emergencies.Kinds.Select(k => new DangerWords(k.Id, k.Words, k.Patterns, k.Except, k.Always) { Examples = k.Examples })],
            emergencies.Limits,
            [.. categories.SelectMany(c => c.Items, (c, i) => new Sayings(i.Id, [.. i.Words, i.Name.Chinese], [], i.Examples) { CountsAs = c.Id })],
            [.. services.Select(s => new TopicWords(s.Id, [.. s.Words, s.Name.Chinese]))])
        {
            Labels = catalogs.Labels(),
        });
        var synonyms = new ChoiceSynonyms(catalogs.Synonyms(), catalogs.OptionSayings());
        var helping = catalogs.Helping();
        var deadlines = catalogs.Deadlines();
        return new()
        {
            Revision = folder.Revision,
            Texts = new(TextReader(folder, Locales.Chinese, findings), TextReader(folder, Locales.English, findings)),
            Forms = examples.AddTo(new FormReader(folder, findings).Forms()),
            Commands = commands,
            Categories = categories,
            Services = services,
            Emergencies = emergencies,
            Intents = intents,
            Refusals = catalogs.Named("catalog/refusals.yaml", "refusals"),
            Sources = catalogs.Sources(),
            CopyOuts = catalogs.CopyOuts(),
            HelpConsents = helping.Consents,
            HelpReasons = helping.Reasons,
            Directory = catalogs.Directory(),
            Deadlines = deadlines,
            Reminders = new ReminderReader(folder, findings).Read(deadlines.Keys, CatalogReader.Period),
            SummonsLimits = catalogs.SummonsLimits(),
            SummonsRoutes = catalogs.SummonsRoutes(),
            SummonsReasons = catalogs.SummonsReasons(),
            SubdistrictSettings = catalogs.SubdistrictSettings(),
            SummonsKinds = catalogs.SummonsKinds(),
            Conferences = new ConferenceReader(folder, findings).Read(),
            Satisfaction = new SatisfactionReader(folder, findings).Read(),
            Figures = new FiguresReader(folder, findings).Read(),
            Conventions = catalogs.Conventions(),
            Calendar = new WorkCalendar(catalogs.Hours(), catalogs.Holidays()),
            Understander = understander,
            Synonyms = synonyms,
        };
    }

    private static Dictionary<string, string> TextReader(DialogsFolder folder, string locale, Findings findings)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in TextFiles.Entries(folder, locale))
        {
            if (!texts.TryAdd(key, text.Value))
            {
                findings.Add(text, $"The text '{key}' stands in another file of {locale} as well; keep one.");
            }
        }

        return texts;
    }
}

/// <summary>Texts as they stand in the files: nested maps flattened to dotted keys.</summary>
internal static class TextFiles
{
    public static IEnumerable<(string Key, YamlScalar Text)> Entries(DialogsFolder folder, string locale) =>
        folder.In($"text/{locale}/").SelectMany(f => Flatten("", f.Map));

    private static IEnumerable<(string Key, YamlScalar Text)> Flatten(string prefix, YamlMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlScalar text)
            {
                yield return (prefix + key, text);
            }
            else if (value is YamlMap nested)
            {
                foreach (var entry in Flatten($"{prefix}{key}.", nested))
                {
                    yield return entry;
                }
            }
        }
    }
}
