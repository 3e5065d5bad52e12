namespace GovBot.Data.Domain.Conventions;

/// <summary>我也赞成: one person's voice for one convention, once, whichever channel it came by; bound to the text it was given for.</summary>
public sealed class ConventionSupport
{
    public long Id { get; init; }
    public long ConventionId { get; init; }

    /// <summary>Who, without saying who: unique per convention.</summary>
    public required string PersonKey { get; set; }

    /// <summary>Which household, without saying which; null where it was not told.</summary>
    public string? HouseholdKey { get; set; }

    /// <summary>自助终端匿名: nobody can tell whether that was somebody else; counted apart.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Where the person is told what became of it; zero for nobody.</summary>
    public long ConversationId { get; set; }

    public required string Locale { get; init; }

    /// <summary>UTC.</summary>
    public DateTime GivenAt { get; init; }

    /// <summary>The version of the text that the person stands by.</summary>
    public int TextVersion { get; set; }
}

/// <summary>附议人数: nothing that is stored; always the distinct people behind it.</summary>
/// <param name="Persons">Who stand by the text of now.</param>
/// <param name="Households">Households of those; who did not tell theirs is in none.</param>
/// <param name="Earlier">Who stood by an earlier text and have not said since.</param>
/// <param name="AtKiosk">匿名: voices of nobody known, counted apart.</param>
public sealed record VoiceTotals(int Persons, int Households, int Earlier, int AtKiosk)
{
    public static VoiceTotals Of(IEnumerable<ConventionSupport> supports, int textVersion)
    {
        ArgumentNullException.ThrowIfNull(supports);
        var known = supports.Where(support => !support.IsAnonymous).DistinctBy(support => support.PersonKey).ToList();
        var now = known.Where(support => support.TextVersion == textVersion).ToList();
        return new(
            now.Count,
            now.Select(support => support.HouseholdKey).OfType<string>().Distinct().Count(),
            known.Count - now.Count,
            supports.Where(support => support.IsAnonymous && support.TextVersion == textVersion).DistinctBy(support => support.PersonKey).Count());
    }

    public int For(ConventionVoice voice) => voice == ConventionVoice.Household ? Households : Persons;
}

/// <summary>身份关联: a chat account and the person behind it, known by a keyed hash only; two accounts with one key are one voice.</summary>
public sealed class VoiceBinding
{
    public long Id { get; init; }
    public required string ChannelId { get; init; }
    public required string UserId { get; init; }
    public required string PersonKey { get; set; }

    /// <summary>UTC.</summary>
    public DateTime BoundAt { get; set; }
}

/// <summary>评论立场.</summary>
public enum CommentStance
{
    /// <summary>赞成.</summary>
    For = 1,

    /// <summary>反对.</summary>
    Against = 2,

    /// <summary>建议修改.</summary>
    Change = 3,
}

/// <summary>评论: bound to the text it was made on; read by others only after the committee has looked at it (先审后发).</summary>
public sealed class ConventionComment
{
    public long Id { get; init; }
    public long ConventionId { get; init; }
    public required string PersonKey { get; set; }
    public long ConversationId { get; set; }
    public required string Locale { get; init; }
    public CommentStance Stance { get; init; }
    public int TextVersion { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Words { get; set; }

    public CommentState State { get; private set; } = CommentState.Pending;

    /// <summary>Why it is not shown: an id of the catalogue of reasons.</summary>
    public string? RefusedFor { get; private set; }

    /// <summary>答复. Encrypted at rest.</summary>
    public string? Answer { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public bool IsOpen => State != CommentState.Refused && AnsweredAt is null;

    /// <param name="words">As others read it.</param>
    public void Show(string words) => (State, RefusedFor, Words) = (CommentState.Shown, null, words);

    public void Refuse(string reason) => (State, RefusedFor) = (CommentState.Refused, reason);

    /// <param name="shown">The comment as others read it.</param>
    public void Reply(string words, string shown, DateTime now) => (State, Words, Answer, AnsweredAt) = (CommentState.Shown, shown, words, now);
}

/// <summary>评论状态.</summary>
public enum CommentState
{
    /// <summary>待审.</summary>
    Pending = 1,

    /// <summary>已公开.</summary>
    Shown = 2,

    /// <summary>不公开.</summary>
    Refused = 3,
}
