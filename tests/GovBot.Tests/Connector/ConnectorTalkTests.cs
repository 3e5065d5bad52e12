using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Delivery;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Connector;

/// <summary>Residents and staff on channels of the Bot Framework, some of which show words alone.</summary>
public sealed partial class ConnectorTalkTests(ConnectorHost host) : IClassFixture<ConnectorHost>
{
    private static readonly string[] Report = ["楼上漏水，滴到我家厨房", "安和一村", "3号楼", "没有危险", "跳过", "跳过", "提交"];

    private static int _buildings = 3;

    [Theory]
    [InlineData("emulator")]
    [InlineData("sms")]
    [InlineData("msteams")]
    public async Task Report_IsAnsweredInOrderWithExactlyWhatWasStaged(string channel)
    {
        var person = host.Person("order-" + channel, channel);

        foreach (var words in Report)
        {
            await person.HearsAsync(words);
        }

        var staged = (await host.StagedAsync(person.Conversation)).ConvertAll(m => ActivityJson.Read(m.Payload).Text);
        Assert.Equal(staged, host.Channel.TextsOf(person.Conversation));
        Assert.Contains(staged, text => CodeIn().IsMatch(text));
    }

    [Fact]
    public async Task Report_IsDoneByNumbersAlone_WhereNoButtonsAreShown()
    {
        var person = host.Person("numbers", "sms");
        await person.HearsAsync("你好");

        await AnswerAsync("1", "楼上漏水，滴到我家厨房", "安和一村", "3号楼");
        var asked = host.Channel.TextsOf(person.Conversation)[^1];
        await AnswerAsync(Regex.Match(asked, @"(\d)\. 没有危险").Groups[1].Value, "跳过", "跳过");
        var heard = await person.HearsAsync("提交");

        Assert.Matches(CodeIn(), heard);
        Assert.DoesNotContain(host.Channel.Received, one => one.Conversation == person.Conversation && one.Activity.TryGetProperty("suggestedActions", out _));

        async Task AnswerAsync(params string[] answers)
        {
            foreach (var answer in answers)
            {
                await person.HearsAsync(answer);
            }
        }
    }

