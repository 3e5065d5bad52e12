namespace GovBot.Data.Messaging;

/// <summary>任务运行: the last run of a recurring job; truth about "is it due" lies here, not in Hangfire.</summary>
public sealed class JobRun
{
    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>UTC; null while running or after a crash.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Number of things done.</summary>
    public int Count { get; set; }

    /// <summary>Null when it went well.</summary>
    public string? Error { get; set; }
}
