namespace GovBot.Understanding.Times;

/// <summary>上午、下午、晚上: the part of a day that somebody names without an hour, or with one.</summary>
public enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// <summary>What a reply says about when, in the district's local time (+08:00).</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>A day without an hour.</summary>
    /// <param name="Part">Named with it, e.g. 后天上午; null for the whole day.</param>
    public sealed record Day(DateOnly Date, DayPart? Part) : WhenReading;

    /// <summary>A day and an hour; local.</summary>
    public sealed record Moment(DateTime Local) : WhenReading;

    /// <summary>Several days or hours fit, or it is vague (下周, 尽快): ask back.</summary>
    public sealed record Ambiguous : WhenReading;

    /// <summary>Over already.</summary>
    public sealed record Past : WhenReading;

    /// <summary>Speaks of no time at all, or of a day that does not exist.</summary>
    public sealed record None : WhenReading;
}
