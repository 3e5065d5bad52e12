namespace GovBot.Data.Domain.Organisation;

/// <summary>演示时钟: how far the demo has moved the business clock; one row, kept so that a restart does not turn time back.</summary>
public sealed class ClockOffset
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public long Milliseconds { get; set; }
}
