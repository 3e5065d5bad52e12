using System.Text;

namespace GovBot.Forms.Loading;

/// <summary>A piece of a file that knows where it stands.</summary>
public abstract record YamlItem(string File, long Line)
{
    /// <summary>Content without places, for hashing.</summary>
    public abstract void Write(StringBuilder target);

    /// <summary>This, changed by <paramref name="local"/>: maps key by key, lists of things with an id id by id, all else as a whole.</summary>
    public virtual YamlItem Overlay(YamlItem local) => local;
}

public sealed record YamlScalar(string File, long Line, string Value, bool IsQuoted) : YamlItem(File, Line)
{
    public bool IsEmpty => !IsQuoted && Value is "" or "~" or "null";

    public override void Write(StringBuilder target) => target.Append('"').Append(Value).Append('"');
}

public sealed record YamlList(string File, long Line, IReadOnlyList<YamlItem> Items) : YamlItem(File, Line)
{
    public override void Write(StringBuilder target)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Append('[');
        foreach (var item in Items)
        {
            item.Write(target);
            target.Append(',');
        }

        target.Append(']');
    }

    public override YamlItem Overlay(YamlItem local)
    {
        if (local is not YamlList { Items: var changes } || Items.Count == 0 || !Items.Concat(changes).All(i => IdOf(i) is not null))
        {
            return local;
        }

        var merged = Items.ToList();
        foreach (var change in changes)
        {
            var at = merged.FindIndex(i => IdOf(i) == IdOf(change));
            if (at < 0)
            {
                merged.Add(change);
            }
            else
            {
                merged[at] = merged[at].Overlay(change);
            }
        }

        return this with { Items = merged };
    }

    private static string? IdOf(YamlItem item) => item is YamlMap map && map.Entries.GetValueOrDefault("id") is YamlScalar id ? id.Value : null;
}

public sealed record YamlMap(string File, long Line, IReadOnlyDictionary<string, YamlItem> Entries, IReadOnlyDictionary<string, long> KeyLines) : YamlItem(File, Line)
{
    public override void Write(StringBuilder target)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Append('{');
        foreach (var (key, value) in Entries)
        {
            target.Append(key).Append(':');
            value.Write(target);
            target.Append(',');
        }

        target.Append('}');
    }

    public override YamlItem Overlay(YamlItem local)
    {
        if (local is not YamlMap changes)
        {
            return local;
        }

        var merged = new Dictionary<string, YamlItem>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in changes.Entries)
        {
            merged[key] = merged.TryGetValue(key, out var own) ? own.Overlay(value) : value;
        }

        return this with { Entries = merged, KeyLines = KeyLines.Concat(changes.KeyLines).GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.First().Value) };
    }
}
