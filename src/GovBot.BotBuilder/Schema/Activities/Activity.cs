using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One thing that happened in a conversation, in either direction.</summary>
public partial class Activity : ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity, IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity, ITraceActivity, ITypingActivity
{
    private ExtraMembers _extra;

    /// <summary>The content type of this kind of attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Makes an empty one.</summary>
    public Activity()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Activity(
        string type = null,
        string id = null,
        DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null,
        string serviceUrl = null,
        string channelId = null,
        ChannelAccount from = null,
        ConversationAccount conversation = null,
        ChannelAccount recipient = null,
        string textFormat = null,
        string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null,
        string topicName = null,
        bool? historyDisclosed = null,
        string locale = null,
        string text = null,
        string speak = null,
        string inputHint = null,
        string summary = null,
        SuggestedActions suggestedActions = null,
        IList<Attachment> attachments = null,
        IList<Entity> entities = null,
        object channelData = null,
        string action = null,
        string replyToId = null,
        string label = null,
        string valueType = null,
        object value = null,
        string name = null,
        ConversationReference relatesTo = null,
        string code = null,
        DateTimeOffset? expiration = null,
        string importance = null,
        string deliveryMode = null,
        IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null,
        string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>The type.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The timestamp.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The local timestamp.</summary>
    [JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The service url.</summary>
    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The channel id.</summary>
    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    /// <summary>The from.</summary>
    [JsonPropertyName("from")]
    public ChannelAccount From { get; set; }

    /// <summary>The conversation.</summary>
    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The recipient.</summary>
    [JsonPropertyName("recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>The text format.</summary>
    [JsonPropertyName("textFormat")]
    public string TextFormat { get; set; }

    /// <summary>The attachment layout.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>The members added.</summary>
    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>The members removed.</summary>
    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The reactions added.</summary>
    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>The reactions removed.</summary>
    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The topic name.</summary>
    [JsonPropertyName("topicName")]
    public string TopicName { get; set; }

    /// <summary>The history disclosed.</summary>
    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The locale.</summary>
    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The speak.</summary>
    [JsonPropertyName("speak")]
    public string Speak { get; set; }

    /// <summary>The input hint.</summary>
    [JsonPropertyName("inputHint")]
    public string InputHint { get; set; }

    /// <summary>The summary.</summary>
    [JsonPropertyName("summary")]
    public string Summary { get; set; }

    /// <summary>The suggested actions.</summary>
    [JsonPropertyName("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>The attachments.</summary>
    [JsonPropertyName("attachments")]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>The entities.</summary>
    [JsonPropertyName("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>The channel data.</summary>
    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    /// <summary>The action.</summary>
    [JsonPropertyName("action")]
    public string Action { get; set; }

    /// <summary>The reply to id.</summary>
    [JsonPropertyName("replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>The label.</summary>
    [JsonPropertyName("label")]
    public string Label { get; set; }

    /// <summary>The value type.</summary>
    [JsonPropertyName("valueType")]
    public string ValueType { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public object Value { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The relates to.</summary>
    [JsonPropertyName("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>The code.</summary>
    [JsonPropertyName("code")]
    public string Code { get; set; }

    /// <summary>The expiration.</summary>
    [JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>The importance.</summary>
    [JsonPropertyName("importance")]
    public string Importance { get; set; }

    /// <summary>The delivery mode.</summary>
    [JsonPropertyName("deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>The listen for.</summary>
    [JsonPropertyName("listenFor")]
    public IList<string> ListenFor { get; set; }

    /// <summary>The text highlights.</summary>
    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>The semantic action.</summary>
    [JsonPropertyName("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>The local timezone.</summary>
    [JsonPropertyName("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>The caller id.</summary>
    [JsonPropertyName("callerId")]
    public string CallerId { get; set; }

    /// <summary>Members this type does not know; they survive reading and writing.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _extra.Shown;
        set => _extra.Shown = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Extra
    {
        get => _extra.Raw;
        set => _extra.Raw = value;
    }
}
