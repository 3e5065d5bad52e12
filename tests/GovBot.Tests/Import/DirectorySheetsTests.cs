using GovBot.Cases.Directory;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Forms;

namespace GovBot.Tests.Import;

/// <summary>What tables say by themselves, with the words of <c>dialogs/</c>.</summary>
public sealed class DirectorySheetsTests
{
    private const string Units = "类别,编号,名称,上级编号,电话,地址,接待时间,办公时段\n";
    private const string People = "工号,姓名,岗位,单位编号,任职开始,任职结束\n";
    private static readonly DirectoryWords Words = RepositoryDialogs.Data.Directory;

    [Fact]
    public void Units_AreRead_InChineseAndEnglish()
    {
        var rows = Sound(
            ("单位", Units + "街道,s1,临江街道,,,,,\n居委会,c1,安和居委会,s1,021-1,临江路1号,周一,09:00-11:30 13:30-17:30\n"),
            ("units", "Name,CODE,kind,phone,parent code,address,hours,periods,remark\nWater,d1,Department,,,,,,x\n"));

        Assert.Equal(
            [(UnitKind.Subdistrict, "s1", null), (UnitKind.Committee, "c1", "s1"), (UnitKind.Department, "d1", null)], rows.Units.Select(unit => (unit.Kind, unit.Code, unit.Above)));
        Assert.Equal("09:00-11:30 13:30-17:30", rows.Units[1].Periods);
    }

    [Fact]
    public void Compounds_AreRead_WithAliasesAndBuildings()
    {
        var compound = Assert.Single(Sound(("小区", "编号,名称,居委会编号,地址,别名,楼栋,物业公司编号\n# 示例,,,,,\nx1,安和一村,c1,,安和1村、老安和,\"1-3号楼,A座\"\n")).Compounds);

        Assert.Equal(["安和1村", "老安和"], compound.Aliases);
        Assert.Equal(["1号楼", "2号楼", "3号楼", "A座"], compound.Buildings);
    }

