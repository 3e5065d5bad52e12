using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ShowTypingTests
{
    [Fact]
    public async Task Typing_IsSent_WhileAMessageTakesItsTime_AndIsNoResponse()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(0, 5));
        var responded = true;

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var (first, second) = (await adapter.GetNextReplyAsync(token), await adapter.GetNextReplyAsync(token));
                Assert.Equal((ActivityTypes.Typing, ActivityTypes.Typing), (first.Type, second.Type));
                Assert.Equal(turn.Activity.Conversation.Id, first.Conversation.Id);
                responded = turn.Responded;
            },
            default);

        Assert.False(responded);
    }

    [Fact]
    public async Task Typing_IsNotSent_ForWhatIsNoMessage()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(0, 1));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Event) { Name = "x" }, (_, token) => Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, token), default);

        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Exception_OfTheTurn_GoesOn()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware());

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("bad"), default));
    }

    [Fact]
    public void BadTimes_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }
}
