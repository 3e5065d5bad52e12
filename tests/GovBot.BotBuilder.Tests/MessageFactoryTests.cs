using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_IsAMessage()
    {
        var message = MessageFactory.Text("hi", "speak", InputHints.IgnoringInput);

        Assert.Equal((ActivityTypes.Message, "hi", "speak", InputHints.IgnoringInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.AcceptingInput, MessageFactory.Text("hi").InputHint);
    }

    [Fact]
    public void SuggestedActions_SayTheirLabel()
    {
        var message = MessageFactory.SuggestedActions(["one", "two"], "Which?", null, null);

        Assert.Equal("Which?", message.Text);
        Assert.Equal(["one", "two"], message.SuggestedActions.Actions.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
    }

    [Fact]
    public void SuggestedActions_MayBeForSomeOnly()
        => Assert.Equal(["u1"], MessageFactory.SuggestedActions(["one"], toList: ["u1"]).SuggestedActions.To);

    [Fact]
    public void Attachments_AreListedOrInACarousel()
    {
        var attachment = new Attachment("image/png");

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment([attachment, attachment]).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([attachment]).AttachmentLayout);
        Assert.Same(attachment, Assert.Single(MessageFactory.Attachment(attachment).Attachments));
    }

    [Fact]
    public void ContentUrl_IsAnAttachment()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://x/y.png", "image/png", "y").Attachments);

        Assert.Equal(("https://x/y.png", "image/png", "y"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void MissingArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((IList<Attachment>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(null, "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://x", null));
    }
}
