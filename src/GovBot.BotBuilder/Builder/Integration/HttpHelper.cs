using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in HTTP requests and responses.</summary>
public static class HttpHelper
{
    /// <summary>How messages are read and written.</summary>
    public static readonly JsonSerializerOptions BotMessageSerializerSettings = BotJson.Options;

    /// <summary>How messages are read and written.</summary>
    public static readonly JsonSerializerOptions BotMessageSerializer = BotJson.Options;
}
