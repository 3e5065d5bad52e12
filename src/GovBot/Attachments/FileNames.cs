using System.Text;

namespace GovBot.Attachments;

/// <summary>Names of files as people sent them, made harmless.</summary>
internal static class FileNames
{
    private const int MaxLength = 100;
    private const string Refused = "\"'<>|:*?;%&#`\\/";

    /// <summary>The last part of the path without control and special characters, with the extension of what the file really is.</summary>
    public static string Clean(string name, string extension)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Path.GetFileNameWithoutExtension(last);
        var kept = new StringBuilder(stem.Length);
        foreach (var rune in stem.EnumerateRunes())
        {
            // Format characters include the right-to-left marks that disguise an extension.
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format
                && !(rune.IsAscii && Refused.Contains((char)rune.Value, StringComparison.Ordinal)) && kept.Length < MaxLength)
            {
                kept.Append(rune);
            }
        }

        var clean = kept.ToString().Trim(' ', '.');
        return (clean.Length == 0 ? "file" : clean) + extension;
    }
}
