using System.Globalization;
using GovBot.Text;

namespace GovBot.Forms.Loading;

/// <summary>Takes typed values out of a map and says what is missing, wrong or left over.</summary>
internal sealed class MapReader(YamlMap map, Findings findings)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public YamlMap Map => map;

    public bool Has(string key) => map.Entries.ContainsKey(key);

    public YamlItem? Item(string key)
    {
        _seen.Add(key);
        return map.Entries.GetValueOrDefault(key);
    }

    public string Text(string key) => Required(key, TextOrNull(key)) ?? "";

    public string? TextOrNull(string key) => Item(key) switch
    {
        null => null,
        YamlScalar { IsEmpty: true } => null,
        YamlScalar scalar => scalar.Value,
        { } other => Wrong(other, key, "a text"),
    };

    public bool Flag(string key, bool otherwise = false)
    {
        switch (TextOrNull(key))
        {
            case null: return otherwise;
            case "true": return true;
            case "false": return false;
            default:
                Wrong(Item(key)!, key, "true or false");
                return otherwise;
        }
    }

    public decimal? Number(string key)
    {
        if (TextOrNull(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(Item(key)!, key, "a number");
        return null;
    }

    public DateOnly Date(string key)
    {
        var text = Text(key);
        if (text.Length > 0 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length > 0)
        {
            Wrong(Item(key)!, key, "a date like 2026-11-22");
        }

        return default;
    }

    public LocalText Local(string key)
    {
        if (Nested(key) is not { } nested)
        {
            return new("", "");
        }

        var text = new LocalText(nested.Text(Locales.Chinese), nested.Text(Locales.English));
        nested.Done();
        return text;
    }

    public IReadOnlyList<string> Words(string key, bool required = false)
    {
        switch (Item(key))
        {
            case null when required:
                Required(key, null);
                return [];
            case null or YamlScalar { IsEmpty: true }:
                return [];
            case YamlList list when list.Items.All(i => i is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>().Select(i => i.Value)];
            case { } other:
                Wrong(other, key, "a list of words like [a, b]");
                return [];
        }
    }

    public IReadOnlyList<MapReader> Maps(string key, bool required = true)
    {
        switch (Item(key))
        {
            case null or YamlScalar { IsEmpty: true } when !required:
                return [];
            case null:
                Required(key, null);
                return [];
            case YamlList list when list.Items.All(i => i is YamlMap):
                return [.. list.Items.Cast<YamlMap>().Select(i => new MapReader(i, findings))];
            case { } other:
                Wrong(other, key, "a list whose lines begin with \"- \"");
                return [];
        }
    }

    public MapReader? Nested(string key)
    {
        switch (Item(key))
        {
            case YamlMap nested:
                return new(nested, findings);
            case null:
                Required(key, null);
                return null;
            case { } other:
                Wrong(other, key, "more keys, indented below it");
                return null;
        }
    }

    public string? Wrong(YamlItem at, string key, string expected)
    {
        findings.Add(at, $"'{key}' should be {expected}.");
        return null;
    }

    /// <summary>Every key must have been asked for.</summary>
    public void Done()
    {
        foreach (var key in map.Entries.Keys.Where(k => !_seen.Contains(k)))
        {
            findings.Add(map.Entries[key].File, map.KeyLines.GetValueOrDefault(key, map.Line), $"'{key}' is not a key that is known here. Known: {string.Join(", ", _seen)}. A text with a comma in it needs quotes around it.");
        }
    }

    private string? Required(string key, string? value)
    {
        if (value is null && map.Entries.GetValueOrDefault(key) is null or YamlScalar { IsEmpty: true })
        {
            findings.Add(map, $"'{key}' is missing here.");
        }

        return value;
    }
}
