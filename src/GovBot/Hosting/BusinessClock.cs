namespace GovBot.Hosting;

/// <summary>The clock of cases, deadlines and calendar. Real time, except in the demo, where it can be moved forward; tokens, leases and back-off never use it.</summary>
public sealed class BusinessClock(TimeProvider real) : TimeProvider
{
    private long _offsetTicks;

    /// <summary>The clock that is never moved.</summary>
    public TimeProvider Real => real;

    /// <summary>How far the demo has moved it.</summary>
    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    /// <summary>The zone of the district; without daylight saving.</summary>
    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Asia/Shanghai", "Asia/Shanghai");

    /// <summary>Now, as the database keeps it: UTC, whole milliseconds.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = GetUtcNow().UtcDateTime;
            return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>Today in Shanghai.</summary>
    public DateOnly Today => DateOnly.FromDateTime(GetLocalNow().DateTime);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
