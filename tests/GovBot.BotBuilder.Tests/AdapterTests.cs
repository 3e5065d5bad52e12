using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class AdapterTests
{
    private readonly Recorder _adapter = new();
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Middleware_RunsInTheOrderAdded_AndBackAgain()
    {
        _adapter.Use(new Step("a", _calls)).Use(new Step("b", _calls));

        await _adapter.RunAsync(Bot);

        Assert.Equal(["a", "b", "bot", "b back", "a back"], _calls);
    }

    [Fact]
    public async Task Bot_IsNotCalled_WhenMiddlewareEndsTheTurn()
    {
        _adapter.Use(new Step("a", _calls, goesOn: false));

        await _adapter.RunAsync(Bot);

        Assert.Equal(["a", "a back"], _calls);
    }

    [Fact]
    public async Task Exception_GoesToTheCaller_WithoutOnTurnError()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync((_, _) => throw new InvalidOperationException("bad")));

    [Fact]
    public async Task Exception_GoesToOnTurnError_WhenThatIsSet()
    {
        _adapter.OnTurnError = (_, e) =>
        {
            _calls.Add(e.Message);
            return Task.CompletedTask;
        };

        await _adapter.RunAsync((_, _) => throw new InvalidOperationException("bad"));

        Assert.Equal(["bad"], _calls);
    }

    [Fact]
    public void Use_Throws_WhenThereIsNoMiddleware()
    {
        Assert.Throws<ArgumentNullException>(() => _adapter.Use(null));
        Assert.Throws<ArgumentNullException>(() => new MiddlewareSet().Use(null));
    }

    [Fact]
    public async Task MiddlewareSet_CanBeMiddlewareItself()
    {
        var set = new MiddlewareSet();
        set.Use(new Step("inner", _calls));
        _adapter.Use(set).Use(new Step("outer", _calls));

        await _adapter.RunAsync(Bot);

        Assert.Contains("inner", _calls);
        Assert.True(_calls.IndexOf("inner") < _calls.IndexOf("bot"));
        Assert.Single(_calls, "bot");
    }

    [Fact]
    public async Task ContinueConversation_RunsATurnInThatConversation()
    {
        Activity? seen = null;
        await _adapter.ContinueConversationAsync(
            "bot",
            Recorder.Message().GetConversationReference(),
            (turn, token) =>
            {
                seen = turn.Activity;
                return turn.SendActivityAsync("later", cancellationToken: token);
            },
            default);

        Assert.Equal(ActivityEventNames.ContinueConversation, seen!.Name);
        Assert.Equal("c1", Assert.Single(_adapter.Sent).Conversation.Id);
    }

    [Fact]
    public async Task Locale_IsTheTurnsCulture_AndAnUnknownOneIsNoError()
    {
        var message = Recorder.Message();
        message.Locale = "zh-CN";
        var culture = string.Empty;
        await _adapter.RunAsync(
            (_, _) =>
            {
                culture = System.Globalization.CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            },
            message);
        Assert.Equal("zh-CN", culture);

        message.Locale = "no such locale at all";
        await _adapter.RunAsync(Bot, message);
        Assert.Equal(["bot"], _calls);
    }

    private Task Bot(ITurnContext turn, CancellationToken cancellationToken)
    {
        _calls.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> calls, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            calls.Add(name);
            if (goesOn) await next(cancellationToken);
            calls.Add(name + " back");
        }
    }
}
