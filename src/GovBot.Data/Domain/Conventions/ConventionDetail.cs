namespace GovBot.Data.Domain.Conventions;

/// <summary>动作要素: what a trigger needs beside who and when.</summary>
public abstract record ConventionDetail
{
    public virtual bool IsComplete => true;
}

/// <summary>新文本: a whole version; the clauses in their order.</summary>
public sealed record NewText(string Title, string? Problem, IReadOnlyList<string> Clauses) : ConventionDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(Title) && Clauses.Count > 0 && Clauses.All(clause => !string.IsNullOrWhiteSpace(clause));
}

/// <summary>事由: an id of the catalogue of reasons.</summary>
public sealed record StatedReason(string Code) : ConventionDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(Code);
}

/// <summary>合并去向.</summary>
public sealed record MergedInto(long ConventionId) : ConventionDetail
{
    public override bool IsComplete => ConventionId > 0;
}

/// <summary>征集期限: date in Shanghai.</summary>
public sealed record CollectUntil(DateOnly Until) : ConventionDetail;

/// <summary>会议安排.</summary>
/// <param name="At">UTC.</param>
public sealed record PlannedMeeting(MeetingKinds Kind, DateTime At, string Place) : ConventionDetail
{
    /// <summary>签到码: told at the meeting, so that only those who are there can sign in.</summary>
    public string SignInCode { get; init; } = "";

    /// <summary>改期: the meeting that is not held at its time but at this one; null for one more.</summary>
    public int? MovesSeq { get; init; }

    public override bool IsComplete => Enum.IsDefined(Kind) && Kind != MeetingKinds.None && !string.IsNullOrWhiteSpace(Place);
}

/// <summary>会议记录.</summary>
/// <param name="Present">到会人数.</param>
public sealed record MeetingRecord(int Seq, int Present, string Minutes) : ConventionDetail
{
    public override bool IsComplete => Present >= 0 && !string.IsNullOrWhiteSpace(Minutes);
}

/// <summary>表决公告.</summary>
/// <param name="At">UTC; when the meeting is, or until when sheets are handed in.</param>
/// <param name="Roll">应到: how many have a vote.</param>
public sealed record VoteNotice(DateTime At, string Place, BallotForm Form, int Roll, VotingRule Rule) : ConventionDetail
{
    public override bool IsComplete => Roll > 0 && !string.IsNullOrWhiteSpace(Place);
}

/// <summary>表决结果: as counted.</summary>
public sealed record VoteCount(int Attended, int For, int Against, int Abstained) : ConventionDetail
{
    public override bool IsComplete => Attended >= 0 && For >= 0 && Against >= 0 && Abstained >= 0 && For + Against + Abstained <= Attended;
}

/// <summary>征询表: one building's households and what they signed.</summary>
public sealed record SheetEntry(long BuildingId, int Households, int For, int Against) : ConventionDetail
{
    public override bool IsComplete => BuildingId > 0 && Households > 0 && For >= 0 && Against >= 0 && For + Against <= Households;
}

/// <summary>备案号: as the subdistrict gave it.</summary>
public sealed record Registration(string Number) : ConventionDetail
{
    public override bool IsComplete => !string.IsNullOrWhiteSpace(Number);
}

/// <summary>施行日期: date in Shanghai.</summary>
public sealed record Publication(DateOnly EffectiveOn) : ConventionDetail;

/// <summary>检查期限: date in Shanghai.</summary>
public sealed record CheckUntil(DateOnly Until) : ConventionDetail;

/// <summary>年度评估结论.</summary>
public sealed record YearFinding(YearVerdict Verdict) : ConventionDetail
{
    public override bool IsComplete => Enum.IsDefined(Verdict);
}

/// <summary>评估结论.</summary>
public enum YearVerdict
{
    /// <summary>继续执行.</summary>
    Keep = 1,

    /// <summary>需要修订.</summary>
    Revise = 2,

    /// <summary>建议废止.</summary>
    Repeal = 3,
}
