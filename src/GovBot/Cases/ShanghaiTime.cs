using GovBot.Data.Domain.Calendar;

namespace GovBot.Cases;

/// <summary>Instants of the database as people read them.</summary>
internal static class ShanghaiTime
{
    public static DateTimeOffset InShanghai(this DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(WorkCalendar.Offset);

    /// <summary>Day and hour there.</summary>
    public static DateTime LocalNow(this TimeProvider time) => time.GetUtcNow().ToOffset(WorkCalendar.Offset).DateTime;

    public static DateTimeOffset? InShanghai(this DateTime? utc) => utc?.InShanghai();
}
