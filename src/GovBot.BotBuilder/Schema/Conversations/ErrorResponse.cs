using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a refused call.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    /// <summary>The error.</summary>
    [JsonPropertyName("error")]
    public Error Error { get; set; }
}
