using GovBot.Cases.Directory;
using GovBot.Cases.Directory.Sheets;
using GovBot.Cases.Staff;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Tests.Cases;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Import;

/// <summary>Tables on a database that has the demo district; today is 2026-11-23.</summary>
public sealed class DirectoryImportTests : IAsyncLifetime
{
    private const string Units =
        """
        类别,编号,名称,上级编号,电话,地址,接待时间,办公时段
        居委会,c1,甲居委会,s1,021-1,,,
        街道,s1,甲街道,,,,,
        部门,d1,甲局,,,,,
        睦邻中心,z1,甲中心,c1,,,,
        物业公司,p1,甲物业,,,,,
        """;

    private const string Compounds = "编号,名称,居委会编号,地址,别名,楼栋,物业公司编号\nx1,甲小区,c1,甲路1弄,老甲,1-3号楼,p1\n";
    private const string Heading = "工号,姓名,岗位,单位编号,任职开始,任职结束\n";
    private const string People = Heading + "W1,张三,社工,c1,2026-01-01,\nW1,张三,志愿者,z1,2026-01-01,\nW2,李四,管理员,,2026-01-01,\nW3,王五,物业经理,p1,2026-01-01,\nW4,赵六,承办人,d1,2026-01-01,\n";

    private CasesHost _host = null!;

    public async Task InitializeAsync() => _host = await CasesHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Import_BringsEverything_AndChangesNothingTheSecondTime()
    {
        var first = await ImportAsync(("units", Units), ("compounds", Compounds), ("people", People));
        var second = await ImportAsync(("units", Units), ("compounds", Compounds), ("people", People));

        Assert.Equal(
            ["building 3", "center 1", "committee 1", "company 1", "compound 1", "department 1", "person 4", "post 5", "subdistrict 1"],
            first.Changes.GroupBy(change => change.Table).Select(table => $"{table.Key} {table.Count(change => change.IsNew)}").Order(StringComparer.Ordinal));
        Assert.Empty(second.Changes);
        Assert.Equal(["CommitteeMember", "KioskVolunteer"], await RolesOfAsync("W1"));
    }

