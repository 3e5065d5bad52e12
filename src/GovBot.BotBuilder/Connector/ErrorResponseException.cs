using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A call that the connector refused.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Makes an empty one.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was sent.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>What came back.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The connector's explanation; null without one.</summary>
    public ErrorResponse Body { get; set; }
}
