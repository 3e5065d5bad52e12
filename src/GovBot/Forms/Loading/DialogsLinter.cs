using System.Text.RegularExpressions;
using GovBot.Data.Domain.Summons;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>Says what would go wrong with files that can be read: texts, commands, catalogues, forms.</summary>
internal sealed partial class DialogsLinter(DialogsData data, DialogsFolder folder, Findings findings)
{
    public void Lint(FormParts? parts)
    {
        Texts();
        Commands();
        Ids("catalog/categories.yaml", data.Categories.Select(c => c.Id));
        Ids("catalog/categories.yaml", data.Categories.SelectMany(c => c.Items).Select(i => i.Id));
        Ids("catalog/services.yaml", [.. data.Services.Select(s => s.Id)]);
        Ids("catalog/emergencies.yaml", [.. data.Emergencies.Kinds.Concat(data.Emergencies.Utilities).Select(k => k.Id)]);
        Ids("understanding/intents.yaml", [.. data.Intents.Select(i => i.Id)]);
        CountedIntents();
        CopyOuts();
        Ids("catalog/helping.yaml", data.HelpConsents.Select(c => c.Id));
        Ids("catalog/helping.yaml", data.HelpReasons.Select(r => r.Id));
        Ids("catalog/conferences.yaml", data.Conferences.CancelReasons.Select(r => r.Id));
        foreach (var reasons in data.SummonsReasons.Values)
        {
            Ids("catalog/summons.yaml", reasons.Select(r => r.Id));
        }

        foreach (var effort in data.SummonsReasons.GetValueOrDefault(SummonsReasons.Effort, []).Where(entry => !Enum.IsDefined(typeof(EffortKind), entry.Id)))
        {
            findings.Add(Scalar("catalog/summons.yaml", effort.Id), $"'{effort.Id}' under 'effort' is none of {string.Join(", ", Enum.GetNames<EffortKind>())}.");
        }

        foreach (var category in data.SummonsRoutes.SelectMany(route => route.Categories).Where(id => data.FindCategoryItem(id) is null))
        {
            findings.Add(Scalar("catalog/routing.yaml", category), $"'{category}' is no category. Write an id of catalog/categories.yaml.");
        }

        if (data.Sources.Count(s => s.Helped) != 1)
        {
            findings.Add("catalog/sources.yaml", 1, "One source, and only one, has 'helped: true'.");
        }

        Numbers("catalog/services.yaml", data.Services.Select(s => s.Phone));
        Numbers("catalog/emergencies.yaml", data.Emergencies.Kinds.Concat(data.Emergencies.Utilities).SelectMany(k => k.Numbers));
        new FormLinter(data, folder, findings).Lint(parts);
    }

    private void Texts()
    {
        var chinese = TextFiles.Entries(folder, Locales.Chinese).ToDictionary(t => t.Key, t => t.Text);
        var english = TextFiles.Entries(folder, Locales.English).ToDictionary(t => t.Key, t => t.Text);
        foreach (var (key, text) in chinese)
        {
            if (HalfWidth().Match(text.Value) is { Success: true } mark)
            {
                findings.Add(text, $"The text '{key}' has '{mark.Value}'; beside Chinese write the full-width ，？！：；（）.");
            }

            if (!english.TryGetValue(key, out var other))
            {
                findings.Add(text, $"The text '{key}' has no counterpart in text/en.");
            }
            else if (!Placeholders(text.Value).SetEquals(Placeholders(other.Value)))
            {
                findings.Add(other, $"The text '{key}' does not have the same {{placeholders}} as in {text.File}:{text.Line}.");
            }
        }

        foreach (var (key, text) in english.Where(t => !chinese.ContainsKey(t.Key)))
        {
            findings.Add(text, $"The text '{key}' has no counterpart in text/zh-CN.");
        }

        foreach (var key in FormWords.All.Where(k => !chinese.ContainsKey(k)))
        {
            findings.Add("text/zh-CN/form.yaml", 1, $"The text '{key}' is missing; every form uses it.");
        }
    }

    private void Commands()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in data.Commands.Values)
        {
            foreach (var (locale, words) in new[] { (Locales.Chinese, command.Chinese), (Locales.English, command.English) })
            {
                var file = $"commands/{locale}.yaml";
                if (words.Count == 0)
                {
                    findings.Add(file, 1, $"The command '{command.Id}' has no words here.");
                }

                foreach (var word in words)
                {
                    var key = Key(word);
                    if (owners.TryGetValue(key, out var owner) && owner != command.Id)
                    {
                        findings.Add(file, LineOf(file, command.Id), $"'{word}' is said for '{owner}' and for '{command.Id}'; keep it with one.");
                    }

                    owners[key] = command.Id;
                }
            }
        }

        foreach (var id in FormCommands.All.Where(id => !data.Commands.ContainsKey(id)))
        {
            findings.Add("commands/zh-CN.yaml", 1, $"The command '{id}' is missing; forms use it.");
        }
    }

    private static string Key(string word) => PlainText.Words(word) is { Length: > 0 } words ? words : word.Trim();

    private long LineOf(string file, string key) => folder.File(file)?.KeyLines.GetValueOrDefault(key, 1) ?? 1;

    private void Ids(string file, IEnumerable<string> ids)
    {
        foreach (var id in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Add(Scalar(file, id.Key, last: true), $"The id '{id.Key}' stands here twice; every id needs its own.");
        }
    }

    private void CountedIntents()
    {
        foreach (var intent in data.Intents.Where(i => !IntentIds.All.Contains(i.Public)))
        {
            findings.Add(Scalar("understanding/intents.yaml", intent.Public), $"'{intent.Public}' is no intent that others know; give '{intent.Id}' a counts_as: one of {string.Join(", ", IntentIds.All)}.");
        }
    }

    private void CopyOuts()
    {
        const string File = "catalog/copyouts.yaml";
        Ids(File, data.CopyOuts.Select(format => format.Id));
        foreach (var (format, word) in data.CopyOuts.SelectMany(format => format.Unknown, (format, word) => (format, word)))
        {
            findings.Add(Scalar(File, format.Text), $"'{{{word}}}' is no word of a case. Write one of {string.Join(", ", CopyOut.Words)}.");
        }
    }

    private void Numbers(string file, IEnumerable<string> numbers)
    {
        foreach (var number in numbers.Where(n => !Number().IsMatch(n)).Distinct())
        {
            findings.Add(Scalar(file, number), $"'{number}' does not look like a telephone number.");
        }
    }

    private YamlItem Scalar(string file, string value, bool last = false)
    {
        var root = folder.File(file)!;
        var found = Scalars(root).Where(s => s.Value == value);
        return (last ? found.LastOrDefault() : found.FirstOrDefault()) ?? (YamlItem)root;
    }

    private static IEnumerable<YamlScalar> Scalars(YamlItem item) => item switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.Values.SelectMany(Scalars),
        _ => [],
    };

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9_]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[\u3000-\u303f\u4e00-\u9fff])[,?!:;()]|[,?!:;()](?=[\u3000-\u303f\u4e00-\u9fff])")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"^\+?[0-9][0-9 \-]{1,18}[0-9](-[0-9]{1,6})?$")]
    private static partial Regex Number();
}
