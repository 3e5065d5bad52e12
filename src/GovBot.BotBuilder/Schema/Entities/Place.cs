using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A place.</summary>
public class Place : Entity
{
    /// <summary>Makes an empty one.</summary>
    public Place()
    {
        Type = "Place";
    }

    /// <summary>Makes one with these members.</summary>
    public Place(object address = null, object geo = null, object hasMap = null, string type = null, string name = null)
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Type = "Place";
        Name = name;
    }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public object Address { get; set; }

    /// <summary>The geo.</summary>
    [JsonPropertyName("geo")]
    public object Geo { get; set; }

    /// <summary>The has map.</summary>
    [JsonPropertyName("hasMap")]
    public object HasMap { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }
}
