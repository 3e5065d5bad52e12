using GovBot.Cli.Understand;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Tests.Cli;

public sealed class UnderstandTableTests
{
    private static readonly DialogsData Data = RepositoryDialogs.Data;

    [Fact]
    public void Deadlines_AreWorkedOutAndScored()
    {
        var table = UnderstandTable.Work(
        [
            "\uFEFFid\tstart\tunit\tn\texpected",
            "a\t2026-11-20T10:00\tworkday\t5\t2026-11-27T17:30",
            "b\t2026-11-20 10:00\tworkhour\t1.5\t2026-11-20 11:30",
            "c\t2026-11-20T02:00:00Z\tnatural-hour\t24\t2026-11-21T09:59",
            "",
        ], new DeadlineKind(), Data);
        Assert.Equal(["id\tdue_at", "a\t2026-11-27T17:30", "b\t2026-11-20T11:30", "c\t2026-11-21T10:00"], table.Lines);
        Assert.Equal([(2, 3)], table.Scores.Select(s => (s.Right, s.Labelled)));
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
        var table = UnderstandTable.Work(["id\tstart\tunit\tn", row], new DeadlineKind(), Data);
        Assert.Equal("a\t", table.Lines[1]);
        Assert.StartsWith("2: ", Assert.Single(table.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderWithoutAColumn_IsAFault() =>
        Assert.Contains("unit", Assert.Single(UnderstandTable.Work(["id\tstart\tn"], new DeadlineKind(), Data).Faults), StringComparison.Ordinal);

    [Fact]
    public void Choices_AreNumberedOrNoneOrAmbiguous()
    {
        var table = UnderstandTable.Work(["id\toptions\treply\tchoice", "1\t漏水/电梯/垃圾\t第二个\t2", "2\t漏水/电梯/垃圾\t都不是\tNONE", "3\t东门停车/西门停车\t停车\tAMBIGUOUS"], new ChoiceKind(), Data);
        Assert.Equal(["id\tchoice", "1\t2", "2\tNONE", "3\tAMBIGUOUS"], table.Lines);
        Assert.Equal((3, 3), (table.Scores[0].Right, table.Scores[0].Labelled));
    }

    [Fact]
    public void Dates_AreDaysOrMoments()
    {
        var table = UnderstandTable.Work(["id\tnow\ttext\texpected", "1\t2026-11-23 10:00\t明早9点\t2026-11-24 09:00:00", "2\t2026-11-23T10:00\t月底\t2026-11-30", "3\t2026-11-30T16:30Z\t今天\t2026-12-01"], new DateKind(), Data);
        Assert.Equal(["id\tdate", "1\t2026-11-24T09:00", "2\t2026-11-30", "3\t2026-12-01"], table.Lines);
        Assert.Equal(3, table.Scores[0].Right);
    }

    [Fact]
    public void Intents_PutDangerFirst()
    {
        var table = UnderstandTable.Work(["id\ttext", "1\t我要反映问题", "2\t我家着火了"], new IntentKind(), Data);
        Assert.Equal(["id\tintent", "1\treport_issue", "2\temergency"], table.Lines);
        Assert.Empty(table.Scores);
    }

    [Fact]
    public void Intents_SayWhy()
    {
        var table = UnderstandTable.Work(["id\ttext", "1\t楼上天天漏水没人管", "2\t我家着火了"], new IntentKind().Explained!, Data);
        Assert.Equal("id\tintent\twhy", table.Lines[0]);
        Assert.Matches(@"^1\treport_issue\treport_issue \d\.\d\d.*: .*没人管 \+\d", table.Lines[1]);
        Assert.Equal("2\temergency\tdanger: fire", table.Lines[2]);
    }

    [Fact]
    public void Choices_SayWhy()
    {
        var table = UnderstandTable.Work(["id\toptions\treply", "1\t高空抛物/噪音\t楼上掼物事下来"], new ChoiceKind().Explained!, Data);
        Assert.Equal("id\tchoice\twhy", table.Lines[0]);
        Assert.Matches(@"^1\t1\t1 .*~\w+ \d\.\d\d", table.Lines[1]);
    }

    [Fact]
    public void Dates_AreAskedBack_WhereNoTimeIsSpokenOf()
    {
        var table = UnderstandTable.Work(["id\tnow\ttext", "1\t2026-11-23T10:00\t楼上漏水"], new DateKind(), Data);
        Assert.Equal("1\tAMBIGUOUS", table.Lines[1]);
    }

    [Fact]
    public void Examples_AreReadByWhatTheOthersTeach()
    {
        AssertMostly(0.75, [.. Data.Understander.IntentsUnshown()]);
        AssertMostly(0.5, [.. Data.Understander.CategoriesUnshown()]);
    }

    [Fact]
    public void Categories_AreFirstLevelNamesAndTellDanger()
    {
        var table = UnderstandTable.Work(["id\ttext\tcategory\temergency", "1\t楼上漏水\t房屋与物业\tno", "2\t厨房着火了\t消防与公共安全\tyes"], new CategoryKind(), Data);
        Assert.StartsWith("1\t房屋与物业\t", table.Lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\tyes", table.Lines[2], StringComparison.Ordinal);
        Assert.Equal(["right at first", "among the first three", "emergencies found", "others left alone"], table.Scores.Select(s => s.Name));
    }

    [Fact]
    public void Categories_SayWhy()
    {
        var table = UnderstandTable.Work(["id\ttext", "1\t楼上卫生间漏水滴到我家"], new CategoryKind().Explained!, Data);
        Assert.Equal("id\tfirst\tsecond\tthird\temergency\twhy", table.Lines[0]);
        Assert.Matches(@"^1\t房屋与物业\t.*\tno\tleak \d\.\d\d > .*: .*漏水 \+\d", table.Lines[1]);
    }

    private static void AssertMostly(double least, List<UnshownExample> read)
    {
        Assert.True(read.Count > 1000);
        Assert.True(read.Count(r => r.IsRight) > least * read.Count);
    }
}
