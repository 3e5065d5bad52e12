using GovBot.Cli;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Tests.Forms;

public sealed class DeadlineTableTests
{
    private static readonly WorkCalendar Calendar = new(WorkingHours.Default, []);

    [Fact]
    public void Table_IsWorkedOut_AndScored()
    {
        var table = DeadlineTable.Work(
        [
            "\uFEFFid\tstart\tunit\tn\texpected",
            "a\t2026-11-20T10:00\tworkday\t5\t2026-11-27T17:30",
            "b\t2026-11-20 10:00\tworkhour\t1.5\t2026-11-20 11:30",
            "c\t2026-11-20T02:00:00Z\tnatural-hour\t24\t2026-11-21T09:59",
            "",
        ], Calendar);
        Assert.Equal(["id\tdue_at", "a\t2026-11-27T17:30", "b\t2026-11-20T11:30", "c\t2026-11-21T10:00"], table.Lines);
        Assert.Equal((2, 3), (table.Right, table.Expected));
        Assert.Empty(table.Faults);
    }

    [Theory]
    [InlineData("a\tyesterday\tworkday\t5")]
    [InlineData("a\t2026-11-20\tweek\t5")]
    [InlineData("a\t2026-11-20\tworkday\t1.5")]
    [InlineData("a\t2026-11-20\tworkday\t9999999")]
    [InlineData("a\t2026-11-20\tworkday\t")]
    public void UnreadableRow_IsNamedByLine_AndLeftEmpty(string row)
    {
        var table = DeadlineTable.Work(["id\tstart\tunit\tn", row], Calendar);
        Assert.Equal("a\t", table.Lines[1]);
        Assert.StartsWith("2: ", Assert.Single(table.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderWithoutAColumn_IsAFault() => Assert.Contains("unit", Assert.Single(DeadlineTable.Work(["id\tstart\tn"], Calendar).Faults), StringComparison.Ordinal);
}
