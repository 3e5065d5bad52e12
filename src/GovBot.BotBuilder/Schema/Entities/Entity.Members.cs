using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonConverter(typeof(EntityConverter))]
public partial class Entity : IEquatable<Entity>
{
    /// <summary>Reads this entity as another shape.</summary>
    public T GetAs<T>() => (T)Json().Deserialize(BotJson.Options.GetTypeInfo(typeof(T)));

    /// <summary>Takes type and members from another shape.</summary>
    public void SetAs<T>(T obj)
    {
        if (obj is null) return;
        var entity = BotJson.To<Entity>(JsonSerializer.SerializeToNode(obj, BotJson.Options.GetTypeInfo(obj.GetType())));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Two entities are equal when their JSON is.</summary>
    public bool Equals(Entity other)
        => other is not null && (ReferenceEquals(this, other) || JsonNode.DeepEquals(Json(), other.Json()));

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);

    private JsonNode Json() => JsonSerializer.SerializeToNode(this, BotJson.Options.GetTypeInfo(GetType()));
}
