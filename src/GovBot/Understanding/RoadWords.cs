using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>The road somebody speaks of who does not say what the compound is called: 图们路那个小区.</summary>
/// <param name="Road">The last two characters of its name and what it is: whatever stands before may belong to the sentence.</param>
/// <param name="House">The lane (30弄) or the number on the road (88号), where one was said.</param>
public sealed partial record RoadWords(string Road, string? House)
{
    /// <summary>Compounds are often called like their road.</summary>
    public string Stem => Road[..2];

    /// <summary>What a sentence says of the place besides the compound's name or road; empty when it names neither.</summary>
    public static string Beside(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = NumberReader.HouseNumbers(PlainText.Words(text));
        var rest = words.Replace(NumberReader.HouseNumbers(PlainText.Words(name)), " ", StringComparison.Ordinal);
        return rest != words ? rest
            : Named().Match(words) is { Success: true } road ? words.Remove(road.Index, road.Length)
            : SpeltPlaces.Names(text, name) ? SpeltPlaces.Building(text)
            : "";
    }

    /// <summary>Null when no road is named.</summary>
    public static RoadWords? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Named().Match(NumberReader.HouseNumbers(PlainText.Words(text)));
        return match.Success ? new(match.Groups["road"].Value, match.Groups["house"] is { Success: true, Value: var house } ? house : null) : null;
    }

    /// <summary>Another lane or number of the same road is another place.</summary>
    public bool Fits(string? address) => House is null || Spaces().Replace(address ?? "", "").Contains($"{Road}{House}", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<road>[\p{L}-[A-Za-z]]{2}[路街])(?<house>\d+弄|\d+号(?!楼))?")]
    private static partial Regex Named();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
