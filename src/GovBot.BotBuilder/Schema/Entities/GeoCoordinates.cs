using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A point on the map.</summary>
public class GeoCoordinates : Entity
{
    /// <summary>Makes an empty one.</summary>
    public GeoCoordinates()
    {
        Type = "GeoCoordinates";
    }

    /// <summary>Makes one with these members.</summary>
    public GeoCoordinates(
        double? elevation = null,
        double? latitude = null,
        double? longitude = null,
        string type = null,
        string name = null)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Type = "GeoCoordinates";
        Name = name;
    }

    /// <summary>The elevation.</summary>
    [JsonPropertyName("elevation")]
    public double? Elevation { get; set; }

    /// <summary>The latitude.</summary>
    [JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    /// <summary>The longitude.</summary>
    [JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; }
}