    [Fact]
    public async Task Import_SaysTheFieldsThatChange_AndLeavesWhatTheFileDoesNotName()
    {
        await ImportAsync(("units", Units), ("compounds", Compounds), ("people", People));

        var changes = (await ImportAsync(("units", Units.Replace("021-1", "021-2", StringComparison.Ordinal)), ("people", Heading + "W1,张三丰,社工,c1,2026-01-01,\n"))).Changes;

        Assert.Equal(["committee c1: Phone", "person W1: Name"], changes.Select(change => $"{change}"));
        Assert.Equal(["Administrator"], await RolesOfAsync("W2"));
        Assert.Equal(["CommitteeMember", "KioskVolunteer"], await RolesOfAsync("W1"));
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldChange_AndChangesNothing()
    {
        var before = await CountsAsync();

        var trial = await ImportAsync(new ImportRun(DryRun: true), ("units", Units), ("compounds", Compounds), ("people", People));

        Assert.Contains("person W1: new", trial.Changes.Select(change => $"{change}"));
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(trial.Changes, (await ImportAsync(("units", Units), ("compounds", Compounds), ("people", People))).Changes, new BySaying());
    }

    [Fact]
    public async Task BrokenFile_ChangesNothing_AndSaysEveryCell()
    {
        var before = await CountsAsync();

        var refused = await ImportAsync(
            ("units", Units + "\n居委会,c2,乙居委会,s9,,,,\n部门,s1,丙,,,,,"),
            ("compounds", Compounds + "x2,乙小区,c9,,,\n"),
            ("people", People + "W5,孙七,社工,c8,2026-01-01,\nW6,周八,社工,,2026-01-01,\nW7,吴九,管理员,c1,2026-01-01,\nW1,郑十,承办人,d1,2026-01-01,\nW1,张三,社工,c1,2026-06-01,\nW8,,社工,c1,2026-01-01,\nw2,李四,承办人,d1,2026-01-01,\n"));

        Assert.Equal(before, await CountsAsync());
        Assert.Empty(refused.Changes);
        Assert.Equal(
            [
                "compounds.csv!C3: 居委会编号 names no committee.",
                "people.csv!A10: 工号 belongs to another name in people.csv row 2.",
                "people.csv!A13: 工号 differs only in capitals from the one in people.csv row 4.",
                "people.csv!B12: 姓名 is missing.",
                "people.csv!D7: 单位编号 names no committee.",
                "people.csv!D8: 单位编号 is missing.",
                "people.csv!D9: 单位编号 is filled in, but this role is one of the whole district.",
                "people.csv!E11: 任职开始 overlaps the same post of the same person in people.csv row 2.",
                "units.csv!B8: 编号 stands in units.csv row 3 already.",
                "units.csv!D7: 上级编号 names no subdistrict.",
            ],
            refused.Findings.Select(finding => $"{finding.Source}!{finding.Cell}: {finding.Problem}").Order(StringComparer.Ordinal));
        Assert.All(refused.Findings, finding => Assert.NotEmpty(finding.Remedy));
    }

    [Fact]
    public async Task Unit_IsRefused_WhenItsCodeIsOneOfAnotherKind()
    {
        await ImportAsync(("units", Units));

        var refused = await ImportAsync(("units", "类别,编号,名称,上级编号,电话,地址,接待时间,办公时段\n部门,c1,甲居委会,,,,,\n"));

        Assert.StartsWith("units.csv!A2: 类别 does not fit: the code is that of a committee.", $"{Assert.Single(refused.Findings)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EndsAtOnce_WhenTheFileSaysALastDayThatIsOver()
    {
        await ImportAsync(("units", Units), ("people", People));

        var changes = (await ImportAsync(("people", Heading + "W1,张三,社工,c1,2026-01-01,2026-11-22\n"))).Changes;

        Assert.Equal(["post W1 CommitteeMember c1: To"], changes.Select(change => $"{change}"));
        Assert.Equal(["KioskVolunteer"], await RolesOfAsync("W1"));
    }

    [Fact]
    public async Task Post_StaysEnded_WhenAnOlderTableStillHasIt_AndBeginsAnewWithANewFirstDay()
    {
        await ImportAsync(("units", Units), ("people", People));
        await _host.Node.InScopeAsync(services => services.GetRequiredService<StaffRoster>().LeaveAsync("W2"));

        var again = await ImportAsync(("people", People));
        Assert.Empty(again.Changes);
        Assert.StartsWith("people.csv!F4: 任职结束 would open a post again that ended on 2026-11-22; it stays ended.", $"{Assert.Single(again.Notes)}", StringComparison.Ordinal);
        Assert.Empty(await RolesOfAsync("W2"));

        await ImportAsync(("people", Heading + "W2,李四,管理员,,2026-11-23,\n"));
        Assert.Equal(["Administrator"], await RolesOfAsync("W2"));
    }

    [Fact]
    public async Task Post_IsRefused_WhenItOverlapsTwoOfTheDatabase()
    {
        await ImportAsync(("units", Units), ("people", Heading + "W1,张三,社工,c1,2024-01-01,2024-12-31\nW1,张三,社工,c1,2026-01-01,\n"));
        var before = await CountsAsync();

        var refused = await ImportAsync(("people", Heading + "W9,新人,社工,c1,2026-01-01,\nW1,张三,社工,c1,2024-06-01,\n"));

        Assert.StartsWith("people.csv!E3: 任职开始 overlaps the same post that began on 2024-01-01, which is in the database.", $"{Assert.Single(refused.Findings)}", StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task FirstDay_IsCorrected_WhenTheRowMeansTheSamePost()
    {
        await ImportAsync(("units", Units), ("people", People));

        var changes = (await ImportAsync(("people", Heading + "W2,李四,管理员,,2026-02-01,\n"))).Changes;

        Assert.Equal(["post W2 Administrator: From"], changes.Select(change => $"{change}"));
    }

    [Fact]
    public async Task Progress_IsTold_UpToTheLastRow()
    {
        var steps = new Steps();

        await ImportAsync(new ImportRun(Progress: steps), ("units", Units), ("people", People));

        Assert.Contains(new ImportStep("person", 4, 4), steps.All);
        Assert.Contains(new ImportStep("post", 5, 5), steps.All);
    }

    [SkippableFact]
    public async Task Import_GoesAlike_OnPostgreSql()
    {
        Skip.If(TestDatabase.PostgreSqlServer is null, "GOVBOT_TEST_POSTGRESQL names no PostgreSQL server.");
        await _host.DisposeAsync();
        _host = await CasesHost.StartAsync(onPostgreSql: true);

        await DryRun_SaysWhatWouldChange_AndChangesNothing();
        await Import_SaysTheFieldsThatChange_AndLeavesWhatTheFileDoesNotName();
        await Post_IsRefused_WhenItOverlapsTwoOfTheDatabase();
    }

    private Task<ImportOutcome> ImportAsync(params (string Name, string Text)[] tables) => ImportAsync(new ImportRun(), tables);

    private Task<ImportOutcome> ImportAsync(ImportRun run, params (string Name, string Text)[] tables) => _host.Node.InScopeAsync(services =>
    {
        var sheets = tables.Select(table => new Sheet($"{table.Name}.csv", table.Name, CsvText.Lines(table.Text))).ToList();
        var (rows, _) = DirectorySheets.Read(sheets, [], services.GetRequiredService<IDialogsSource>().Current.Directory);
        return services.GetRequiredService<DirectoryImport>().RunAsync(rows, run);
    });

    private Task<string[]> RolesOfAsync(string code) => _host.Node.InScopeAsync(async services =>
    {
        var person = await services.GetRequiredService<GovBotDbContext>().People.SingleAsync(row => row.Code == code);
        var posts = await services.GetRequiredService<StaffPosts>().OfAsync(person.Id, CancellationToken.None);
        return posts.Select(post => $"{post.Role}").Order(StringComparer.Ordinal).ToArray();
    });

    private Task<int[]> CountsAsync() => _host.Node.QueryAsync(async db => new[]
    {
        await db.Subdistricts.CountAsync(), await db.Committees.CountAsync(), await db.Departments.CountAsync(), await db.Compounds.CountAsync(),
        await db.Buildings.CountAsync(), await db.People.CountAsync(), await db.Appointments.CountAsync(),
    });

    private sealed class Steps : IProgress<ImportStep>
    {
        public List<ImportStep> All { get; } = [];

        public void Report(ImportStep value) => All.Add(value);
    }

    private sealed class BySaying : IEqualityComparer<RowChange>
    {
        public bool Equals(RowChange? x, RowChange? y) => $"{x}" == $"{y}";

        public int GetHashCode(RowChange obj) => 0;
    }
}
