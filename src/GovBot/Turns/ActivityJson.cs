using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
#if OFFICIAL_BOTFRAMEWORK
using Newtonsoft.Json;
#else
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
#endif

namespace GovBot.Turns;

/// <summary>The one seam between us and the JSON of activities and of stored state: the only file that knows the library.</summary>
public static class ActivityJson
{
#if OFFICIAL_BOTFRAMEWORK
    private static readonly JsonSerializerSettings StateSettings = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = null };

    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Formatting.None, HttpHelper.BotMessageSerializerSettings);

    /// <exception cref="FormatException">It is no activity.</exception>
    public static Activity Read(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings) ?? throw new FormatException("No activity.");
        }
        catch (JsonException fault)
        {
            throw new FormatException("No activity.", fault);
        }
    }

    /// <summary>One document of bot state.</summary>
    internal static string WriteState(object state) => JsonConvert.SerializeObject(state, StateSettings);

    internal static object ReadState(string json) => JsonConvert.DeserializeObject<Dictionary<string, object>>(json, StateSettings)!;
#else
    private static readonly JsonTypeInfo<Activity> ActivityType = TypeOf<Activity>();
    private static readonly JsonTypeInfo<Dictionary<string, object>> StateType = TypeOf<Dictionary<string, object>>();

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, ActivityType);

    /// <exception cref="FormatException">It is no activity.</exception>
    public static Activity Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ActivityType) ?? throw new FormatException("No activity.");
        }
        catch (JsonException fault)
        {
            throw new FormatException("No activity.", fault);
        }
    }

    /// <summary>One document of bot state.</summary>
    internal static string WriteState(object state) =>
        state is Dictionary<string, object> members
            ? JsonSerializer.Serialize(members, StateType)
            : JsonSerializer.Serialize(state, HttpHelper.BotMessageSerializerSettings.GetTypeInfo(state.GetType()));

    internal static object ReadState(string json) => JsonSerializer.Deserialize(json, StateType)!;

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)HttpHelper.BotMessageSerializerSettings.GetTypeInfo(typeof(T));
#endif
}
