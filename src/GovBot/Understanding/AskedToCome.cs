using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>请谁来: which of some units a sentence asks to come: 请房屋管理局来看. One that is only spoken of is none.</summary>
public static partial class AskedToCome
{
    /// <summary>Its position; null for none, and for two.</summary>
    /// <param name="units">As they are called; a leading 区 and what stands in brackets behind may be left out.</param>
    public static int? In(string text, IReadOnlyList<string> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var asked = Enumerable.Range(0, units.Count).Where(i => NamesOf(units[i]).Any(name => IsAsked(text, name))).ToList();
        return asked is [var only] ? only : null;
    }

    private static IEnumerable<string> NamesOf(string unit)
    {
        var name = Bracketed().Replace(unit, "");
        return name.StartsWith('区') && name.Length > 3 ? [name, name[1..]] : [name];
    }

    private static bool IsAsked(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (Asking().IsMatch(text[..at]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\s*[（(][^）)]*[）)]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(请|约|叫|邀)(区|区里|区里的|区里面的)?$|\b(ask|asking|invite|inviting|summon|summoning|call in)( for)?( the)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
