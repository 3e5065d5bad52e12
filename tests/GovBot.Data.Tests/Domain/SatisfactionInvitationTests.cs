using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Satisfaction;

namespace GovBot.Data.Tests.Domain;

public sealed class SatisfactionInvitationTests
{
    private static readonly DateTime Asked = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Until = Asked.AddDays(7);

    [Fact]
    public void Answer_IsTakenOnce_AndNeverAltered()
    {
        var asked = New();

        Assert.Null(asked.Say(Solution.No, RatedBy.Resident, Asked));
        Assert.Equal(RatingErrors.RatedBefore, asked.Say(Solution.Yes, RatedBy.Telephone, Asked)?.Code);
        Assert.Null(asked.Rate(Grade.VeryDissatisfied, Asked));
        Assert.Equal(RatingErrors.RatedBefore, asked.Rate(Grade.Satisfied, Asked)?.Code);
        Assert.Null(asked.Explain("late", Asked));
        Assert.Equal(RatingErrors.RatedBefore, asked.Explain("manner", Asked)?.Code);

        Assert.Equal((Solution.No, Grade.VeryDissatisfied, "late", RatedBy.Resident), (asked.Solved, asked.Grade, asked.PoorReason, asked.By));
    }

    [Fact]
    public void NoAnswer_StaysNone_WhenTheTimeIsOver()
    {
        var asked = New();

        Assert.Equal(RatingErrors.Over, asked.Say(Solution.Yes, RatedBy.Resident, Until.AddSeconds(1))?.Code);

        Assert.Null(asked.Solved);
        Assert.Null(asked.Grade);
    }

    [Fact]
    public void Grade_WaitsForWhetherItIsSolved_AndAReasonForAPoorGrade()
    {
        var asked = New();

        Assert.Equal(MoveErrors.NotNow, asked.Rate(Grade.Fair, Asked)?.Code);
        Assert.Null(asked.Say(Solution.Partly, RatedBy.Resident, Asked));
        Assert.Null(asked.Rate(Grade.Fair, Asked));
        Assert.Equal(MoveErrors.NotNow, asked.Explain("late", Asked)?.Code);
    }

    [Fact]
    public void Answer_IsRefused_OnceTheCaseHasGoneOn()
    {
        var asked = New();
        asked.Say(Solution.No, RatedBy.Resident, Asked);
        asked.End(Asked.AddHours(1));
        asked.End(Asked.AddHours(2));

        Assert.Equal(RatingErrors.Over, asked.Rate(Grade.Satisfied, Asked.AddHours(3))?.Code);
        Assert.Equal((Solution.No, Asked.AddHours(1)), (asked.Solved, asked.OverAt));
    }

    private static SatisfactionInvitation New() => new() { CaseKind = CaseKind.SummonsRequest, CaseId = 1, DoneSeq = 9, IssueId = 2, AskedAt = Asked, RemindAt = Asked.AddDays(2), OpenUntil = Until };
}
