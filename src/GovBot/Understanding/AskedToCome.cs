using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>请谁来: which of some units a sentence asks to come: 请房屋管理局来看, 想请房管局和绿化局来. One that is only spoken of is none.</summary>
public static partial class AskedToCome
{
    /// <summary>Their positions in the order in which they are asked, each once.</summary>
    /// <param name="units">As they are called; a leading 区 and what stands in brackets behind may be left out, and the name may be shortened (房管局) where it can only be one of them.</param>
    public static IReadOnlyList<int> In(string text, IReadOnlyList<string> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return [.. Asking().Matches(text).SelectMany(asking => After(text[(asking.Index + asking.Length)..], units)).Distinct()];
    }

    /// <summary>What is wanted of others, and was not done: 想请房管局来.</summary>
    public static bool IsWish(string clause) => Wish().IsMatch(clause);

    private static IEnumerable<int> After(string rest, IReadOnlyList<string> units)
    {
        while (Named(rest, units) is var (unit, length))
        {
            yield return unit;
            rest = rest[length..];
            if (Joining().Match(rest) is not { Success: true } joining)
                yield break;
            rest = rest[joining.Length..];
        }
    }

    private static (int Unit, int Length)? Named(string rest, IReadOnlyList<string> units)
    {
        var whole = Enumerable.Range(0, units.Count)
            .SelectMany(unit => NamesOf(units[unit]), (unit, name) => (unit, name))
            .Where(named => rest.StartsWith(named.name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(named => named.name.Length)
            .FirstOrDefault();
        if (whole.name is not null)
            return (whole.unit, whole.name.Length);
        var shortened = Shortened().Match(rest);
        return shortened.Success && Enumerable.Range(0, units.Count).Where(unit => IsShort(shortened.Value, NamesOf(units[unit])[0])).Take(2).ToList() is [var only] ? (only, shortened.Length) : null;
    }

    private static string[] NamesOf(string unit)
    {
        var name = Bracketed().Replace(unit, "");
        return name.StartsWith('区') && name.Length > 3 ? [name, name[1..]] : [name];
    }

    // 房管局 of 房屋管理局: its letters in their order, and what it is.
    private static bool IsShort(string shortened, string name)
    {
        var at = -1;
        return shortened[^1] == name[^1] && shortened.All(letter => (at = name.IndexOf(letter, at + 1)) >= 0);
    }

    [GeneratedRegex(@"\s*[（(][^）)]*[）)]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(请|约|叫|邀)(区里面的|区里的|区里)?|\b(ask|asking|invite|inviting|summon|summoning|call in)( for)?( the)?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex("^(现在|所以|因此)?(我们|居委会?|居民们?)?(想|要|希望|要求|请求|申请|请|约请|邀请)")]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\s*(、|，|,|和|跟|与|以及|及|还有|\band\b)\s*(区里面的|区里的|区里|the\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{1,7}?(局|委|支队)")]
    private static partial Regex Shortened();
}