    [Fact]
    public async Task Notice_ComesUnasked_AndItsNumberDoesWhatItsButtonWould_WhereNoButtonsAreShown()
    {
        var (clerk, number, notice) = await NotifiedAsync("notice");

        Assert.Matches(@"\n1\. 受理\n2\. 答复居民\n(\d\. .*\n)*\d\. YJ\d{6}-\d{4}$", notice.Text);
        Assert.False(notice.Activity.TryGetProperty("replyToId", out _));
        Assert.Contains($"{number}：受理，已记下", await clerk.HearsAsync("1"), StringComparison.Ordinal);
        // Now the list is another.
        Assert.DoesNotContain("受理，已记下", await clerk.HearsAsync("1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第二个", "请写答复")]
    [InlineData("答复居民", "请写答复")]
    [InlineData("受里", "受理，已记下")]
    public async Task Notice_IsAnsweredInOtherWays_ToTypeAChoice(string typed, string expected)
    {
        var (clerk, _, _) = await NotifiedAsync("typed-" + typed);

        Assert.Contains(expected, await clerk.HearsAsync(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_BelongsToTheListShownLast_WhenSomethingWasSaidAfterTheNotice()
    {
        var (clerk, _, _) = await NotifiedAsync("after");

        await clerk.HearsAsync("菜单");
        var heard = await clerk.HearsAsync("1");

        Assert.DoesNotContain("已记下", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_IsAskedAgain_WhenTheNoticeCameBetweenAQuestionAndItsAnswer()
    {
        var clerk = await BoundAsync("between");
        await clerk.HearsAsync("我要反映问题");
        await clerk.HearsAsync("楼道灯坏了好几天，晚上老人看不见路");
        var number = await ReportAsync("between-resident");
        await host.Channel.HeardAsync(clerk.Conversation, number);
        await host.QuietAsync(clerk.Conversation);

        var heard = await clerk.HearsAsync("1");

        Assert.Contains("您正在办别的事", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("已记下", heard, StringComparison.Ordinal);
        Assert.Equal(1, await host.QueryAsync(async db =>
        {
            var id = await db.UrgentIssues.Where(i => i.Number == number).Select(i => i.Id).SingleAsync();
            return await db.CaseEvents.CountAsync(e => e.CaseKind == CaseKind.UrgentIssue && e.CaseId == id);
        }));
    }

    [Fact]
    public async Task Number_IsNoAnswerToTheForm_WhenANoticeThatOnlyOpensACaseCameBetween()
    {
        var person = host.Person("opens", "sms");
        await person.HearsAsync(Report[0]);
        await StageAsync(person, "公约有新进展。", host, new NoticeButton("GY261122-0001"));
        await host.Channel.HeardAsync(person.Conversation, "公约有新进展。\n1. GY261122-0001");
        await host.QuietAsync(person.Conversation);

        var heard = await person.HearsAsync("1");

        Assert.Contains("再看通知", heard, StringComparison.Ordinal);
        Assert.Contains("小区", heard, StringComparison.Ordinal);
        foreach (var words in Report[1..^1])
        {
            await person.HearsAsync(words);
        }

        Assert.Matches(CodeIn(), await person.HearsAsync(Report[^1]));
    }

    [Fact]
    public async Task Number_OpensWhatTheNoticeToldOf_WhenNothingIsBeingFilledIn()
    {
        var person = host.Person("opened", "sms");
        await person.HearsAsync("你好");
        await StageAsync(person, "公约有新进展。", host, new NoticeButton("GY261122-0001"));
        await host.QuietAsync(person.Conversation);

        Assert.Equal(await host.Person("typed").HearsAsync("GY261122-0001"), await person.HearsAsync("1"));
    }

    [Fact]
    public async Task Notice_GoesWhereThePersonWasLast_WhenTheServiceHasMoved()
    {
        var person = host.Person("moved");
        await person.HearsAsync("你好");
        person.ServiceUrl = host.Channel.Url + "/elsewhere/";
        await person.HearsAsync("你好");

        await StageAsync(person, "通知");
        await host.Channel.HeardAsync(person.Conversation, "通知");

        var notice = host.Channel.Received.Last(one => one.Conversation == person.Conversation);
        Assert.Equal("/elsewhere/v3/conversations/moved/activities", notice.Path);
        Assert.Equal("user-moved", notice.Activity.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Notice_GoesAfterARestart_ByWhatWasStoredOfTheWay()
    {
        await using var own = new Owned();
        await own.Host.InitializeAsync();
        var person = own.Host.Person("stored");
        await person.HearsAsync("你好");

        await own.Host.RestartAsync();
        await StageAsync(person, "通知", own.Host);

        Assert.True(await own.Host.Channel.HeardAsync(person.Conversation, "通知"));
    }

    [Fact]
    public async Task Invoke_ThatNobodyKnows_IsNotImplemented()
    {
        var person = host.Person("invoke");
        var invoke = person.Message(null);
        (invoke["type"], invoke["name"]) = ("invoke", "signin/verifyState");

        Assert.Equal(HttpStatusCode.NotImplemented, (await person.PostAsync(invoke)).StatusCode);
    }

    [Theory]
    [InlineData("""{"text":"楼上漏水"}""", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("""{}""", 400, "application/vnd.microsoft.error")]
    [InlineData("""{"text":{"of":"another"}}""", 400, "application/vnd.microsoft.error")]
    public async Task CardAction_IsAnsweredAsACardExpects(string data, int status, string type)
    {
        var person = host.Person("card-" + data.Length);
        var tap = person.Message(null);
        (tap["type"], tap["name"]) = ("invoke", "adaptiveCard/action");
        tap["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "say", ["data"] = JsonNode.Parse(data) } };

        var answer = await person.PostAsync(tap);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, type), (body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()));
        if (status == 200)
        {
            await host.QuietAsync(person.Conversation);
            Assert.NotEmpty(host.Channel.TextsOf(person.Conversation));
        }
    }

    private async Task<(ChannelPerson Clerk, string Number, Sent Notice)> NotifiedAsync(string name)
    {
        var clerk = await BoundAsync(name);
        var number = await ReportAsync(name + "-resident");
        await host.Channel.HeardAsync(clerk.Conversation, number);
        await host.QuietAsync(clerk.Conversation);
        return (clerk, number, host.Channel.Received.Last(one => one.Conversation == clerk.Conversation));
    }

    // Everybody in the demo has one code, so each test invites its own.
    private async Task<ChannelPerson> BoundAsync(string name)
    {
        var clerk = host.Person(name, "sms");
        await using var scope = host.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<StaffRoster>().InviteAsync(new(Role.CommitteeMember, "demo-anhe", Person: name));
        Assert.Contains("绑定好了", await clerk.HearsAsync($"我的邀请码是 {invited.Value!.Code}"), StringComparison.Ordinal);
        return clerk;
    }

    private async Task<string> ReportAsync(string name)
    {
        var person = host.Person(name);
        var heard = "";
        foreach (var words in (string[])[Report[0], Report[1], $"{Interlocked.Increment(ref _buildings)}号楼", .. Report[3..]])
        {
            heard = await person.HearsAsync(words);
        }

        if (heard.Contains("单独办", StringComparison.Ordinal))
        {
            heard += await person.HearsAsync("不是，我的单独办");
        }

        Assert.Matches(CodeIn(), heard);
        var code = CodeIn().Match(heard).Value.Replace(" ", "", StringComparison.Ordinal);
        return (await host.QueryAsync(db => db.UrgentIssues.AsNoTracking().ToListAsync())).Single(issue => issue.TrackingCode == code).Number;
    }

    private Task StageAsync(ChannelPerson person, string text) => StageAsync(person, text, host);

    private static async Task StageAsync(ChannelPerson person, string text, ConnectorHost host, params NoticeButton[] buttons)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.Persistence.GovBotDbContext>();
        var id = await db.Conversations.Where(c => c.ExternalId == person.Conversation).Select(c => c.Id).SingleAsync();
        scope.ServiceProvider.GetRequiredService<Outbox>().StageText(id, "test/" + person.Conversation, text, "zh-CN", buttons: buttons);
        await db.WriteAsync(_ => Task.CompletedTask, CancellationToken.None);
        await host.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);
    }

    [GeneratedRegex(@"\b\d{4} \d{4} \d{4}\b")]
    private static partial Regex CodeIn();

    private sealed class Owned : IAsyncDisposable
    {
        public ConnectorHost Host { get; } = new();

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
