using System.Text.Json.Nodes;
using GovBot.Channels.BotConnector;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Ids = Microsoft.Bot.Connector.Channels;

namespace GovBot.Tests.Connector;

/// <summary>What a channel shows of buttons and cards, and what stands in the text where it shows none.</summary>
public sealed class ConnectorLookTests
{
    [Theory]
    [InlineData(Ids.Emulator, null, 12, "suggested")]
    [InlineData(Ids.Webchat, null, 12, "suggested")]
    [InlineData(Ids.Telegram, null, 12, "suggested")]
    [InlineData(Ids.Line, null, 13, "suggested")]
    [InlineData(Ids.Line, null, 14, "card")]
    [InlineData(Ids.Facebook, null, 10, "suggested")]
    [InlineData(Ids.Facebook, null, 11, "text")]
    [InlineData(Ids.Msteams, "personal", 3, "suggested")]
    [InlineData(Ids.Msteams, "personal", 4, "card")]
    [InlineData(Ids.Msteams, null, 2, "card")]
    [InlineData(Ids.Slack, null, 5, "card")]
    [InlineData(Ids.Sms, null, 1, "text")]
    [InlineData(Ids.Email, null, 3, "text")]
    [InlineData(Ids.Groupme, null, 3, "text")]
    [InlineData("somethingnew", null, 3, "text")]
    public void Notice_ShowsItsButtons_AsTheChannelCan(string channel, string? kind, int count, string look)
    {
        var labels = Enumerable.Range(1, count).Select(i => $"办法{i}").ToArray();

        var sent = Write(Notice("有新的诉求。", labels), channel, kind);

        var numbers = string.Join('\n', labels.Select((label, i) => $"{i + 1}. {label}"));
        Assert.Equal(look == "text" ? $"有新的诉求。\n{numbers}" : "有新的诉求。", sent.Text);
        Assert.Equal(look == "suggested" ? labels : [], sent.SuggestedActions?.Actions.Select(a => a.Title) ?? []);
        Assert.Equal(look == "card" ? labels : [], CardsOf(sent).SelectMany(card => card.Buttons).Select(a => a.Title));
    }

    [Fact]
    public void Button_IsNumbered_EvenWhenTheNoticeNamesIt() =>
        Assert.Equal("请看 YJ261122-0007。\n1. YJ261122-0007", Write(Notice("请看 YJ261122-0007。", "YJ261122-0007"), Ids.Sms).Text);

    [Fact]
    public void List_IsNotWrittenTwice_WhenTheNoticeHasIt() =>
        Assert.Equal("解决了吗？\n1. 解决了\n2. 没有", Write(Notice("解决了吗？\n1. 解决了\n2. 没有", "解决了", "没有"), Ids.Sms).Text);

    [Theory]
    [InlineData("在哪里？\n1. 安和一村\n2. 别处", "安和一村", "别处")]
    [InlineData("请核对：\n1. 地点：安和一村\n对的话说「提交」。", "提交", "修改", "取消")]
    [InlineData("说「跳过」或者「返回」。", "跳过", "返回")]
    public void Reply_KeepsItsOwnCount(string text, params string[] labels)
    {
        var sent = Write(Reply(text, labels), Ids.Sms);

        Assert.Equal((text, null), (sent.Text, sent.SuggestedActions));
    }

    [Fact]
    public void Reply_IsNumbered_WhenItsWordsDoNotNameTheAnswers() => Assert.Equal("要紧吗？\n1. 是\n2. 否", Write(Reply("要紧吗？", "是", "否"), Ids.Sms).Text);

    [Fact]
    public void Link_HasNoNumber_AndIsWrittenOnlyWhereItIsMissing()
    {
        var reply = Reply("先看这一页。", "看好了");
        reply.SuggestedActions.Actions.Insert(0, new CardAction(ActionTypes.OpenUrl, "打开", value: "https://govbot.example.cn/paper"));

        Assert.Equal("先看这一页。\n1. 看好了\n打开 https://govbot.example.cn/paper", Write(reply, Ids.Sms).Text);
        reply.Text = "先看 https://govbot.example.cn/paper 。";
        Assert.Equal("先看 https://govbot.example.cn/paper 。\n1. 看好了", Write(reply, Ids.Sms).Text);
    }

    [Fact]
    public void Button_ThatDoesMoreThanSpeak_IsOnACard_InTeams()
    {
        var notice = Notice("有新的诉求。", "受理");
        notice.SuggestedActions.Actions[0] = new CardAction(ActionTypes.MessageBack, "受理", text: "YJ261122-0007 受理", value: "tap:sealed");

        var button = CardsOf(Write(notice, Ids.Msteams, "personal")).Single().Buttons.Single();

        Assert.Equal((ActionTypes.MessageBack, "YJ261122-0007 受理", "tap:sealed"), (button.Type, button.Text, (string)button.Value));
    }

    [Fact]
    public void Card_IsWrittenOut_WhereNoneIsShown()
    {
        var reply = Reply("看一下：");
        reply.Attachments = [new HeroCard("约请", "11月28日", "请签收。", buttons: [new CardAction(ActionTypes.ImBack, "签收", value: "签收")]).ToAttachment()];

        var (shown, written) = (Write(reply, Ids.Slack), Write(reply, Ids.Sms));

        Assert.Equal("看一下：", shown.Text);
        Assert.Equal("签收", CardsOf(shown).Single().Buttons.Single().Title);
        Assert.Equal("看一下：\n约请\n11月28日\n请签收。\n1. 签收", written.Text);
        Assert.Empty(written.Attachments);
    }

    [Fact]
    public void PicturesOfOurs_HaveAnAddressThere_OrStayHere()
    {
        var reply = Reply("照片：", "好");
        reply.SuggestedActions.Actions[0].Image = "/tiles/report.svg";
        reply.Attachments = [new Attachment("image/jpeg", "/attachments/abc", thumbnailUrl: "/attachments/abc/small")];

        var (known, unknown) = (Write(reply, Ids.Telegram, home: "https://govbot.example.cn"), Write(reply, Ids.Telegram));

        Assert.Equal(("https://govbot.example.cn/attachments/abc", null), (known.Attachments.Single().ContentUrl, known.Attachments.Single().ThumbnailUrl));
        Assert.Null(known.SuggestedActions.Actions.Single().Image);
        Assert.Empty(unknown.Attachments);
    }

    private static Activity Write(Activity activity, string channel, string? kind = null, string? home = null)
    {
        var reference = new Activity
        {
            ChannelId = channel,
            ServiceUrl = "https://smba.trafficmanager.net/",
            Conversation = new ConversationAccount(id: "c", conversationType: kind),
            From = new ChannelAccount("u"),
            Recipient = new ChannelAccount("bot"),
        };
        // As it comes out of the outbox.
        return ConnectorTranslator.Write(ActivityJson.Read(ActivityJson.Write(activity)), reference, home is null ? null : new Uri(home));
    }

    private static Activity Reply(string text, params string[] labels) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions { Actions = [.. labels.Select(label => new CardAction(ActionTypes.ImBack, label, value: label))] },
    };

    private static Activity Notice(string text, params string[] labels)
    {
        var notice = Reply(text, labels);
        notice.ChannelData = new JsonObject { ["govbot"] = new JsonObject { ["notice"] = true } };
        return notice;
    }

    private static IEnumerable<HeroCard> CardsOf(Activity activity) =>
        ActivityJson.Read(ActivityJson.Write(activity)).Attachments?.Select(one => ConnectorTranslator.Part<HeroCard>(one.Content)!) ?? [];
}
