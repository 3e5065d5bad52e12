using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GovBot.Text;

/// <summary>All wording of one load: key to template, per locale.</summary>
public sealed class TextSnapshot
{
    private readonly FrozenDictionary<string, string> _chinese;
    private readonly FrozenDictionary<string, string> _english;

    public TextSnapshot(IReadOnlyDictionary<string, string> chinese, IReadOnlyDictionary<string, string> english)
    {
        _chinese = chinese.ToFrozenDictionary(StringComparer.Ordinal);
        _english = english.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool Has(string key) => _chinese.ContainsKey(key);

    public IEnumerable<string> Keys => _chinese.Keys;

    /// <summary>The text, or null; for texts that need not exist, such as a field's help.</summary>
    public string? Find(string locale, string key, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        var texts = Locales.IsEnglish(locale) ? _english : _chinese;
        return texts.TryGetValue(key, out var template) ? Fill(template, args) : null;
    }

    public string Get(string locale, string key, params ReadOnlySpan<(string Name, object? Value)> args) =>
        Find(locale, key, args) ?? throw new KeyNotFoundException($"Text '{key}' is missing for {Locales.Of(locale)}; `dialogs check` finds this.");

    private static string Fill(string template, ReadOnlySpan<(string Name, object? Value)> args)
    {
        if (args.Length == 0 || !template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        // One pass: what a person wrote may itself hold braces.
        var filled = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            filled.Append(rest[..open]);
            rest = rest[open..];
            var close = rest.IndexOf('}');
            var name = close > 0 ? rest[1..close] : default;
            if (Argument(name, args, out var value))
            {
                filled.Append(CultureInfo.InvariantCulture, $"{value}");
                rest = rest[(close + 1)..];
            }
            else
            {
                filled.Append('{');
                rest = rest[1..];
            }
        }

        return filled.Append(rest).ToString();
    }

    private static bool Argument(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, object? Value)> args, out object? value)
    {
        foreach (var arg in args)
        {
            if (name.SequenceEqual(arg.Name))
            {
                value = arg.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
