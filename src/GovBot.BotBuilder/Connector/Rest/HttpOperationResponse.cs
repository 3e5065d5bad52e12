using System.Net;

namespace Microsoft.Rest;

/// <summary>A call's request and response.</summary>
public class HttpOperationResponse
{
    /// <summary>What was sent.</summary>
    public HttpRequestMessage Request { get; set; }

    /// <summary>What came back.</summary>
    public HttpResponseMessage Response { get; set; }
}

/// <summary>A call's request and response with what stood in the body.</summary>
public class HttpOperationResponse<TBody> : HttpOperationResponse
{
    /// <summary>The body; null when the service sent none.</summary>
    public TBody Body { get; set; }
}

/// <summary>A call the service refused.</summary>
public class RestException : Exception
{
    /// <summary>Makes an empty one.</summary>
    public RestException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What outlives a request.</summary>
public class HttpRequestMessageWrapper
{
    /// <summary>Takes what matters out of the request.</summary>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>The address.</summary>
    public Uri RequestUri { get; protected set; }

    /// <summary>The body.</summary>
    public string Content { get; set; }
}

/// <summary>What outlives a response.</summary>
public class HttpResponseMessageWrapper
{
    /// <summary>Takes what matters out of the response.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Headers = httpResponse.Headers.ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase);
        Content = content;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The words of the status.</summary>
    public string ReasonPhrase { get; protected set; }

    /// <summary>The headers.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; }

    /// <summary>The body.</summary>
    public string Content { get; set; }
}
