using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The failed call behind an error.</summary>
public class InnerHttpError
{
    /// <summary>Makes an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public InnerHttpError(int? statusCode = null, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The status code.</summary>
    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>The body.</summary>
    [JsonPropertyName("body")]
    public object Body { get; set; }
}
