using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Cases.Conventions;

public sealed class MeetingAttendanceTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ConventionStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task SignIn_CountsOnce_WhileTheMeetingIsOn()
    {
        var (number, code) = await CalledAsync();

        Assert.Equal(MoveErrors.NotNow, await SignInAsync(number, "a", code));
        _stage.Host.Node.Time.Advance(TimeSpan.FromHours(24));
        Assert.Null(await SignInAsync(number, "a", code));
        Assert.Null(await SignInAsync(number, "a", code));
        Assert.Null(await SignInAsync(number, "b", code));
        Assert.Equal(CaseErrors.NotFound, await SignInAsync(number, "c", "none"));

        var shown = (await _stage.Host.TurnAsync((ConventionDesk desk) => desk.OpenAsync(_stage.Clerk, number, default))).Value!;
        Assert.Equal(2, shown.SignedIn[1]);
        var held = await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.HoldMeeting, new MeetingRecord(1, 2, "都同意"));
        Assert.Equal(MeetingKinds.None, held.MissingMeetings);
        Assert.Equal(MoveErrors.NotNow, await SignInAsync(number, "d", code));
    }

    [Fact]
    public async Task SignIn_IsNotAtAKiosk_WhereNobodyKnowsWhoItIs()
    {
        var (number, code) = await CalledAsync();
        _stage.Host.Node.Time.Advance(TimeSpan.FromHours(24));

        var refused = await _stage.Host.TurnAsync((MeetingAttendance attendance) => attendance.SignInAsync(number, ConventionStage.Who("k", atKiosk: true), code, default));

        Assert.Equal(MoveErrors.NotNow, refused?.Code);
    }

    [Fact]
    public async Task Code_CannotBeGuessed()
    {
        var (number, code) = await CalledAsync();
        _stage.Host.Node.Time.Advance(TimeSpan.FromHours(24));

        string? last = null;
        for (var i = 0; i < 20; i++)
            last = await SignInAsync(number, "x", "none");

        Assert.Equal(ConventionRefusals.TooManyTries, last);
        Assert.Equal(ConventionRefusals.TooManyTries, await SignInAsync(number, "x", code));
    }

    [Fact]
    public async Task Minutes_AreNotTaken_BeforeTheMeeting()
    {
        var (number, _) = await CalledAsync();

        var early = await _stage.Host.TurnAsync((ConventionDesk desk) => desk.ActAsync(_stage.Clerk, new ConventionAct(number, ConventionTrigger.HoldMeeting, new MeetingRecord(1, 9, "都同意")), default));

        Assert.Equal(ConventionErrors.MeetingAhead, early.Error?.Code);
    }

    [Fact]
    public async Task Meeting_ThatIsMoved_IsNeitherHeldNorSignedInTo()
    {
        var (number, code) = await CalledAsync();
        var moved = await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Building, _stage.Now.AddHours(48), "活动室") { MovesSeq = 1 });

        Assert.Equal([(1, 2), (2, null)], moved.Public.Meetings.Select(meeting => (meeting.Seq, meeting.MovedTo)));
        Assert.Equal(_stage.Now.AddHours(48), Assert.Single(moved.Due, due => due.Rule == ConventionRules.Meeting).DueAt.UtcDateTime);
        _stage.Host.Node.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(MoveErrors.NotNow, await SignInAsync(number, "a", code));
        Assert.Equal(ConventionErrors.NoSuchPart, await RefusedAsync(number, ConventionTrigger.HoldMeeting, new MeetingRecord(1, 9, "都同意")));
        Assert.Equal(ConventionErrors.NoSuchPart, await RefusedAsync(number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Building, _stage.Now.AddHours(72), "活动室") { MovesSeq = 1 }));
        Assert.Equal(ConventionErrors.NoSuchPart, await RefusedAsync(number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Hearing, _stage.Now.AddHours(72), "活动室") { MovesSeq = 2 }));
    }

    [Fact]
    public async Task Reminder_OfAnAreasConvention_NamesTheCommittee()
    {
        var number = await _stage.CollectingAsync(scope: ConventionScope.Area);
        var (id, committee) = await _stage.Host.Node.QueryAsync(async db => (await db.Conventions.Where(row => row.Number == number).Select(row => row.Id).SingleAsync(), await db.Committees.Where(row => row.Code == "demo-anhe").Select(row => row.Name).SingleAsync()));

        var cases = await _stage.Host.TurnAsync((IEnumerable<IStepCases> kinds) => kinds.Single(kind => kind.Kind == CaseKind.Convention).LoadAsync([id], default));

        Assert.Equal(committee, cases[id].Place);
    }

    [Fact]
    public async Task Meetings_ThatAreCalledTogether_AreBothDue()
    {
        var (number, _) = await CalledAsync();

        var called = await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Hearing, _stage.Now.AddHours(30), "活动室"));

        Assert.Equal([_stage.Now.AddHours(24), _stage.Now.AddHours(30)], called.Due.Where(due => due.Rule == ConventionRules.Meeting).Select(due => due.DueAt.UtcDateTime));
    }

    [Fact]
    public async Task Text_OfBeforeItWasPublic_IsReadByNobodyElse()
    {
        var filed = await _stage.Host.TurnAsync((ConventionFiling filing) => filing.ProposeAsync(
            new ProposeConvention(ConventionStage.Who("idea"), "zh-CN", "stairwell", "王阿婆绊了一跤，住在3号楼502", "楼道里不放杂物", ConventionScope.Compound) { CompoundId = _stage.Host.Compound }, default));
        var proposed = filed.Value!.Number;

        await _stage.DoAsync(_stage.Clerk, proposed, ConventionTrigger.Revise, new NewText("楼道约定", "有人绊倒过", ["楼道里不放杂物"]));
        await _stage.DoAsync(_stage.Clerk, proposed, ConventionTrigger.Admit);
        await _stage.DoAsync(_stage.Clerk, proposed, ConventionTrigger.Revise, new NewText("楼道约定", "有人绊倒过", ["楼道里不放杂物", "鞋柜放门里"]));

        var shown = (await _stage.OpenAsync(proposed))!;
        Assert.Equal([2, 3], shown.Texts.Select(text => text.Version));
        Assert.DoesNotContain(shown.Texts, text => text.Problem!.Contains("502", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comment_ThatIsAnsweredAtOnce_IsReadWithoutWhomItNames()
    {
        var number = await _stage.CollectingAsync();
        var said = await _stage.Host.TurnAsync((ConventionComments comments) => comments.SayAsync(number, ConventionStage.Who("a"), "zh-CN", CommentStance.Against, "201的老李家天天放", default));

        Assert.Null(await _stage.Host.TurnAsync((ConventionComments comments) => comments.ReplyAsync(_stage.Clerk, said.Value!.Id, "鞋柜请放门里", default)));

        Assert.Equal("〔门牌〕的〔姓名〕家天天放", Assert.Single((await _stage.OpenAsync(number))!.Comments).Words);
    }

    private async Task<(string Number, string Code)> CalledAsync()
    {
        var number = await _stage.CollectingAsync();
        await _stage.DoAsync(_stage.Head, number, ConventionTrigger.Deliberate);
        var called = await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Building, _stage.Now.AddHours(24), "门厅"));
        return (number, called.Public.Meetings[0].SignInCode);
    }

    private async Task<string?> RefusedAsync(string number, ConventionTrigger trigger, ConventionDetail detail) =>
        (await _stage.Host.TurnAsync((ConventionDesk desk) => desk.ActAsync(_stage.Clerk, new ConventionAct(number, trigger, detail), default))).Error?.Code;

    private async Task<string?> SignInAsync(string number, string user, string code) =>
        (await _stage.Host.TurnAsync((MeetingAttendance attendance) => attendance.SignInAsync(number, ConventionStage.Who(user), code, default)))?.Code;
}
