using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Schema;

/// <summary>Generated metadata of the types that travel with nearly every turn.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Activity[]))]
[JsonSerializable(typeof(List<Activity>))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ConversationsResult))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(AttachmentData))]
[JsonSerializable(typeof(AttachmentInfo))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(SigninCard))]
[JsonSerializable(typeof(ReceiptCard))]
[JsonSerializable(typeof(AudioCard))]
[JsonSerializable(typeof(VideoCard))]
[JsonSerializable(typeof(AnimationCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(GeoCoordinates))]
[JsonSerializable(typeof(Thing))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(IDictionary<string, object>))]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(FoundChoice))]
[JsonSerializable(typeof(List<DateTimeResolution>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<Attachment>))]
[JsonSerializable(typeof(long))]
internal sealed partial class BotJsonContext : JsonSerializerContext;
