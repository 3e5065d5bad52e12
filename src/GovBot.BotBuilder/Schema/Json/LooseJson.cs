using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Reads JSON of unknown shape into what callers can use: string, long, double, bool or <see cref="JsonNode"/>.
/// Objects are built at once, so that a repeated name takes its last value instead of failing much later.
/// </summary>
internal static class LooseJson
{
    // Each arm is cast: left to itself the compiler would make everything a JsonNode, and a long a double.
    public static object Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => (object)reader.GetString(),
        JsonTokenType.True => (object)true,
        JsonTokenType.False => (object)false,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        _ => (object)ReadNode(ref reader),
    };

    public static JsonNode ReadNode(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.Null => null,
        JsonTokenType.String => JsonValue.Create(reader.GetString()),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => reader.TryGetInt64(out var whole) ? JsonValue.Create(whole) : JsonValue.Create(reader.GetDouble()),
    };

    public static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            result[name] = ReadNode(ref reader);
        }

        return result;
    }

    public static JsonNode ToNode(JsonElement element)
    {
        var reader = new Utf8JsonReader(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        return ReadNode(ref reader);
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            result.Add(ReadNode(ref reader));
        return result;
    }
}
