using Known = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show, and how much of it.</summary>
public class Channel
{
    /// <summary>Makes one; all its members are static.</summary>
    public Channel()
    {
    }

    /// <summary>Does the channel show this many suggested actions?</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Does the channel show this many suggested actions in a conversation of this kind?</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => buttonCnt <= channelId switch
    {
        Known.Telegram or Known.Emulator or Known.Directline or Known.DirectlineSpeech or Known.Webchat => 100,
        Known.Line => 13,
        Known.Facebook or Known.Skype => 10,
        Known.Msteams when conversationType == "personal" => 3,
        _ => -1,
    };

    /// <summary>Does the channel show this many buttons on a card?</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= channelId switch
    {
        Known.Slack or Known.Telegram or Known.Emulator or Known.Directline or Known.DirectlineSpeech or Known.Webchat => 100,
        Known.Line => 99,
        Known.Msteams => 50,
        Known.Facebook or Known.Skype => 3,
        _ => -1,
    };

    /// <summary>Does the channel keep the messages in sight?</summary>
    public static bool HasMessageFeed(string channelId) => true;

    /// <summary>How long a button's label may be.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>The channel of a turn; empty if the activity names none.</summary>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity?.ChannelId ?? string.Empty;
    }
}
