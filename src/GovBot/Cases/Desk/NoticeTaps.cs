using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Cases.Desk;

/// <summary>What a button of a notice stands for.</summary>
/// <param name="Seen">Version of the case that the notice told of.</param>
/// <param name="IsOld">Its time is over: it opens the case and does nothing.</param>
/// <param name="Act">A trigger of the table of its kind of case.</param>
public sealed record NoticeTap<TTrigger>(string Number, TTrigger Act, int Seen, bool IsOld)
    where TTrigger : struct, Enum;

/// <summary>Buttons of notices: sealed ids of case, act, version, person and expiry, so that a tap does only what was offered, and only for whom.</summary>
public sealed class NoticeTaps(GovBotDbContext db, BusinessClock clock)
{
    private const string Mark = "tap:";
    private const string SummonsMark = "tap:summons:";
    private const string ConferenceMark = "tap:conference:";
    private const string RatingMark = "tap:rating:";

    /// <summary>A button that only says its words, chosen by number where no buttons are shown.</summary>
    public const string Words = Mark + "words";

    /// <summary>有异议: what a resident's button stands for beside the names of <see cref="Solution"/>.</summary>
    public const string Object = "Object";
    private const int Parts = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public string Seal(UrgentIssue issue, UrgentIssueTrigger trigger, long personId)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Mark + Seal(issue.Number, trigger.ToString(), issue.Version, personId);
    }

    public string Seal(SummonsRequest request, SummonsTrigger trigger, long personId)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SummonsMark + Seal(request.Number, trigger.ToString(), request.Version, personId);
    }

    public string Seal(JointConference conference, ConferenceTrigger trigger, long personId)
    {
        ArgumentNullException.ThrowIfNull(conference);
        return ConferenceMark + Seal(conference.Number, trigger.ToString(), conference.Edition, personId);
    }

    /// <summary>A resident's answer; whether the report is theirs is looked at when it is pressed.</summary>
    public string SealRating(SatisfactionInvitation asked, string act)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return RatingMark + Seal("rating", act, asked.DoneSeq, asked.IssueId);
    }

    /// <summary>Null for what we did not seal.</summary>
    public (long IssueId, string Act)? OpenRating(string sealedId) =>
        IsOfRating(sealedId) && Unsealed(sealedId)?.Split('|') is { Length: Parts } parts ? (long.Parse(parts[3], CultureInfo.InvariantCulture), parts[1]) : null;

    /// <summary>Whether it looks like a resident's answer.</summary>
    public static bool IsOfRating(string sealedId)
    {
        ArgumentNullException.ThrowIfNull(sealedId);
        return sealedId.StartsWith(RatingMark, StringComparison.Ordinal);
    }

    /// <summary>Whether it looks like one; anything may come with a message.</summary>
    public static bool Is(object? value) => value is string text && text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Whether it looks like one of a summons.</summary>
    public static bool IsOfSummons(string sealedId)
    {
        ArgumentNullException.ThrowIfNull(sealedId);
        return sealedId.StartsWith(SummonsMark, StringComparison.Ordinal);
    }

    /// <summary>Whether it looks like one of a joint conference.</summary>
    public static bool IsOfConference(string sealedId)
    {
        ArgumentNullException.ThrowIfNull(sealedId);
        return sealedId.StartsWith(ConferenceMark, StringComparison.Ordinal);
    }

    /// <summary>Null for what we did not seal, or not for this person, or not for this kind of case.</summary>
    public NoticeTap<TTrigger>? Open<TTrigger>(StaffPost post, string sealedId)
        where TTrigger : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(sealedId);
        if (!Is(sealedId) || Unsealed(sealedId)?.Split('|') is not { Length: Parts } parts || parts[3] != post.PersonId.ToString(CultureInfo.InvariantCulture) || !Enum.TryParse<TTrigger>(parts[1], out var act))
            return null;
        var isOld = clock.Real.GetUtcNow().ToUnixTimeSeconds() > long.Parse(parts[4], CultureInfo.InvariantCulture);
        return new(parts[0], act, int.Parse(parts[2], CultureInfo.InvariantCulture), isOld);
    }

    private string Seal(string number, string act, int version, long personId)
    {
        var until = (clock.Real.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Base64Url.EncodeToString(db.Cipher.Encrypt(string.Create(CultureInfo.InvariantCulture, $"{number}|{act}|{version}|{personId}|{until}")));
    }

    private string? Unsealed(string sealedId)
    {
        try
        {
            return db.Cipher.Decrypt(Base64Url.DecodeFromChars(sealedId.AsSpan((IsOfSummons(sealedId) ? SummonsMark : IsOfConference(sealedId) ? ConferenceMark : IsOfRating(sealedId) ? RatingMark : Mark).Length)));
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }
}
