using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// What a dialog remembers. Objects of the few types in <see cref="StateTypes"/> are stored as <c>{"$t":mark,"$v":value}</c>
/// and come back as what they were; any other object comes back as a JSON node. No CLR name is ever stored or resolved.
/// </summary>
internal sealed class StateDictionaryConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ReadMembers(ref reader, options);

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in value)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, member, options);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, object> ReadMembers(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object was expected.");
        var state = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            state[name] = TryReadMarked(ref reader, options, out var value) ? value : LooseJson.Read(ref reader);
        }

        return state;
    }

    // The reader is a struct: a copy looks ahead, and takes the original's place only if a known mark is found.
    private static bool TryReadMarked(ref Utf8JsonReader reader, JsonSerializerOptions options, out object value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var ahead = reader;
        if (!IsNext(ref ahead, StateTypes.Mark) || !ahead.Read() || ahead.TokenType != JsonTokenType.String) return false;
        if (!StateTypes.TryGetType(ahead.GetString(), out var type) || !IsNext(ref ahead, StateTypes.Value) || !ahead.Read()) return false;

        value = type == typeof(Dictionary<string, object>)
            ? ReadMembers(ref ahead, options)
            : JsonSerializer.Deserialize(ref ahead, options.GetTypeInfo(type));
        ahead.Read();
        reader = ahead;
        return true;
    }

    private static bool IsNext(ref Utf8JsonReader reader, string name)
        => reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);

    private void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (StateTypes.TryGetMark(value.GetType(), out var mark))
        {
            writer.WriteStartObject();
            writer.WriteString(StateTypes.Mark, mark);
            writer.WritePropertyName(StateTypes.Value);
            if (value is Dictionary<string, object> members) Write(writer, members, options);
            else JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            writer.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
        }
    }
}
