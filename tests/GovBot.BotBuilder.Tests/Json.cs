using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace GovBot.BotBuilder.Tests;

/// <summary>The one place of these tests that knows the JSON library.</summary>
internal static class Json
{
#if OFFICIAL_BOTFRAMEWORK
    public static string Write(object value)
        => Newtonsoft.Json.JsonConvert.SerializeObject(value, Newtonsoft.Json.Formatting.None, HttpHelper.BotMessageSerializerSettings);

    public static T Read<T>(string json)
        => Newtonsoft.Json.JsonConvert.DeserializeObject<T>(json, HttpHelper.BotMessageSerializerSettings)!;
#else
    public static string Write(object value)
        => System.Text.Json.JsonSerializer.Serialize(value, HttpHelper.BotMessageSerializerSettings.GetTypeInfo(value.GetType()));

    public static T Read<T>(string json)
        => (T)System.Text.Json.JsonSerializer.Deserialize(json, HttpHelper.BotMessageSerializerSettings.GetTypeInfo(typeof(T)))!;
#endif
}
