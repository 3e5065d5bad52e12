using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Desk;

/// <summary>What a button of a notice stands for.</summary>
/// <param name="Seen">Version of the case that the notice told of.</param>
/// <param name="IsOld">Its time is over: it opens the case and does nothing.</param>
public sealed record NoticeTap(string Number, UrgentIssueTrigger Trigger, int Seen, bool IsOld);

/// <summary>Buttons of notices: sealed ids of case, act, version, person and expiry, so that a tap does only what was offered, and only for whom.</summary>
public sealed class NoticeTaps(GovBotDbContext db, BusinessClock clock)
{
    private const string Mark = "tap:";
    private const int Parts = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public string Seal(UrgentIssue issue, UrgentIssueTrigger trigger, long personId)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var until = (clock.Real.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Mark + Base64Url.EncodeToString(db.Cipher.Encrypt(string.Create(CultureInfo.InvariantCulture, $"{issue.Number}|{trigger}|{issue.Version}|{personId}|{until}")));
    }

    /// <summary>Whether it looks like one; anything may come with a message.</summary>
    public static bool Is(object? value) => value is string text && text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Null for what we did not seal, or not for this person.</summary>
    public NoticeTap? Open(StaffPost post, string sealedId)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(sealedId);
        if (!Is(sealedId) || Unsealed(sealedId)?.Split('|') is not { Length: Parts } parts || parts[3] != post.PersonId.ToString(CultureInfo.InvariantCulture))
            return null;
        var isOld = clock.Real.GetUtcNow().ToUnixTimeSeconds() > long.Parse(parts[4], CultureInfo.InvariantCulture);
        return new(parts[0], Enum.Parse<UrgentIssueTrigger>(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), isOld);
    }

    private string? Unsealed(string sealedId)
    {
        try
        {
            return db.Cipher.Decrypt(Base64Url.DecodeFromChars(sealedId.AsSpan(Mark.Length)));
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }
}
