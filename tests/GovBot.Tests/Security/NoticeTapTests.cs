using GovBot.Data.Domain.Cases;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Security;

/// <summary>The buttons of a notice: each does what was offered, for whom it was offered, while the case is as it was told.</summary>
public sealed class NoticeTapTests(TwoResidents them) : IClassFixture<TwoResidents>
{
    [Fact]
    public async Task Button_TakesTheCaseOver_AndTheSecondToTapSeesWhatTheFirstDid()
    {
        var (first, second) = (await them.MemberAsync("C2"), await them.MemberAsync("C2"));
        var (_, number, _) = await them.ReportAsync("甲楼");
        var (one, other) = (await ButtonAsync(first.Person, "受理"), await ButtonAsync(second.Person, "受理"));

        Assert.Contains($"{number}：受理，已记下", await TapAsync(first.Person, one), StringComparison.Ordinal);
        Assert.Contains("刚才有人办过这一件了", await TapAsync(second.Person, other), StringComparison.Ordinal);
        Assert.Contains("刚才有人办过这一件了", await TapAsync(first.Person, one), StringComparison.Ordinal);
        Assert.Equal(2, await EventsAsync(number));
    }

    [Fact]
    public async Task Button_AsksForTheWords_WhereResidentsReadThem()
    {
        var member = await them.MemberAsync("C2");
        var (_, number, _) = await them.ReportAsync("乙楼");

        Assert.Contains("请写答复", await TapAsync(member.Person, await ButtonAsync(member.Person, "答复居民")), StringComparison.Ordinal);
        Assert.Contains($"{number}：答复居民，已记下", await TwoResidents.HeardAsync(member.Person, "师傅明天来"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_DoesNothing_ForAnybodyElse()
    {
        var (member, colleague, elsewhere) = (await them.MemberAsync("C2"), await them.MemberAsync("C2"), await them.MemberAsync("C1"));
        var (_, number, _) = await them.ReportAsync("甲楼");
        var button = await ButtonAsync(member.Person, "受理");

        Assert.Contains("没有找到这件", await TapAsync(colleague.Person, button), StringComparison.Ordinal);
        foreach (var person in new[] { elsewhere.Person, them.Stranger() })
            them.AssertSilent(await TapAsync(person, button), "tap");
        await them.EndAsync(member.StaffNumber);
        Assert.Contains("先绑定", await TapAsync(member.Person, button), StringComparison.Ordinal);
        Assert.Equal(1, await EventsAsync(number));
    }

    [Theory]
    [InlineData("tap:")]
    [InlineData("tap:YJ261123-0001|TakeOver|1|1|9999999999")]
    [InlineData("tap:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("tap:％￥")]
    [InlineData("tap:summons:")]
    [InlineData("tap:summons:YQ261123-0001|Acknowledge|1|1|9999999999")]
    public async Task Forged_OpensNothing(string value)
    {
        var member = await them.MemberAsync("C1");
        Assert.Contains("没有找到这", await TapAsync(member.Person, new CardAction(value: value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ButtonOfASummons_IsForItsReaderAlone_AndForNoOtherKindOfCase()
    {
        var (head, liaison, colleague) = (await them.BoundAsync(Role.CommitteeHead, "C1"), await them.BoundAsync(Role.DepartmentLiaison, "D1"), await them.BoundAsync(Role.DepartmentLiaison, "D1"));
        await TwoResidents.SayAsync(head.Person, "我要约请", "图们小区3号楼外墙渗水，物业11月3日修过两次没好", "区房屋管理局", "送签");
        Assert.Contains("已办：签发", await TwoResidents.HeardAsync(head.Person, "签发"), StringComparison.Ordinal);
        var button = await ButtonAsync(liaison.Person, "签收");
        var asIssue = new CardAction(value: ((string)button.Value).Replace("tap:summons:", "tap:", StringComparison.Ordinal));

        Assert.Contains("没有找到这张约请", await TapAsync(colleague.Person, button), StringComparison.Ordinal);
        Assert.DoesNotContain("已办：", await TapAsync(them.Stranger(), button), StringComparison.Ordinal);
        Assert.DoesNotContain("已办：", await TapAsync(liaison.Person, asIssue), StringComparison.Ordinal);
        Assert.Contains("已办：签收", await TapAsync(liaison.Person, button), StringComparison.Ordinal);
        Assert.DoesNotContain("已办：", await TapAsync(liaison.Person, button), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SummonsToSign_OffersOnlyToBeRead()
    {
        var (clerk, head) = (await them.MemberAsync("C1"), await them.BoundAsync(Role.CommitteeHead, "C1"));
        await TwoResidents.SayAsync(clerk.Person, "我要约请", "图们小区3号楼外墙渗水，物业11月3日修过两次没好", "区房屋管理局", "送签");

        Assert.Matches(@"^YQ\d{6}-\d{4}$", (await ButtonsAsync(head.Person)).Single().Title);
    }

    [Fact]
    public async Task Button_OnlyOpensTheCase_WhenItIsOld()
    {
        var member = await them.MemberAsync("C2");
        var (_, number, _) = await them.ReportAsync("乙楼");
        var button = await ButtonAsync(member.Person, "受理");
        them.Host.Time.Advance(TimeSpan.FromDays(8));

        Assert.Contains(number, await TapAsync(member.Person, button), StringComparison.Ordinal);
        Assert.Equal(1, await EventsAsync(number));
    }

    [Fact]
    public async Task Button_Waits_WhileTheClerkIsInTheMiddleOfSomethingElse()
    {
        var member = await them.MemberAsync("C2");
        var (_, number, _) = await them.ReportAsync("甲楼");
        var button = await ButtonAsync(member.Person, "受理");
        await TwoResidents.SayAsync(member.Person, "代录");

        var heard = await TapAsync(member.Person, button);

        Assert.Contains("您正在办别的事", heard, StringComparison.Ordinal);
        Assert.Contains("请把居民的话贴过来", heard, StringComparison.Ordinal);
        Assert.Equal(1, await EventsAsync(number));
    }

    // Of the newest notice to this person.
    private async Task<CardAction> ButtonAsync(Person person, string label) => Assert.Single(await ButtonsAsync(person), action => action.Title == label);

    private async Task<IList<CardAction>> ButtonsAsync(Person person)
    {
        var payload = await them.Host.QueryAsync(db => db.OutboxMessages
            .Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.UserId == person.UserId)).OrderByDescending(m => m.Id).Select(m => m.Payload).FirstAsync());
        return ActivityJson.Read(payload).SuggestedActions.Actions;
    }

    // As the page sends a messageBack.
    private static Task<string> TapAsync(Person person, CardAction button)
    {
        var message = Person.Message(button.Text ?? "");
        message.Value = button.Value;
        return TwoResidents.HeardAsync(person, message);
    }

    private Task<int> EventsAsync(string number) => them.Host.QueryAsync(async db =>
    {
        var id = await db.UrgentIssues.Where(issue => issue.Number == number).Select(issue => issue.Id).SingleAsync();
        return await db.CaseEvents.CountAsync(entry => entry.CaseId == id && entry.CaseKind == CaseKind.UrgentIssue);
    });
}
