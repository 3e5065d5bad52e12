using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GovBot.Channels.DirectLine;

internal static partial class Identifiers
{
    /// <summary>128 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>The prefix tells clients that the server chose it.</summary>
    public static string NewUser() => $"dl_{New()}";

    /// <summary>One length for whatever a client made up.</summary>
    public static string Digest(string value) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>The language tag, null for anything else.</summary>
    public static string? Locale(string? asked) => asked is { Length: <= 20 } && Tag().IsMatch(asked) ? asked : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag();
}
