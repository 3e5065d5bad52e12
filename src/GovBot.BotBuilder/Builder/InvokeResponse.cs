namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: an HTTP status and a body.</summary>
public class InvokeResponse
{
    /// <summary>Makes an empty one.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What is sent back.</summary>
    public object Body { get; set; }

    /// <summary>Is the status one of success?</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>The answer to an invoke with a body of a known type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>Makes an empty one.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>What is sent back.</summary>
    public new T Body
    {
        get => (T)base.Body;
        set => base.Body = value;
    }
}
