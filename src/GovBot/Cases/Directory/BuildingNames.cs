using System.Globalization;
using System.Text.RegularExpressions;

namespace GovBot.Cases.Directory;

/// <summary>楼栋: each as it is called; 1-12号楼 stands for twelve.</summary>
internal static partial class BuildingNames
{
    private const int MostBuildings = 500;
    private const int LongestName = 60;

    /// <summary>With what there should be instead, if anything is wrong.</summary>
    public static (IReadOnlyList<string> Names, string? Problem) Expand(IEnumerable<string> words)
    {
        var names = new List<string>();
        foreach (var word in words)
        {
            if (Range(word) is not { } range)
                names.Add(word);
            else if (range.Last < range.First || range.Last - range.First >= MostBuildings)
                return ([], $"a range that goes up, of at most {MostBuildings}");
            else
                names.AddRange(Enumerable.Range(range.First, range.Last - range.First + 1).Select(number => FormattableString.Invariant($"{number}{range.Ending}")));
        }

        if (names.Exists(name => name.Length > LongestName))
            return ([], $"names of at most {LongestName} characters");
        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? ([], $"each building once ('{twice.Key}' is here twice)")
            : (names, null);
    }

    private static (int First, int Last, string Ending)? Range(string word) => RangePattern().Match(word) is { Success: true } range
        ? (Number(range.Groups[1]), Number(range.Groups[2]), range.Groups[3].Value)
        : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,4})-(\d{1,4})(\D.*)$")]
    private static partial Regex RangePattern();
}
