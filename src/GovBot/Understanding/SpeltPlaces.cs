using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Compounds spelt in Latin letters, by people who do not type Chinese: guoxing jiayuan, block 3.</summary>
public static partial class SpeltPlaces
{
    private const int LeastLetters = 6;
    private static readonly string[] Endings = ["小区", "新村", "家园", "花园", "公寓", "大楼", "苑", "里", "村"];

    /// <summary>Whether a text can hold a spelt name at all.</summary>
    public static bool MayBeIn(string text) => Letters(text).Length >= LeastLetters;

    /// <summary>The name in full, or without 小区 and the like where enough of it is left.</summary>
    public static bool Names(string text, string compound)
    {
        ArgumentNullException.ThrowIfNull(compound);
        var letters = Letters(text);
        var stem = Array.Find(Endings, e => compound.EndsWith(e, StringComparison.Ordinal)) is { } ending ? compound[..^ending.Length] : compound;
        return letters.Contains(Pinyin.Of(compound), StringComparison.Ordinal) || (Pinyin.Of(stem) is { Length: >= LeastLetters } spelt && letters.Contains(spelt, StringComparison.Ordinal));
    }

    /// <summary>The building that is named by its number, as lists have it; empty when none is.</summary>
    public static string Building(string text) => House().Match(NumberReader.HouseNumbers(PlainText.Normalize(text))) is { Success: true } house ? $"{house.Groups["n"].Value}号" : "";

    private static string Letters(string text) => string.Concat(PlainText.Normalize(text).Where(char.IsAsciiLetter));

    [GeneratedRegex(@"\b(?:block|building|bldg|house|number|no\.?|lou)\s*#?\s*(?<n>\d{1,3})\b|\b(?<n>\d{1,3})\s*(?:hao\s*(?:lou)?|dong|号楼?|[栋幢])")]
    private static partial Regex House();
}
