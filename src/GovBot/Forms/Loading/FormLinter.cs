using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>Says what would go wrong with a form while somebody fills it.</summary>
internal sealed class FormLinter(DialogsData data, DialogsFolder folder, Findings findings)
{
    public void Lint(FormParts? parts)
    {
        foreach (var form in data.Forms.Values)
        {
            NeedText(At(form), form.Title);
            Known(At(form), parts?.SubmitHandlers, form.Submit, "submit handler");
            foreach (var twice in form.Fields.GroupBy(f => f.Id).Where(g => g.Count() > 1))
            {
                findings.Add(At(form, twice.Last()), $"The field '{twice.Key}' stands here twice.");
            }

            foreach (var field in form.Fields)
            {
                Field(form, field, parts);
            }
        }
    }

    private void Field(FormDefinition form, FieldDefinition field, FormParts? parts)
    {
        var at = At(form, field);
        foreach (var name in new[] { "ask", "label", "again", "help" })
        {
            NeedText(at, form.TextKey(field, name));
        }

        if (field.Notice)
        {
            NeedText(at, form.TextKey(field, "notice"));
        }

        Known(at, parts?.Validators, field.Validator, "validator");
        Known(at, parts?.Sources, field.Source, "option source");
        Known(at, parts?.Sources, field.Tiles, "option source");
        Known(at, parts?.Readers, field.Reader, "answer reader");
        if (field.GuessFrom is { } from)
        {
            Earlier(form, field, from, at, "guessFrom");
            Known(at, parts?.Readers, field.Reader ?? field.Source, "answer reader");
        }

        Options(form, field, at);
        Condition(form, field, field.When, at, "when");
        Condition(form, field, field.BuildingWhen, at, "buildingWhen");
        if (field.BuildingWhen is not null && field.Kind != FieldKind.Place)
        {
            findings.Add(at, "Only places have 'buildingWhen'.");
        }

        if (field.Min > field.Max || field.MinLength > field.MaxLength)
        {
            findings.Add(at, "The smallest is larger than the largest.");
        }
    }

    private void Options(FormDefinition form, FieldDefinition field, YamlItem at)
    {
        var chooses = field.Kind is FieldKind.Choice or FieldKind.MultiChoice;
        var lists = (field.Options.Count > 0 ? 1 : 0) + (field.Source is null ? 0 : 1);
        if (lists != (chooses ? 1 : 0))
        {
            findings.Add(at, chooses ? "A choice needs either 'options' (a list) or 'source' (a name)." : "Only choices have 'options' or 'source'.");
        }

        foreach (var option in field.Options)
        {
            NeedText(at, form.TextKey(field, $"options.{option.Id}"));
        }

        foreach (var locale in new[] { Locales.Chinese, Locales.English })
        {
            var sayings = field.Options.SelectMany(o => o.Words.Append(data.Texts.Find(locale, form.TextKey(field, $"options.{o.Id}")) ?? "").Select(w => (Word: PlainText.Words(w), o.Id)));
            foreach (var shared in sayings.Where(s => s.Word.Length > 0).GroupBy(s => s.Word).Where(g => g.Select(s => s.Id).Distinct().Count() > 1))
            {
                findings.Add(at, $"'{shared.Key}' is said for {string.Join(" and for ", shared.Select(s => $"'{s.Id}'").Distinct())}; keep it with one.");
            }
        }
    }

    private void Condition(FormDefinition form, FieldDefinition field, FieldCondition? condition, YamlItem at, string key)
    {
        if (condition is not { } when || Earlier(form, field, when.Field, at, key) is not { } earlier)
        {
            return;
        }

        IReadOnlyList<string>? possible = earlier.Kind switch
        {
            FieldKind.Confirm => ["yes", "no"],
            FieldKind.Choice when earlier.Source is null => [.. earlier.Options.Select(o => o.Id)],
            FieldKind.Choice when earlier.Source == "categories" => [.. data.Categories.SelectMany(c => c.Items).Select(i => i.Id)],
            FieldKind.Choice => null,
            _ => [],
        };
        foreach (var wanted in when.Is.Where(w => possible?.Contains(w) == false))
        {
            findings.Add(at, $"'{key}': the field '{earlier.Id}' has no option '{wanted}'.");
        }
    }

    private FieldDefinition? Earlier(FormDefinition form, FieldDefinition field, string name, YamlItem at, string key)
    {
        var earlier = form.Fields.TakeWhile(f => f != field).FirstOrDefault(f => f.Id == name);
        if (earlier is null)
        {
            findings.Add(at, $"'{key}': there is no field '{name}' before this one.");
        }

        return earlier;
    }

    private void NeedText(YamlItem at, string key)
    {
        if (!data.Texts.Has(key))
        {
            findings.Add(at, $"The text '{key}' is missing in text/zh-CN.");
        }
    }

    private void Known(YamlItem at, IReadOnlySet<string>? names, string? name, string what)
    {
        if (name is not null && names?.Contains(name) == false)
        {
            findings.Add(at, $"There is no {what} '{name}'. There are: {string.Join(", ", names)}.");
        }
    }

    private YamlMap At(FormDefinition form) => folder.File($"forms/{form.Id}.yaml")!;

    private YamlItem At(FormDefinition form, FieldDefinition field)
    {
        var fields = At(form).Entries["fields"] as YamlList;
        return fields?.Items.ElementAtOrDefault(form.Fields.Select((f, i) => (f, i)).First(p => p.f == field).i) ?? (YamlItem)At(form);
    }
}
