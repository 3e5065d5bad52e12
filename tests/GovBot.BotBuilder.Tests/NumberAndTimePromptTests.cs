using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class NumberAndTimePromptTests
{
    // A Saturday, in the afternoon where the person is.
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 15, 30, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("42", "en-us", 42)]
    [InlineData("-3", "en-us", -3)]
    [InlineData("about 1,200 people", "en-us", 1200)]
    [InlineData("twenty three", "en-us", 23)]
    [InlineData("one hundred and five", "en-us", 105)]
    [InlineData("two thousand", "en-us", 2000)]
    [InlineData("12", "zh-cn", 12)]
    [InlineData("二十三", "zh-cn", 23)]
    [InlineData("三百零五", "zh-cn", 305)]
    [InlineData("一万两千", "zh-cn", 12000)]
    [InlineData("有五户人家", "zh-cn", 5)]
    public Task WholeNumber_IsRead(string answer, string locale, int expected) => Asking(new NumberPrompt<int>("p"), locale)
        .Send("hi").AssertReply("What?")
        .Send(answer).AssertReply($"Got {expected}")
        .StartTestAsync();

    [Theory]
    [InlineData("many")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    public Task WholeNumber_IsAskedForAgain_WhenItIsNone(string answer) => Asking(new NumberPrompt<int>("p"), "en-us")
        .Send("hi").AssertReply("What?")
        .Send(answer).AssertReply("Again?")
        .Send("7").AssertReply("Got 7")
        .StartTestAsync();

    [Fact]
    public async Task Fractions_AreRead_AsEachType()
    {
        await Read(new NumberPrompt<double>("p"), 3.5d);
        await Read(new NumberPrompt<float>("p"), 3.5f);
        await Read(new NumberPrompt<decimal>("p"), 3.5m);

        static Task Read(Dialog prompt, object expected) => Asking(prompt, "en-us", result => Assert.Equal(expected, result))
            .Send("hi").AssertReply("What?").Send("3.5").AssertReply("Got 3.5").StartTestAsync();
    }

    [Fact]
    public Task Long_IsRead_BeyondWhatAnIntHolds() => Asking(new NumberPrompt<long>("p"), "en-us")
        .Send("hi").AssertReply("What?").Send("5000000000").AssertReply("Got 5000000000").StartTestAsync();

    [Fact]
    public void OtherTypes_AreRefused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("p"));

    [Fact]
    public Task NumberValidator_SeesTheNumber() => Asking(new NumberPrompt<int>("p", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value > 0)), "en-us")
        .Send("hi").AssertReply("What?").Send("0").AssertReply("Again?").Send("1").AssertReply("Got 1").StartTestAsync();

    [Theory]
    [InlineData("tomorrow", "en-us", "2026-11-29=2026-11-29")]
    [InlineData("yesterday", "en-us", "2026-11-27=2026-11-27")]
    [InlineData("December 1st, 2026", "en-us", "2026-12-01=2026-12-01")]
    [InlineData("2026-12-01", "en-us", "2026-12-01=2026-12-01")]
    [InlineData("12/1/2026", "en-us", "2026-12-01=2026-12-01")]
    [InlineData("May 5", "en-us", "XXXX-05-05=2026-05-05 XXXX-05-05=2027-05-05")]
    [InlineData("tomorrow at 9am", "en-us", "2026-11-29T09=2026-11-29 09:00:00")]
    [InlineData("let us meet tomorrow at 3:30 pm", "en-us", "2026-11-29T15:30=2026-11-29 15:30:00")]
    [InlineData("9am", "en-us", "T09=09:00:00")]
    [InlineData("15:45", "en-us", "T15:45=15:45:00")]
    [InlineData("明天", "zh-cn", "2026-11-29=2026-11-29")]
    [InlineData("后天", "zh-cn", "2026-11-30=2026-11-30")]
    [InlineData("2026年12月1日", "zh-cn", "2026-12-01=2026-12-01")]
    [InlineData("明天上午9点", "zh-cn", "2026-11-29T09=2026-11-29 09:00:00")]
    [InlineData("明天下午三点半", "zh-cn", "2026-11-29T15:30=2026-11-29 15:30:00")]
    [InlineData("下午3点", "zh-cn", "T15=15:00:00")]
    public Task DayOrTime_IsRead_AsAllItCanMean(string answer, string locale, string expected) => Asking(new DateTimePrompt("p"), locale)
        .Send("hi").AssertReply("What?")
        .Send(At(answer)).AssertReply($"Got {expected}")
        .StartTestAsync();

    [Fact]
    public Task Span_HasStartAndEnd() => Asking(new DateTimePrompt("p"), "en-us", result =>
        {
            var week = Assert.Single((IList<DateTimeResolution>)result);
            Assert.Equal(("2026-11-30", "2026-12-07", "2026-W49"), (week.Start, week.End, week.Timex));
        })
        .Send("hi").AssertReply("What?")
        .Send(At("next week")).AssertReply("Got 2026-W49=")
        .StartTestAsync();

    [Fact]
    public Task DayOrTime_IsAskedForAgain_WhenItIsNone() => Asking(new DateTimePrompt("p"), "en-us")
        .Send("hi").AssertReply("What?")
        .Send(At("some time")).AssertReply("Again?")
        .Send(At("tomorrow")).AssertReply("Got 2026-11-29=2026-11-29")
        .StartTestAsync();

    private static Activity At(string text) => new(ActivityTypes.Message) { Text = text, LocalTimestamp = Now };

    private static TestFlow Asking(Dialog prompt, string locale, Action<object>? check = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("d")).Add(prompt);
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            turn.Activity.Locale = locale;
            var dc = await dialogs.CreateContextAsync(turn, token);
            var result = await dc.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Complete)
            {
                check?.Invoke(result.Result);
                await turn.SendActivityAsync($"Got {Written(result.Result)}", cancellationToken: token);
            }
            else if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("What?"), RetryPrompt = MessageFactory.Text("Again?") }, token);
            }
        });
    }

    private static string? Written(object result) => result is IList<DateTimeResolution> times
        ? string.Join(' ', times.Select(time => $"{time.Timex}={time.Value}"))
        : Convert.ToString(result, CultureInfo.InvariantCulture);
}
