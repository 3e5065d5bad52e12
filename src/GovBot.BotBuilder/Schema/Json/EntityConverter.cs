using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Lists of entities hold mentions and places too; each is written with its own members.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An entity was expected.");
        var members = LooseJson.ReadObject(ref reader);
        var entity = new Entity();
        foreach (var name in members.Select(member => member.Key).ToList())
        {
            if (!string.Equals(name, "type", StringComparison.OrdinalIgnoreCase)) continue;
            entity.Type = members[name]?.ToString();
            members.Remove(name);
        }

        entity.Properties = members;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null) writer.WriteString("type", value.Type);
        foreach (var (name, node) in value.Properties)
        {
            writer.WritePropertyName(name);
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }
}
