using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Makes one; all its members are static.</summary>
    public ChoiceFactory()
    {
    }

    /// <summary>Shows choices as this channel best can.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => ForChannel(channelId, list, text, speak, options, null);

    /// <summary>Shows choices as this channel best can in a conversation of this kind, for some of those present.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        list ??= [];
        var buttonsCanHoldThem = list.All(choice => (choice.Title?.Length ?? 0) <= Channel.MaxActionTitleLength(channelId));
        if (buttonsCanHoldThem && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType)) return SuggestedAction(list, text, speak, toList);
        if (buttonsCanHoldThem && Channel.SupportsCardActions(channelId, list.Count)) return HeroCard(list, text, speak);
        return buttonsCanHoldThem && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices within the sentence.</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0) sentence.Append(Joint(i, choices.Count, options));
            if (options?.IncludeNumbers ?? true) sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            sentence.Append(choices[i].Title);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices line by line below the sentence.</summary>
    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices line by line below the sentence.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var lines = new StringBuilder(text).Append("\n\n");
        for (var i = 0; i < choices.Count; i++)
        {
            lines.Append(i > 0 ? "\n   " : "   ");
            if (options?.IncludeNumbers ?? true) lines.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            else lines.Append("- ");
            lines.Append(choices[i].Title);
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as buttons above the input box.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null)
        => SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows choices as buttons above the input box, for some of those present.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null)
        => SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows choices as buttons above the input box.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null)
        => SuggestedAction(choices, text, speak, null);

    /// <summary>Shows choices as buttons above the input box, for some of those present.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
        => MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as buttons on a card.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
        => MessageFactory.Attachment(new HeroCard { Text = text, Buttons = Buttons(choices) }.ToAttachment(), null, speak, InputHints.ExpectingInput);

    /// <summary>Makes choices of words.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => choices is null ? [] : [.. choices.Select(value => new Choice(value))];

    private static List<CardAction> Buttons(IList<Choice> choices) => choices is null
        ? []
        : [.. choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value })];

    private static string Joint(int index, int count, ChoiceFactoryOptions options)
        => index < count - 1 ? options?.InlineSeparator ?? ", "
            : index == 1 ? options?.InlineOr ?? " or "
            : options?.InlineOrMore ?? ", or ";
}
