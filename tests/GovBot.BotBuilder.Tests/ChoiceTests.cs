using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ChoiceTests
{
    private static readonly List<string> Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("lamp", "0-3:lamp")]
    [InlineData("street lamp, broken", "0-5:street 7-10:lamp 13-18:broken")]
    [InlineData("楼道灯 坏了", "0-2:楼道灯 4-5:坏了")]
    [InlineData("ok👍👍", "0-1:ok 2-3:👍 4-5:👍")]
    [InlineData("", "")]
    public void Tokenizer_PartsAtSpacesAndSigns_AndTakesEachEmojiAlone(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Start}-{token.End}:{token.Text}")));

    [Fact]
    public void Tokenizer_ComparesInLowerCase()
        => Assert.Equal(["red", "lamp"], Tokenizer.DefaultTokenizerImpl("RED Lamp").Select(token => token.Normalized));

    [Fact]
    public void Value_IsFound_WithItsPlaceInTheSentence()
    {
        var found = Assert.Single(Find.FindChoices("the red one please", Colours));

        Assert.Equal((4, 6, "red", "choice"), (found.Start, found.End, found.Text, found.TypeName));
        Assert.Equal(("red", 0, 1f, "red"), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score, found.Resolution.Synonym));
    }

    [Fact]
    public void SeveralValues_AreFound_InTheOrderOfTheSentence()
        => Assert.Equal(["blue", "red"], Find.FindChoices("blue rather than red", Colours).Select(found => found.Resolution.Value));

    [Fact]
    public void LongerValue_TakesItsWordsFirst()
        => Assert.Equal(["street lamp"], Find.FindChoices("the street lamp", ["lamp", "street lamp"]).Select(found => found.Resolution.Value));

    [Fact]
    public void WordsOfAValue_MayStandAFewWordsApart_ForALowerScore()
    {
        var found = Assert.Single(Find.FindChoices("street with a lamp", ["street lamp"]));

        Assert.Equal("street with a lamp", found.Text);
        Assert.Equal(0.5f, found.Resolution.Score);
        Assert.Empty(Find.FindChoices("street with a very old lamp", ["street lamp"]));
        Assert.Single(Find.FindChoices("street with a very old lamp", ["street lamp"], new FindChoicesOptions { MaxTokenDistance = 4 }));
    }

    [Fact]
    public void PartOfAValue_IsFound_OnlyWhenAllowed()
    {
        Assert.Empty(Find.FindChoices("the lamp", ["street lamp"]));
        Assert.Equal(0.5f, Assert.Single(Find.FindChoices("the lamp", ["street lamp"], new FindChoicesOptions { AllowPartialMatches = true })).Resolution.Score);
    }

    [Fact]
    public void SynonymsAndLabels_AreFound_UnlessRuledOut()
    {
        List<Choice> choices = [new("lift") { Synonyms = ["elevator"], Action = new CardAction { Type = ActionTypes.ImBack, Title = "Lift out of order", Value = "lift" } }];

        Assert.Equal(("lift", "elevator"), Named("the elevator"));
        Assert.Equal(("lift", "Lift out of order"), Named("lift out of order"));
        Assert.Empty(Find.FindChoices("lift", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Equal("lift", Assert.Single(Find.FindChoices("lift out of order", choices, new FindChoicesOptions { NoAction = true })).Resolution.Synonym);

        (string, string) Named(string text)
        {
            var found = Assert.Single(Find.FindChoices(text, choices)).Resolution;
            return (found.Value, found.Synonym);
        }
    }

    [Fact]
    public void FindValues_GivesTheNumberOfTheValue()
    {
        var found = Assert.Single(Find.FindValues("water leak", [new SortedValue { Value = "leak", Index = 7 }]));

        Assert.Equal((7, "leak", "value", 6, 9), (found.Resolution.Index, found.Resolution.Value, found.TypeName, found.Start, found.End));
    }

    [Fact]
    public void MissingChoices_AreAnArgumentError()
    {
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<Choice>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<string>)null!));
    }

    [Theory]
    [InlineData("Red, please", "en-us", 0)]
    [InlineData("the second one", "en-us", 1)]
    [InlineData("the 3rd", "en-us", 2)]
    [InlineData("2", "en-us", 1)]
    [InlineData("number three", "en-us", 2)]
    [InlineData("第二个", "zh-cn", 1)]
    [InlineData("第3个", "zh-cn", 2)]
    [InlineData("三", "zh-cn", 2)]
    [InlineData("2", "zh-cn", 1)]
    public void Choice_IsRecognised_ByWordOrdinalOrNumber(string utterance, string locale, int index)
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Colours, new FindChoicesOptions { Locale = locale }));

        Assert.Equal((index, Colours[index], "choice"), (found.Resolution.Index, found.Resolution.Value, found.TypeName));
    }

    [Theory]
    [InlineData("purple")]
    [InlineData("4")]
    [InlineData("the fifth")]
    [InlineData("0")]
    public void NoChoice_IsRecognised_WhereNoneIsMeant(string utterance) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, Colours));

    [Fact]
    public void NumbersAndOrdinals_AreNotRecognised_WhenRuledOut()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", Colours, new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false }));
    }

    [Fact]
    public void Inline_NumbersTheChoices()
    {
        Assert.Equal("Which? (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colours), "Which?").Text);
        Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["red", "green"]), "Which?").Text);
        Assert.Equal("Which? red; green; blue", ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colours), "Which?", null, new ChoiceFactoryOptions("; ", "; ", "; ", false)).Text);
    }

    [Fact]
    public void List_HasALineForEachChoice()
    {
        var list = ChoiceFactory.List(Colours, "Which?", "Say which");

        Assert.Equal(("Which?\n\n   1. red\n   2. green\n   3. blue", "Say which", InputHints.ExpectingInput), (list.Text, list.Speak, list.InputHint));
        Assert.Equal("Which?\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(Colours, "Which?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Buttons_SayTheValue_OrAreTheChoicesOwn()
    {
        var own = new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://x" };
        var actions = ChoiceFactory.SuggestedAction([new Choice("red"), new Choice("link") { Action = own }], "Which?", null).SuggestedActions.Actions;

        Assert.Equal((ActionTypes.ImBack, "red", (object)"red"), (actions[0].Type, actions[0].Title, actions[0].Value));
        Assert.Same(own, actions[1]);
    }

    [Fact]
    public void HeroCard_HoldsTextAndButtons()
    {
        var message = ChoiceFactory.HeroCard(ChoiceFactory.ToChoices(Colours), "Which?");

        Assert.Null(message.Text);
        var card = (HeroCard)Assert.Single(message.Attachments).Content;
        Assert.Equal(("Which?", 3), (card.Text, card.Buttons.Count));
    }

    [Theory]
    [InlineData(Channels.Emulator, 3, null, "buttons")]
    [InlineData(Channels.Telegram, 30, null, "buttons")]
    [InlineData(Channels.Msteams, 3, "personal", "buttons")]
    [InlineData(Channels.Msteams, 3, "channel", "card")]
    [InlineData(Channels.Msteams, 4, "personal", "card")]
    [InlineData(Channels.Slack, 5, null, "card")]
    [InlineData(Channels.Facebook, 10, null, "buttons")]
    [InlineData(Channels.Facebook, 11, null, "list")]
    [InlineData(Channels.Sms, 3, null, "inline")]
    [InlineData(Channels.Sms, 4, null, "list")]
    public void ForChannel_ShowsWhatTheChannelCan(string channel, int count, string? conversation, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(i => $"c{i}")]);

        var message = ChoiceFactory.ForChannel(channel, choices, "Which?", null, null, conversation, ["u1"]);

        Assert.Equal(expected, message.SuggestedActions is not null ? "buttons"
            : message.Attachments is { Count: > 0 } ? "card"
            : message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline");
    }

    [Fact]
    public void ForChannel_ListsLabels_ThatAreTooLongForButtons()
        => Assert.Equal(
            "Which?\n\n   1. a label of more than twenty letters",
            ChoiceFactory.ForChannel(Channels.Emulator, [new Choice("a label of more than twenty letters")], "Which?", null, null).Text);

    [Fact]
    public void Channel_OfATurn_IsTheActivitys()
    {
        Assert.Equal("test", Channel.GetChannelId(new Recorder().Turn()));
        Assert.Equal(string.Empty, Channel.GetChannelId(new Recorder().Turn(new Activity(ActivityTypes.Message))));
    }
}
