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
    public async Task Forged_OpensNothing(string value)
    {
        var member = await them.MemberAsync("C1");
        Assert.Contains("没有找到这件", await TapAsync(member.Person, new CardAction(value: value)), StringComparison.Ordinal);
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
    private async Task<CardAction> ButtonAsync(Person person, string label)
    {
        var payload = await them.Host.QueryAsync(db => db.OutboxMessages
            .Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.UserId == person.UserId)).OrderByDescending(m => m.Id).Select(m => m.Payload).FirstAsync());
        return Assert.Single(ActivityJson.Read(payload).SuggestedActions.Actions, action => action.Title == label);
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
        return await db.CaseEvents.CountAsync(entry => entry.CaseId == id && entry.CaseKind == Data.Domain.Cases.CaseKind.UrgentIssue);
    });
}
