using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace GovBot.BotBuilder.Tests;

/// <summary>Is it still leaking? A question that only yes and no answer.</summary>
public sealed class ConfirmPromptTests
{
    private const string English = "en-us";
    private const string Chinese = "zh-cn";

    [Theory]
    [InlineData(English, "yes|Yes.|yep, it is|sure|ok|👍", "no|Nope!|no, it has stopped|👎")]
    [InlineData(Chinese, "是的|对|好的，还在漏|👌", "不|不是|没有漏了|👎")]
    public async Task Words_MeanYesOrNo_InTheLanguageOfTheTurn(string locale, string yes, string no)
    {
        foreach (var (words, meaning) in yes.Split('|').Select(words => (words, true)).Concat(no.Split('|').Select(words => (words, false))))
        {
            Assert.Equal(meaning, await HeardAsync(new ConfirmPrompt("leak"), locale, words));
        }
    }

    [Theory]
    [InlineData(English, "a little|3|是的")]
    [InlineData(Chinese, "有一点|3|yes")]
    public async Task Words_MeanNothing_WhereTheyAreNeitherOrOfAnotherLanguage(string locale, string neither)
    {
        foreach (var words in neither.Split('|'))
        {
            Assert.Null(await HeardAsync(new ConfirmPrompt("leak"), locale, words));
        }
    }

    [Fact]
    public async Task Numbers_StandForTheTwoAnswers_AsLongAsTheyAreShown()
    {
        var unnumbered = new ConfirmPrompt("leak") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };

        Assert.Equal((true, false), (await HeardAsync(new ConfirmPrompt("leak"), English, "1"), await HeardAsync(new ConfirmPrompt("leak"), Chinese, "2")));
        Assert.Equal((null, null), (await HeardAsync(unnumbered, English, "1"), await HeardAsync(unnumbered, English, "2")));
    }

    [Fact]
    public async Task Answers_OfOnesOwn_AreShownAndUnderstood()
    {
        var prompt = new ConfirmPrompt("leak") { ConfirmChoices = Tuple.Create(new Choice("Dripping"), new Choice("Dry")) };

        Assert.Equal("Leaking? (1) Dripping or (2) Dry", await AskedAsync(prompt, English));
        Assert.Equal((true, false), (await HeardAsync(prompt, English, "still dripping"), await HeardAsync(prompt, English, "dry")));
    }

    [Theory]
    [InlineData(English, null, "Leaking? (1) Yes or (2) No")]
    [InlineData("en-GB", null, "Leaking? (1) Yes or (2) No")]
    [InlineData(Chinese, null, "Leaking? (1) 是的 要么 (2) 不")]
    [InlineData("zh-Hant-TW", null, "Leaking? (1) 是的 要么 (2) 不")]
    [InlineData("tlh", null, "Leaking? (1) Yes or (2) No")]
    [InlineData(null, Chinese, "Leaking? (1) 是的 要么 (2) 不")]
    [InlineData(English, Chinese, "Leaking? (1) Yes or (2) No")]
    [InlineData(null, null, "Leaking? (1) Yes or (2) No")]
    public async Task Question_IsInTheTurnsLanguage_ElseInThePrompts_ElseInEnglish(string? turns, string? prompts, string expected) =>
        Assert.Equal(expected, await AskedAsync(new ConfirmPrompt("leak", defaultLocale: prompts), turns));

    [Theory]
    [InlineData(ListStyle.None, "Leaking?")]
    [InlineData(ListStyle.Inline, "Leaking? (1) Yes or (2) No")]
    [InlineData(ListStyle.List, "Leaking?\n\n   1. Yes\n   2. No")]
    public async Task Question_IsWrittenInItsStyle(ListStyle style, string expected) => Assert.Equal(expected, await AskedAsync(new ConfirmPrompt("leak") { Style = style }, English));

    [Fact]
    public async Task Languages_MayBeOnesOwn()
    {
        var latin = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> { ["la-va"] = (new Choice("ita"), new Choice("minime"), new ChoiceFactoryOptions(", ", " aut ", ", aut ", true)) };

        Assert.Equal("Leaking? (1) ita aut (2) minime", await AskedAsync(new ConfirmPrompt("leak", latin), "la-va"));
        Assert.False(await HeardAsync(new ConfirmPrompt("leak", latin), "la-va", "minime vero"));
    }

    [Fact]
    public async Task Validator_MayWantOneOfTheTwoOnly()
    {
        var insisting = new ConfirmPrompt("leak", (prompt, _) => Task.FromResult(prompt.Recognized is { Succeeded: true, Value: true }));

        Assert.Equal((true, null), (await HeardAsync(insisting, English, "yes"), await HeardAsync(insisting, English, "no")));
    }

    [Fact]
    public Task Question_ComesAgain_UntilItIsAnswered() => Flow(new ConfirmPrompt("leak"), English, new())
        .Send("hello").AssertReply("Leaking? (1) Yes or (2) No")
        .Send("a little").AssertReply("Yes or no? (1) Yes or (2) No")
        .Send("well").AssertReply("Yes or no? (1) Yes or (2) No")
        .Send("yes").AssertReply("True")
        .StartTestAsync();

    /// <summary>What the words were taken for; null where the question came again.</summary>
    private static async Task<bool?> HeardAsync(ConfirmPrompt prompt, string locale, string words)
    {
        var results = new List<bool>();
        await Flow(prompt, locale, results).Send("hello").AssertReply(_ => { }).Send(words).AssertReply(_ => { }).StartTestAsync();
        return results.Count == 0 ? null : Assert.Single(results);
    }

    private static async Task<string> AskedAsync(ConfirmPrompt prompt, string? locale)
    {
        var asked = "";
        await Flow(prompt, locale, []).Send("hello").AssertReply(reply => asked = reply.AsMessageActivity().Text).StartTestAsync();
        return asked;
    }

    private static TestFlow Flow(ConfirmPrompt prompt, string? locale, List<bool> results)
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("stack")).Add(prompt);
        var options = new PromptOptions { Prompt = MessageFactory.Text("Leaking?"), RetryPrompt = MessageFactory.Text("Yes or no?") };
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            turn.Activity.Locale = locale;
            var dc = await dialogs.CreateContextAsync(turn, token);
            if (await dc.ContinueDialogAsync(token) is not { Status: not DialogTurnStatus.Empty } result)
            {
                await dc.PromptAsync(prompt.Id, options, token);
            }
            else if (result is { Status: DialogTurnStatus.Complete, Result: bool answer })
            {
                results.Add(answer);
                await turn.SendActivityAsync($"{answer}", cancellationToken: token);
            }
        });
    }
}
