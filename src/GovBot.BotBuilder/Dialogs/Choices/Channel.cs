using Known = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show, and how much of it: one table, by the "Channels reference" of the Azure Bot Service documentation.</summary>
public class Channel
{
    private const int Plenty = 100;

    private const string OneToOne = "personal";

    private static readonly Room None = new();

    // Most buttons above the input box, and most on a card. Who is not named here shows words only.
    private static readonly Dictionary<string, Room> Rooms = new(StringComparer.Ordinal)
    {
        // Drawn by the Web Chat widget or the emulator.
        [Known.Webchat] = new() { AboveTheBox = Plenty, OnACard = Plenty },
        [Known.Directline] = new() { AboveTheBox = Plenty, OnACard = Plenty },
        [Known.DirectlineSpeech] = new() { AboveTheBox = Plenty, OnACard = Plenty },
        [Known.Emulator] = new() { AboveTheBox = Plenty, OnACard = Plenty },

        // Drawn by the apps of others.
        [Known.Telegram] = new() { AboveTheBox = Plenty, OnACard = Plenty },
        [Known.Slack] = new() { OnACard = Plenty },
        [Known.Line] = new() { AboveTheBox = 13, OnACard = 99 },
        [Known.Msteams] = new() { AboveTheBox = 3, In = OneToOne, OnACard = 50 },
        [Known.Facebook] = new() { AboveTheBox = 10, OnACard = 3 },
        [Known.Skype] = new() { AboveTheBox = 10, OnACard = 3 },
    };

    /// <summary>Makes one; all its members are static.</summary>
    public Channel()
    {
    }

    /// <summary>Does the channel show this many suggested actions?</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Does the channel show this many suggested actions in a conversation of this kind?</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null)
        => Of(channelId) is var room && (room.In is null || room.In == conversationType) && buttonCnt <= room.AboveTheBox;

    /// <summary>Does the channel show this many buttons on a card?</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= Of(channelId).OnACard;

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

    private static Room Of(string channelId) => Rooms.GetValueOrDefault(channelId ?? string.Empty, None);

    // Less than none at all: not even an empty row of buttons.
    private sealed record Room(int AboveTheBox = -1, int OnACard = -1, string In = null);
}
