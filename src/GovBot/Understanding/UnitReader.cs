using System.Text;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>室号: the flat in what somebody says of a place, such as 3号楼501室; null when none is said.</summary>
internal static partial class UnitReader
{
    /// <param name="isAddress">An answer to "where?": then the sign for a flat may be left out, 3号楼501.</param>
    public static string? Read(string text, bool isAddress)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        var found = Named().Match(plain);
        if (!found.Success && isAddress)
        {
            found = Bare().Match(plain);
        }

        return found.Success ? $"{found.Groups["stair"].Value}{found.Groups["flat"].Value}室" : null;
    }

    [GeneratedRegex(@"(?<stair>[0-9]{1,2}单元)?\s*(?<![0-9])(?<flat>[0-9]{2,4})\s*[室房]")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:号楼|号|幢|栋|楼|座)\s*(?<stair>[0-9]{1,2}单元)?\s*[-—]?\s*(?<flat>[0-9]{3,4})(?![0-9])(?!\s*(?:号|弄|楼|栋|幢|路))")]
    private static partial Regex Bare();
}
