namespace Microsoft.Bot.Connector;

/// <summary>Ids of the channels that the Bot Framework knows.</summary>
public class Channels
{
    /// <summary>The channel <c>alexa</c>.</summary>
    public const string Alexa = "alexa";

    /// <summary>The channel <c>console</c>.</summary>
    public const string Console = "console";

    /// <summary>The channel <c>directline</c>.</summary>
    public const string Directline = "directline";

    /// <summary>The channel <c>directlinespeech</c>.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>The channel <c>email</c>.</summary>
    public const string Email = "email";

    /// <summary>The channel <c>emulator</c>.</summary>
    public const string Emulator = "emulator";

    /// <summary>The channel <c>facebook</c>.</summary>
    public const string Facebook = "facebook";

    /// <summary>The channel <c>groupme</c>.</summary>
    public const string Groupme = "groupme";

    /// <summary>The channel <c>line</c>.</summary>
    public const string Line = "line";

    /// <summary>The channel <c>m365extensions</c>.</summary>
    public const string M365 = "m365extensions";

    /// <summary>The channel <c>msteams</c>.</summary>
    public const string Msteams = "msteams";

    /// <summary>The channel <c>omnichannel</c>.</summary>
    public const string Omni = "omnichannel";

    /// <summary>The channel <c>outlook</c>.</summary>
    public const string Outlook = "outlook";

    /// <summary>The channel <c>skype</c>.</summary>
    public const string Skype = "skype";

    /// <summary>The channel <c>slack</c>.</summary>
    public const string Slack = "slack";

    /// <summary>The channel <c>sms</c>.</summary>
    public const string Sms = "sms";

    /// <summary>The channel <c>telegram</c>.</summary>
    public const string Telegram = "telegram";

    /// <summary>The channel <c>telephony</c>.</summary>
    public const string Telephony = "telephony";

    /// <summary>The channel <c>test</c>.</summary>
    public const string Test = "test";

    /// <summary>The channel <c>webchat</c>.</summary>
    public const string Webchat = "webchat";
}
