namespace Microsoft.Rest;

/// <summary>A client of an HTTP service; the little of it that signatures need.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposesHttpClient;

    /// <summary>Makes one over an HTTP client.</summary>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _disposesHttpClient = disposeHttpClient;
    }

    /// <summary>What sends the requests.</summary>
    public HttpClient HttpClient { get; protected set; }

    /// <summary>Gives the HTTP client back, if it is its own.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the HTTP client back, if it is its own.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposesHttpClient) HttpClient.Dispose();
    }
}

/// <summary>A group of calls of a client.</summary>
public interface IServiceOperations<T>
{
    /// <summary>The client.</summary>
    T Client { get; }
}

/// <summary>Puts on each request what proves who asks.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Completes a request before it is sent; nothing by default.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
