using System.Diagnostics.Metrics;

namespace GovBot.Jobs;

/// <summary>Metrics of the recurring jobs, under the name <c>GovBot.Jobs</c>.</summary>
internal static class JobTelemetry
{
    private static readonly Meter Meter = new("GovBot.Jobs");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("govbot.job.duration", "s", "From a job's start to its end");
    private static readonly Counter<long> Done = Meter.CreateCounter<long>("govbot.job.done", null, "Things that jobs have done");

    public static void Finished(string job, int count, string? error, TimeSpan elapsed)
    {
        Duration.Record(elapsed.TotalSeconds, new("job", job), new("result", error ?? "ok"));
        Done.Add(count, new KeyValuePair<string, object?>("job", job));
    }
}
