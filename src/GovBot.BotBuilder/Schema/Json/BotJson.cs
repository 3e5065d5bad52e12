using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>How activities and stored state are read and written: lenient in, lean out.</summary>
internal static class BotJson
{
    public static readonly JsonSerializerOptions Options = Make();

    public static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // Callers put any object into Value, ChannelData and Content: reflection comes after the generated metadata.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        AddLooseConverters(options.Converters);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Turns whatever a slot holds (a typed object, a node, a plain value) into the type asked for.</summary>
    public static T To<T>(object value) => value switch
    {
        null => default,
        T typed => typed,
        System.Text.Json.Nodes.JsonNode node => (T)node.Deserialize(Options.GetTypeInfo(typeof(T))),
        JsonElement element => (T)element.Deserialize(Options.GetTypeInfo(typeof(T))),
        _ => (T)JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType())),
            Options.GetTypeInfo(typeof(T))),
    };

    /// <summary>A copy that shares nothing with its original.</summary>
    public static T Copy<T>(T value)
        where T : class
    {
        var type = Options.GetTypeInfo(value.GetType());
        return (T)JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type), type);
    }

    private static void AddLooseConverters(IList<JsonConverter> converters)
    {
        converters.Add(new LooseObjectConverter());
        converters.Add(new LooseStringConverter());
        converters.Add(new LooseBooleanConverter());
        converters.Add(new LooseInt32Converter());
        converters.Add(new LooseDoubleConverter());
        converters.Add(new LooseInstantConverter());
        converters.Add(new LooseNullableConverter<bool>(new LooseBooleanConverter()));
        converters.Add(new LooseNullableConverter<int>(new LooseInt32Converter()));
        converters.Add(new LooseNullableConverter<double>(new LooseDoubleConverter()));
        converters.Add(new LooseNullableConverter<DateTimeOffset>(new LooseInstantConverter()));
    }
}
