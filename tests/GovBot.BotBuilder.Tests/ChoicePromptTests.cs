using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ChoicePromptTests
{
    private static readonly List<Choice> Places = [new("stairs") { Synonyms = ["stairwell"] }, new("lift"), new("yard")];

    [Theory]
    [InlineData("stairs", "stairs")]
    [InlineData("in the stairwell", "stairs")]
    [InlineData("the second", "lift")]
    [InlineData("3", "yard")]
    public Task Choice_IsTaken_ByValueSynonymOrdinalOrNumber(string answer, string expected) => Asking(new ChoicePrompt("p", defaultLocale: "en-us"))
        .Send("hi").AssertReply("Where? (1) stairs, (2) lift, or (3) yard")
        .Send(answer).AssertReply($"Got {expected}")
        .StartTestAsync();

    [Fact]
    public Task Choice_IsAskedForAgain_WithItsList() => Asking(new ChoicePrompt("p", defaultLocale: "en-us"))
        .Send("hi").AssertReply("Where? (1) stairs, (2) lift, or (3) yard")
        .Send("roof").AssertReply("No. Where? (1) stairs, (2) lift, or (3) yard")
        .Send("lift").AssertReply("Got lift")
        .StartTestAsync();

    [Fact]
    public Task Validator_SeesWhatWasFound() => Asking(new ChoicePrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized is { Succeeded: true, Value.Value: "yard" }), "en-us"))
        .Send("hi").AssertReply("Where? (1) stairs, (2) lift, or (3) yard")
        .Send("lift").AssertReply("No. Where? (1) stairs, (2) lift, or (3) yard")
        .Send("yard").AssertReply("Got yard")
        .StartTestAsync();

    [Fact]
    public Task Style_List_HasLines() => Asking(new ChoicePrompt("p", defaultLocale: "en-us") { Style = ListStyle.List })
        .Send("hi").AssertReply("Where?\n\n   1. stairs\n   2. lift\n   3. yard")
        .StartTestAsync();

    [Fact]
    public Task Style_None_AsksOnly() => Asking(new ChoicePrompt("p", defaultLocale: "en-us") { Style = ListStyle.None })
        .Send("hi").AssertReply("Where?").Send("2").AssertReply("Got lift")
        .StartTestAsync();

    [Fact]
    public Task Style_SuggestedAction_HasButtons() => Asking(new ChoicePrompt("p", defaultLocale: "en-us") { Style = ListStyle.SuggestedAction })
        .Send("hi").AssertReply(reply => Assert.Equal(["stairs", "lift", "yard"], reply.AsMessageActivity().SuggestedActions.Actions.Select(action => action.Title)))
        .StartTestAsync();

    [Fact]
    public Task Style_HeroCard_HasACard() => Asking(new ChoicePrompt("p", defaultLocale: "en-us") { Style = ListStyle.HeroCard })
        .Send("hi").AssertReply(reply => Assert.Equal(HeroCard.ContentType, Assert.Single(reply.AsMessageActivity().Attachments).ContentType))
        .StartTestAsync();

    [Fact]
    public Task Style_OfTheOptions_GoesBeforeThePrompts() => Asking(new ChoicePrompt("p", defaultLocale: "en-us"), options => options.Style = ListStyle.None)
        .Send("hi").AssertReply("Where?")
        .StartTestAsync();

    [Fact]
    public Task Style_Auto_IsTheChannels() => Asking(new ChoicePrompt("p", defaultLocale: "en-us"), channel: Channels.Emulator)
        .Send("hi").AssertReply(reply => Assert.Equal(3, reply.AsMessageActivity().SuggestedActions.Actions.Count))
        .StartTestAsync();

    [Fact]
    public Task ChoiceOptions_SayHowTheListIsWritten() => Asking(new ChoicePrompt("p", defaultLocale: "en-us") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions(" / ", " / ", " / ", false) })
        .Send("hi").AssertReply("Where? stairs / lift / yard")
        .StartTestAsync();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh-Hans-CN")]
    public Task Chinese_ListsAndReadsInChinese(string locale) => Asking(new ChoicePrompt("p"), options => options.Choices = ChoiceFactory.ToChoices(["楼道", "电梯", "院子"]), locale: locale)
        .Send("hi").AssertReply("Where? (1) 楼道， (2) 电梯， 要么 (3) 院子")
        .Send("第二个").AssertReply("Got 电梯")
        .StartTestAsync();

    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-GB", "en-us")]
    [InlineData("zh-hans", "zh-cn")]
    [InlineData("zh-TW", "zh-cn")]
    public void NearestLanguage_IsOneThatPromptsSpeak(string locale, string expected) => Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));

    [Fact]
    public void Languages_HaveTheirWords()
    {
        Assert.Equal(("是的", "不", "zh-cn"), (PromptCultureModels.Chinese.YesInLanguage, PromptCultureModels.Chinese.NoInLanguage, PromptCultureModels.Chinese.Locale));
        Assert.Contains(PromptCultureModels.GetSupportedCultures(), culture => culture.Locale == "en-us");
    }

    private static TestFlow Asking(Dialog prompt, Action<PromptOptions>? with = null, string channel = Channels.Test, string? locale = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("d");
        var dialogs = new DialogSet(accessor).Add(prompt);
        return new TestFlow(new TestAdapter(channel).Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            turn.Activity.Locale = locale;
            var dc = await dialogs.CreateContextAsync(turn, token);
            var result = await dc.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Complete)
            {
                await turn.SendActivityAsync($"Got {(result.Result as FoundChoice)?.Value ?? result.Result}", cancellationToken: token);
            }
            else if (result.Status == DialogTurnStatus.Empty)
            {
                var options = new PromptOptions { Prompt = MessageFactory.Text("Where?"), RetryPrompt = MessageFactory.Text("No. Where?"), Choices = [.. Places] };
                with?.Invoke(options);
                await dc.PromptAsync("p", options, token);
            }
        });
    }
}
