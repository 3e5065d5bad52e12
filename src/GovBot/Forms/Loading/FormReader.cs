using System.Security.Cryptography;
using System.Text;

namespace GovBot.Forms.Loading;

/// <summary>Forms as typed records.</summary>
internal sealed class FormReader(DialogsFolder folder, Findings findings)
{
    public Dictionary<string, FormDefinition> Forms()
    {
        var forms = new Dictionary<string, FormDefinition>(StringComparer.Ordinal);
        foreach (var (path, map) in folder.In("forms/"))
        {
            var root = new MapReader(map, findings);
            var form = new FormDefinition(root.Text("id"), Hash(map), root.Text("title"), root.Text("submit"), [.. root.Maps("fields").Select(Field)]);
            root.Done();
            if (path != $"forms/{form.Id}.yaml")
            {
                findings.Add(map, $"The id '{form.Id}' should be the file's name without .yaml.");
            }

            forms[form.Id] = form;
        }

        return forms;
    }

    private FieldDefinition Field(MapReader map)
    {
        var kind = Kind(map);
        var field = new FieldDefinition
        {
            Id = map.Text("id"),
            Kind = kind,
            Optional = map.Flag("optional"),
            When = Condition(map, "when"),
            BuildingWhen = Condition(map, "buildingWhen"),
            Options = [.. map.Maps("options", required: false).Select(Option)],
            Source = map.TextOrNull("source"),
            Tiles = map.TextOrNull("tiles"),
            Validator = map.TextOrNull("validator"),
            Reader = map.TextOrNull("reader") ?? (kind == FieldKind.Phone ? PhoneAnswerReader.ReaderName : null),
            GuessFrom = map.TextOrNull("guessFrom"),
            Voice = map.Flag("voice"),
            Notice = map.Flag("notice"),
            MinLength = (int?)map.Number("minLength"),
            MaxLength = (int?)map.Number("maxLength"),
            Min = map.Number("min"),
            Max = map.Number("max"),
        };
        map.Done();
        return field;
    }

    private FieldKind Kind(MapReader map)
    {
        var text = map.Text("kind");
        if (!Enum.TryParse<FieldKind>(text, ignoreCase: true, out var kind) || int.TryParse(text, out _))
        {
            findings.Add(map.Item("kind") ?? map.Map, $"'{text}' is no kind of field. Kinds: {string.Join(", ", Enum.GetNames<FieldKind>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}.");
        }

        return kind;
    }

    private static FieldCondition? Condition(MapReader map, string key)
    {
        if (!map.Has(key) || map.Nested(key) is not { } when)
        {
            return null;
        }

        var condition = new FieldCondition(when.Text("field"), when.Item("is") is YamlScalar one ? [one.Value] : when.Words("is", required: true));
        when.Done();
        return condition;
    }

    private static FieldOption Option(MapReader map)
    {
        var option = new FieldOption(map.Text("id"), map.Words("words"), map.TextOrNull("tile"));
        map.Done();
        return option;
    }

    private static string Hash(YamlMap map)
    {
        var content = new StringBuilder();
        map.Write(content);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..12];
    }
}
