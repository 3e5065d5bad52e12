using GovBot.Data.Domain.Calendar;
using GovBot.Understanding.Times;
using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class PastReaderTests
{
    private static readonly WorkCalendar Calendar = RepositoryDialogs.Data.Calendar;

    // A Wednesday.
    private static readonly DateTime Now = new(2026, 11, 25, 9, 0, 0);

    [Theory]
    [InlineData("昨天下午三点", "2026-11-24 15:00")]
    [InlineData("前天上午10点半", "2026-11-23 10:30")]
    [InlineData("11月3日", "2026-11-03")]
    [InlineData("3月5日", "2026-03-05")]
    [InlineData("12月5日", "2025-12-05")]
    [InlineData("去年8月1日", "2025-08-01")]
    [InlineData("20号", "2026-11-20")]
    [InlineData("28号", "2026-10-28")]
    [InlineData("三天前", "2026-11-22")]
    [InlineData("上周五", "2026-11-20")]
    [InlineData("今天早上八点", "2026-11-25 08:00")]
    [InlineData("刚才", "2026-11-25 09:00")]
    [InlineData("修过两次，11月3日", "2026-11-03")]
    [InlineData("明天下午", null)]
    [InlineData("今天下午三点", null)]
    [InlineData("没记住", null)]
    [InlineData("3号楼修过", null)]
    [InlineData("2月30日", null)]
    public void Moment_IsRead_AsItWasSaid(string said, string? expected)
    {
        var read = PastReader.Read(said, Now, Calendar);

        Assert.Equal(expected, read is { } when ? when.At is { } at ? $"{when.Day:yyyy-MM-dd} {at:HH:mm}" : $"{when.Day:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("30户，老人8位", 8)]
    [InlineData("两位独居老人，1个残疾人", 3)]
    [InlineData("12户", null)]
    [InlineData("老人多", null)]
    public void People_AreCounted_WhenANumberIsSaid(string said, int? expected) => Assert.Equal(expected, VulnerableCount.In(said));
}