    [Theory]
    [InlineData("2026-03-09")]
    [InlineData("2026/3/9")]
    [InlineData("20260309")]
    [InlineData("2026年3月9日")]
    [InlineData("2026.3.9")]
    public void People_AreRead_WithDaysAsTheyAreWritten(string day)
    {
        var post = Assert.Single(Sound(("people", $"{People}W1,张三,居委会主任,c1,{day},2026-12-31\n")).Posts);

        Assert.Equal(("W1", "张三", Role.CommitteeHead, "c1"), (post.Person, post.Name, post.Role, post.Unit));
        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 12, 31)), (post.From, post.To!.Value));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(27)]
    [InlineData(31)]
    [InlineData(57)]
    [InlineData(0)]
    public void People_AreRead_WithDaysAsTheSpreadsheetKeepsThem(int format)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("govbot-days-");
        try
        {
            var path = new Workbook(format)
                .Sheet("人员", ["工号", "姓名", "岗位", "单位编号", "任职开始", "任职结束"], ["W1", "张三", "社工", "c1", new DateOnly(2026, 3, 9)])
                .Save(Path.Combine(folder.FullName, "a.xlsx"));

            Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single(DirectorySheets.Read([path], Words).Rows.Posts).From);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("W1,,社工,c1,2026-01-01,", "people.csv!B2: 姓名 is missing.")]
    [InlineData(",张三,社工,c1,2026-01-01,", "people.csv!A2: 工号 is missing.")]
    [InlineData("W 1,张三,社工,c1,2026-01-01,", "people.csv!A2: 工号 is no code.")]
    [InlineData("#N/A,张三,社工,c1,2026-01-01,", "people.csv!A2: 工号 is no code.")]
    [InlineData("W1,张三,厨师,c1,2026-01-01,", "people.csv!C2: 岗位 is not known. Write one of: 社区工作者, ")]
    [InlineData("W1,张三,社工,c1,2026-02-30,", "people.csv!E2: 任职开始 is no date.")]
    [InlineData("W1,张三,社工,c1,,", "people.csv!E2: 任职开始 is missing.")]
    [InlineData("W1,张三,社工,c1,2026-01-01,soon", "people.csv!F2: 任职结束 is no date.")]
    [InlineData("W1,张三,社工,c1,2026-01-02,2026-01-01", "people.csv!F2: 任职结束 is before the first day.")]
    public void People_AreRefusedAtTheCell_WhenItIsWrong(string row, string finding) => Refused(("people", People + row + "\n"), finding);

    [Theory]
    [InlineData("工厂,c1,甲,s1,,,,", "units.csv!A2: 类别 is not known. Write one of: 居委会, 街镇, ")]
    [InlineData("居委会,c1,甲,,,,,", "units.csv!D2: 上级编号 is missing. Give the code of the subdistrict.")]
    [InlineData("居委会,c1,甲,s1,,,,from nine", "units.csv!H2: 办公时段 are no periods of a day.")]
    [InlineData("部门,d1,甲,,,,,\n部门,d1,乙,,,,,", "units.csv!B3: 编号 stands in units.csv row 2 already.")]
    public void Units_AreRefusedAtTheCell_WhenItIsWrong(string row, string finding) => Refused(("units", $"{Units}{row}\n"), finding);

    [Theory]
    [InlineData("x1,甲,c1,,,9-3号楼", "compounds.csv!F2: 楼栋 should be a range that goes up")]
    [InlineData("x1,甲,c1,,,\"1-3号楼,2号楼\"", "compounds.csv!F2: 楼栋 should be each building once ('2号楼' is here twice).")]
    [InlineData("x1,甲,,,,", "compounds.csv!C2: 居委会编号 is missing.")]
    public void Compounds_AreRefusedAtTheCell_WhenItIsWrong(string row, string finding) => Refused(("compounds", $"编号,名称,居委会编号,地址,别名,楼栋,物业公司编号\n{row}\n"), finding);

    [Fact]
    public void Sheet_IsRefused_WhenAColumnIsMissingOrTwice()
    {
        Refused(("people", "工号,姓名,岗位,单位编号,任职开始\nW1,张三,社工,c1,2026-01-01\n"), "people.csv!F1: there is no column '任职结束' (to).");
        Refused(("people", People.Trim() + ",姓名\nW1,张三,社工,c1,2026-01-01,,李四\n"), "people.csv!G1: the column '姓名' is here twice.");
    }

    [Fact]
    public void Sheet_IsRefused_WhenItsNameSaysNothing() => Refused(("Sheet1", People), "Sheet1.csv: is not read under this name. Call it like what is in it: 单位 (units), 小区 (compounds), 人员 (people).");

    [Fact]
    public void SheetOfAWorkbook_IsPassedOver_WhenAnotherIsKnown()
    {
        var (rows, notes) = DirectorySheets.Read([new("说明", "说明", [], IsOfWorkbook: true), Table(("people", People))], [], Words);

        Assert.Empty(rows.Findings);
        Assert.Contains("'说明'", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_SayNothingOfWhatStandsInTheCell()
    {
        var (rows, _) = DirectorySheets.Read([Table(("people", People + "张三丰,1,李四,c 1,王五,赵六\n"))], [], Words);

        Assert.All((string[])["张三丰", "李四", "王五", "赵六"], name => Assert.All(rows.Findings, finding => Assert.DoesNotContain(name, $"{finding}", StringComparison.Ordinal)));
        Assert.NotEmpty(rows.Findings);
    }

    private static DirectoryRows Sound(params (string Name, string Text)[] tables)
    {
        var (rows, notes) = DirectorySheets.Read([.. tables.Select(Table)], [], Words);
        Assert.Empty(rows.Findings);
        Assert.Empty(notes);
        return rows;
    }

    private static void Refused((string Name, string Text) table, string finding) =>
        Assert.StartsWith(finding, $"{Assert.Single(DirectorySheets.Read([Table(table)], [], Words).Rows.Findings)}", StringComparison.Ordinal);

    private static Sheet Table((string Name, string Text) table) => new($"{table.Name}.csv", table.Name, CsvText.Lines(table.Text));
}
