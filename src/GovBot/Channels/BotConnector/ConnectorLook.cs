using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Ids = Microsoft.Bot.Connector.Channels;

namespace GovBot.Channels.BotConnector;

/// <summary>How a message shows its buttons on a channel.</summary>
internal enum ButtonLook
{
    /// <summary>Above the input box.</summary>
    Suggested,

    /// <summary>On a card below the text.</summary>
    Card,

    /// <summary>Not at all: they are numbered lines of the text, and a number is typed.</summary>
    Numbered,
}

/// <summary>Makes of a message what its channel can show; pure.</summary>
internal static class ConnectorLook
{
    /// <param name="home">Where people reach us; null where nobody knows.</param>
    public static void Fit(Activity activity, bool isNotice, Uri? home)
    {
        activity.Attachments = [.. (activity.Attachments ?? []).Select(file => Reachable(file, home)).OfType<Attachment>()];
        FitCards(activity);
        if (activity.SuggestedActions?.Actions is not { Count: > 0 } actions)
        {
            return;
        }

        foreach (var action in actions)
        {
            // A path of our own host, which means nothing elsewhere.
            action.Image = null;
        }

        switch (Of(activity.ChannelId, activity.Conversation, actions))
        {
            case ButtonLook.Suggested:
                return;
            case ButtonLook.Card:
                activity.Attachments.Add(new HeroCard { Buttons = actions }.ToAttachment());
                break;
            default:
                activity.Text = Numbered(activity.Text ?? "", actions, isNotice);
                break;
        }

        activity.SuggestedActions = null;
    }

    public static ButtonLook Of(string channel, ConversationAccount? conversation, IList<CardAction> actions) =>
        Channel.SupportsSuggestedActions(channel, actions.Count, conversation?.ConversationType) && SpeaksOnly(channel, actions) ? ButtonLook.Suggested
        : Channel.SupportsCardActions(channel, actions.Count) ? ButtonLook.Card
        : ButtonLook.Numbered;

    /// <summary>What a number stands for; links have none.</summary>
    public static IEnumerable<CardAction> Answers(IEnumerable<CardAction> actions) => actions.Where(action => action.Type != ActionTypes.OpenUrl);

    // Above the input box of Teams a button can say something and do nothing else.
    private static bool SpeaksOnly(string channel, IEnumerable<CardAction> actions) => channel != Ids.Msteams || actions.All(action => action.Type == ActionTypes.ImBack);

    // The dialogs' own lists are in their texts; a second count beside them would give two meanings to a number.
    private static string Numbered(string text, IEnumerable<CardAction> actions, bool isNotice)
    {
        List<string> titles = [.. Answers(actions).Select(action => action.Title)];
        var lines = titles.Select((title, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {title}")).ToList();
        var isThere = lines.All(line => text.Contains(line, StringComparison.Ordinal))
            || (!isNotice && (text.Contains("\n1. ", StringComparison.Ordinal) || titles.All(title => text.Contains(title, StringComparison.Ordinal))));
        var links = actions.Except(Answers(actions)).Where(link => !text.Contains($"{link.Value}", StringComparison.Ordinal)).Select(link => $"{link.Title} {link.Value}");
        return string.Join('\n', new[] { text }.Concat(isThere ? [] : lines).Concat(links).Where(line => line.Length > 0));
    }

    private static void FitCards(Activity activity)
    {
        foreach (var attachment in activity.Attachments.Where(one => one.ContentType == HeroCard.ContentType).ToList())
        {
            if (ConnectorTranslator.Part<HeroCard>(attachment.Content) is { } card && !Channel.SupportsCardActions(activity.ChannelId, card.Buttons?.Count ?? 0))
            {
                activity.Attachments.Remove(attachment);
                var words = string.Join('\n', new[] { activity.Text, card.Title, card.Subtitle, card.Text }.Where(line => !string.IsNullOrEmpty(line)));
                activity.Text = Numbered(words, card.Buttons ?? [], isNotice: true);
            }
        }
    }

    // Of our own files we know the path alone.
    private static Attachment? Reachable(Attachment file, Uri? home)
    {
        if (file.ContentUrl is not ['/', ..] path)
        {
            return file;
        }

        file.ContentUrl = home is null ? null : new Uri(home, path).AbsoluteUri;
        file.ThumbnailUrl = null;
        return home is null ? null : file;
    }
}
