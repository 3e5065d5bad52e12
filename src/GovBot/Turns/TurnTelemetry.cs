using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GovBot.Turns;

/// <summary>Traces and metrics of turns, under the name <c>GovBot.Turns</c>.</summary>
internal static class TurnTelemetry
{
    public const string Name = "GovBot.Turns";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("govbot.turn.duration", "s", "From the message's turn to its commit");

    public static Activity? Start() => Source.StartActivity("turn");

    public static void Finished(Activity? span, TurnStatus status, TimeSpan elapsed)
    {
        span?.SetTag("govbot.turn.status", status);
        if (Duration.Enabled)
        {
            Duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("status", status.ToString()));
        }
    }
}
