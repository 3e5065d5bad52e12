using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// What a dialog remembers. Objects of the few types in <see cref="StateTypes"/> carry a short mark and come back as
/// what they were; any other object comes back as a <see cref="JsonNode"/>. No CLR name is ever stored or resolved.
/// </summary>
internal sealed class StateDictionaryConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object was expected.");
        var state = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            state[name] = ReadValue(ref reader, options);
        }

        return state;
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, options);
        writer.WriteEndObject();
    }

    private static object ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var value = LooseJson.Read(ref reader);
        return value is JsonObject { Count: > 0 } node ? Revive(node, options) : value;
    }

    private static object Revive(JsonObject node, JsonSerializerOptions options)
    {
        if (!node.TryGetPropertyValue(StateTypes.Mark, out var mark) || mark is not JsonValue) return node;
        var name = mark.ToString();
        if (name == StateTypes.DictionaryMark)
        {
            node.Remove(StateTypes.Mark);
            var values = new Dictionary<string, object>(node.Count);
            foreach (var (key, item) in node.ToList())
                values[key] = item is JsonObject inner ? Revive(inner, options) : Plain(item);
            return values;
        }

        if (!StateTypes.TryGetType(name, out var type)) return node;
        node.Remove(StateTypes.Mark);
        return (node.TryGetPropertyValue(StateTypes.Items, out var items) ? items : node).Deserialize(options.GetTypeInfo(type));
    }

    private static object Plain(JsonNode node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => (object)text,
        JsonValue value when value.TryGetValue<bool>(out var yes) => (object)yes,
        JsonValue value when value.TryGetValue<long>(out var whole) => (object)whole,
        JsonValue value when value.TryGetValue<double>(out var number) => (object)number,
        _ => (object)node,
    };

    private static void WriteMembers(Utf8JsonWriter writer, IDictionary<string, object> state, JsonSerializerOptions options)
    {
        foreach (var (name, value) in state)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case IDictionary<string, object> nested and not JsonNode:
                writer.WriteStartObject();
                writer.WriteString(StateTypes.Mark, StateTypes.DictionaryMark);
                WriteMembers(writer, nested, options);
                writer.WriteEndObject();
                break;
            default:
                if (StateTypes.TryGetMark(value.GetType(), out var mark)) WriteMarked(writer, value, mark, options);
                else JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
                break;
        }
    }

    private static void WriteMarked(Utf8JsonWriter writer, object value, string mark, JsonSerializerOptions options)
    {
        var json = JsonSerializer.SerializeToElement(value, options.GetTypeInfo(value.GetType()));
        writer.WriteStartObject();
        writer.WriteString(StateTypes.Mark, mark);
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject()) member.WriteTo(writer);
        }
        else
        {
            writer.WritePropertyName(StateTypes.Items);
            json.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
