using System.Security.Cryptography;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Staff;

/// <summary>What an invitation code is made of: eight signs without those that are misread for others.</summary>
internal static class InvitationSigns
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ";
    private const string All = "0123456789" + Letters;
    private const int Length = 8;

    /// <summary>Never digits only: those would be taken for a number.</summary>
    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(All, Length).ToCharArray();
        signs[RandomNumberGenerator.GetInt32(Length)] = RandomNumberGenerator.GetString(Letters, 1)[0];
        return new string(signs);
    }

    /// <summary>As shown: <c>ABCD-EFGH</c>.</summary>
    public static string Shown(string signs) => $"{signs[..4]}-{signs[4..]}";

    public static string Hash(PayloadCipher cipher, string signs) => cipher.LookupHash($"invitation:{signs}");
}
