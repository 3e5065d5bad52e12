using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in code and words.</summary>
public class Error
{
    /// <summary>Makes an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Makes one with these members.</summary>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The code.</summary>
    [JsonPropertyName("code")]
    public string Code { get; set; }

    /// <summary>The message.</summary>
    [JsonPropertyName("message")]
    public string Message { get; set; }

    /// <summary>The inner http error.</summary>
    [JsonPropertyName("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
