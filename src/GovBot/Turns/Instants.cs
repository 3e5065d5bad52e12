namespace GovBot.Turns;

/// <summary>Instants as the database keeps them: UTC, whole milliseconds, equal on all three.</summary>
internal static class Instants
{
    public static DateTime ToMilliseconds(this DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), instant.Kind);

    public static DateTime Now(this TimeProvider time) => time.GetUtcNow().UtcDateTime.ToMilliseconds();
}
