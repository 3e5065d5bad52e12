using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>How messages are read and written.</summary>
public static class MessageSerializerSettings
{
    /// <summary>The options; they are read-only and shared, so that their metadata is made once.</summary>
    public static JsonSerializerOptions Create() => BotJson.Options;
}
