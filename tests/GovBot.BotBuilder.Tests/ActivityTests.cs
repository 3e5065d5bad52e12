using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ActivityTests
{
    [Fact]
    public void As_GivesTheActivity_OnlyWhenItIsOfThatType()
    {
        var activity = new Activity(ActivityTypes.Message);

        Assert.Same(activity, activity.AsMessageActivity());
        Assert.Null(activity.AsEventActivity());
        Assert.NotNull(new Activity("message/private").AsMessageActivity());
        Assert.Null(new Activity("messageUpdate").AsMessageActivity());
        Assert.Null(new Activity().AsMessageActivity());
    }

    [Fact]
    public void CreateReply_GoesBackToTheSender()
    {
        var reply = Incoming().CreateReply("hello");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal("hello", reply.Text);
        Assert.Equal("bot", reply.From.Id);
        Assert.Equal("u1", reply.Recipient.Id);
        Assert.Equal("a1", reply.ReplyToId);
        Assert.Equal("c1", reply.Conversation.Id);
        Assert.Equal("zh-CN", reply.Locale);
        Assert.Empty(reply.Attachments);
    }

    [Fact]
    public void ConversationReference_LeadsBackToTheConversation()
    {
        var reference = Incoming().GetConversationReference();

        Assert.Equal(("a1", "u1", "bot", "c1", "test"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id, reference.ChannelId));
        Assert.Equal("r1", Incoming().GetReplyConversationReference(new ResourceResponse("r1")).ActivityId);
    }

    [Fact]
    public void ApplyConversationReference_AddressesTheActivity_InEitherDirection()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        Assert.Equal(("bot", "u1", "a1"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId));

        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal(("u1", "bot", "a1"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id));
    }

    [Fact]
    public void ContinuationActivity_IsAnEventOfTheConversation()
    {
        var activity = Incoming().GetConversationReference().GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, activity.Type);
        Assert.Equal(ActivityEventNames.ContinueConversation, activity.Name);
        Assert.Equal("c1", activity.Conversation.Id);
        Assert.Equal("bot", activity.Recipient.Id);
        Assert.NotNull(activity.RelatesTo);
    }

    [Theory]
    [InlineData("hi", true)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    public void HasContent_LooksAtTheText(string? text, bool expected)
        => Assert.Equal(expected, new Activity(ActivityTypes.Message) { Text = text }.HasContent());

    [Fact]
    public void HasContent_IsTrue_WhenThereIsAnAttachment()
        => Assert.True(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png")] }.HasContent());

    [Fact]
    public void RemoveRecipientMention_TakesTheBotsNameOutOfTheText()
    {
        var activity = Incoming();
        activity.Text = "<at>Bot</at> 你好";
        activity.Entities = [new Mention { Mentioned = new ChannelAccount("bot", "Bot"), Text = "<at>Bot</at>" }];

        Assert.True(activity.MentionsRecipient());
        Assert.False(activity.MentionsId("u1"));
        Assert.Equal("你好", activity.RemoveRecipientMention().Trim());
    }

    [Fact]
    public void Cards_BecomeAttachments_WithTheirContentType()
    {
        var card = new HeroCard("title");

        Assert.Equal(HeroCard.ContentType, card.ToAttachment().ContentType);
        Assert.Same(card, card.ToAttachment().Content);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", new ThumbnailCard().ToAttachment().ContentType);
        Assert.Equal(SigninCard.ContentType, SigninCard.Create("t", "b", "https://x").ToAttachment().ContentType);
    }

    [Fact]
    public void CardAction_SaysItsLabel_WhenMadeFromText()
    {
        CardAction action = "好的";

        Assert.Equal((ActionTypes.ImBack, "好的", "好的"), (action.Type, action.Title, action.Value));
    }

    [Fact]
    public void Trace_NamesItsValuesType()
    {
        var trace = Activity.CreateTraceActivity("name", value: "text", label: "label");

        Assert.Equal(("name", "String", "label"), (trace.Name, trace.ValueType, trace.Label));
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "test",
        ServiceUrl = "https://test",
        Locale = "zh-CN",
        From = new ChannelAccount("u1", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount { Id = "c1" },
        Text = "hi",
    };
}
