using System.Buffers.Text;
using System.Security.Cryptography;

namespace GovBot.Attachments;

/// <summary>128 random bits: whoever holds the address may read the file.</summary>
internal static class AttachmentIds
{
    private const int Bytes = 16;
    private const int Length = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool AreValid(string id) =>
        id.Length == Length && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
