namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asked too often.</summary>
public class ThrottleException : Exception
{
    /// <summary>Makes an empty one.</summary>
    public ThrottleException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public ThrottleException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public ThrottleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When to come again.</summary>
    public RetryParams RetryParams { get; set; }
}

/// <summary>Whether and when to try again.</summary>
public class RetryParams
{
    /// <summary>Makes one that does not try again.</summary>
    public RetryParams()
    {
    }

    /// <summary>Makes one that tries after a while.</summary>
    public RetryParams(TimeSpan retryAfter, bool shouldRetry = true)
    {
        RetryAfter = retryAfter;
        ShouldRetry = shouldRetry;
    }

    /// <summary>Try again?</summary>
    public bool ShouldRetry { get; set; }

    /// <summary>After how long?</summary>
    public TimeSpan RetryAfter { get; set; }
}
