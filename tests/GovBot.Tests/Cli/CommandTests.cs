using System.Text.RegularExpressions;
using GovBot.Cases.Directory.Sheets;
using GovBot.Cli;
using GovBot.Tests.Forms;

namespace GovBot.Tests.Cli;

/// <summary>Every command, through the entry point of the program.</summary>
public sealed class CommandTests : IDisposable
{
    private const string District =
        """
        subdistricts:
          - code: s1
            name: 临江街道
            committees:
              - code: c1
                name: 安和居委会
                phone: "021-00000101"
                address: 临江路 100 号
                hours: 周一至周五 9:00–11:30,13:30–17:30
                compounds:
                  - { code: x1, name: 安和一村, buildings: [1-3号楼] }
                centers:
                  - { code: z1, name: 临江睦邻中心, address: 临江路 150 号 }
        """;

    private readonly GovBotProcess _govBot = new();

    public void Dispose() => _govBot.Dispose();

    [Fact]
    public async Task Help_NamesEveryCommand_OnStandardOutput()
    {
        var help = await _govBot.RunAsync("help");

        Assert.Equal(ExitCodes.Done, help.ExitCode);
        Assert.Empty(help.Error);
        Assert.All(
            (string[])["db backup FILE", "db migrate", "db restore FILE", "dialogs check", "directory import FILE… [--dry-run]", "directory template FILE.xlsx", "holidays import FILE.json", "kiosk add CENTER", "retention run", "signin-link", "staff invite", "staff leave --person CODE", "understand deadlines", "understand misses label ID", "understand misses replay"],
            command => Assert.Contains(command, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("db frobnicate")]
    [InlineData("kiosk")]
    public async Task UnknownCommand_IsRefusedWithTheList_OnStandardError(string words)
    {
        var refused = await _govBot.RunAsync(words.Split(' '));

        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.StartsWith($"There is no command '{words}'.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("db backup FILE", refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    [Fact]
    public async Task Retention_ListsWhatIsDue_AndDoesIt()
    {
        await _govBot.RunAsync("db", "migrate");

        var plan = await _govBot.RunAsync("retention", "run", "--dry-run");
        var done = await _govBot.RunAsync("retention", "run");

        Assert.Equal((ExitCodes.Done, ""), (plan.ExitCode, plan.Error));
        Assert.Contains("personal data of cases\t180\t0\t", plan.Output, StringComparison.Ordinal);
        Assert.Contains("chats\t30\t0\t", plan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Done", plan.Output, StringComparison.Ordinal);
        Assert.Contains("Done: 0 rows.", done.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db backup")]
    [InlineData("directory import")]
    [InlineData("directory import --dry")]
    [InlineData("directory template district.csv")]
    [InlineData("signin-link now")]
    [InlineData("staff invite")]
    [InlineData("staff invite --role")]
    [InlineData("staff invite --post administrator")]
    [InlineData("staff leave P1")]
    [InlineData("retention run now")]
    [InlineData("understand deadlines")]
    [InlineData("understand misses this")]
    [InlineData("understand misses replay this")]
    [InlineData("dialogs check this")]
    public async Task Command_SaysHowItIsCalled_WhenCalledWrongly(string words)
    {
        var refused = await _govBot.RunAsync(words.Split(' '));

        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.StartsWith("Usage: GovBot ", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kiosk add z1")]
    [InlineData("signin-link")]
    [InlineData("staff invite --role administrator")]
    [InlineData("understand misses")]
    public async Task Command_SaysToMigrate_WhenThereIsNoDatabaseYet(string words)
    {
        var refused = await _govBot.RunAsync(words.Split(' '));

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.Contains("GovBot db migrate", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_IsImportedOnce_WhenImportedTwice()
    {
        await _govBot.RunAsync("db", "migrate");
        var file = _govBot.Write("district.yaml", District);

        var (first, second) = (await _govBot.RunAsync("directory", "import", file), await _govBot.RunAsync("directory", "import", file));

        Assert.Equal(ExitCodes.Done, first.ExitCode);
        Assert.Matches(@"building: 3 new, 0 changed\s+7 changes\.\s*$", first.Output);
        Assert.Equal(ExitCodes.Done, second.ExitCode);
        Assert.StartsWith("0 changes.", second.Output, StringComparison.Ordinal);

        var kiosk = await _govBot.RunAsync("kiosk", "add", "临江睦邻中心");
        Assert.Matches(@"^Kiosk 1 at 临江睦邻中心: open /kiosk there and enter 1-[2-9A-Z]{4}-[2-9A-Z]{4} before \d{4}-\d\d-\d\d \d\d:\d\d UTC\.", kiosk.Output);
        var nowhere = await _govBot.RunAsync("kiosk", "add", "z9");
        Assert.Equal(ExitCodes.Refused, nowhere.ExitCode);
        Assert.Contains("'z9'", nowhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roll_IsImported_AndItsCodesStandInTheFileAlone()
    {
        await _govBot.RunAsync("db", "migrate");
        await _govBot.RunAsync("directory", "import", _govBot.Write("district.yaml", District));
        var roll = _govBot.Write("roll.csv", "居委会编号,会议,姓名,小区编号,楼号\nc1,居民代表会议,张三,,\nc1,居民代表会议,李四,,\n");
        var codes = Path.Combine(_govBot.DataPath, "codes.csv");

        var imported = await _govBot.RunAsync("conventions", "roll", roll, "--codes", codes);

        Assert.Equal(ExitCodes.Done, imported.ExitCode);
        Assert.Equal("安和居委会 Representatives: 2 votes", imported.Output.Trim());
        var rows = await File.ReadAllLinesAsync(codes);
        Assert.Equal(3, rows.Length);
        Assert.Matches(@"^安和居委会,Representatives,1,张三,\d{10}$", rows[1]);
        Assert.DoesNotContain("张三", imported.All, StringComparison.Ordinal);
        Assert.DoesNotContain(rows[1][^10..], imported.All, StringComparison.Ordinal);

        var wrong = await _govBot.RunAsync("conventions", "roll", _govBot.Write("wrong.csv", "居委会编号,会议,姓名,小区编号,楼号\nc9,居民代表会议,张三,,\n"));
        Assert.Equal(ExitCodes.Refused, wrong.ExitCode);
        Assert.Contains("Nothing was imported.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, (await _govBot.RunAsync("conventions", "roll", "no-such-file.csv")).ExitCode);
    }

    [Fact]
    public async Task Staff_AreInvitedAndLeave_ByTheirNumber()
    {
        await _govBot.RunAsync("db", "migrate");
        await _govBot.RunAsync("directory", "import", _govBot.Write("district.yaml", District));

        var first = await _govBot.RunAsync("staff", "invite", "--role", "administrator");
        Assert.Matches(@"^[0-9A-Z]{4}-[0-9A-Z]{4} is the invitation code of P\d{8} \(administrator\), to be typed in the chat once before ", first.Output);
        var head = await _govBot.RunAsync("staff", "invite", "--role", "committee-head", "--unit", "c1", "--name", "王小明", "--person", "W1");
        Assert.Contains("of W1 (committee-head at 安和居委会)", head.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", head.All, StringComparison.Ordinal);
        Assert.Contains("of W1,", (await _govBot.RunAsync("staff", "invite", "--person", "W1")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await _govBot.RunAsync("staff", "leave", "--person", "W1")).ExitCode);
    }

    [Theory]
    [InlineData("staff invite --role boss", "committee-head")]
    [InlineData("staff invite --role resident", "committee-head")]
    [InlineData("staff invite --role committee-head", "--unit")]
    [InlineData("staff invite --role committee-head --unit s1", "'s1'")]
    [InlineData("staff invite --role administrator --unit c1", "leave out --unit")]
    [InlineData("staff invite --person W9", "'W9'")]
    [InlineData("staff leave --person W9", "'W9'")]
    public async Task Staff_AreRefusedWithTheReason_WhenTheyDoNotFit(string words, string reason)
    {
        await _govBot.RunAsync("db", "migrate");

        var refused = await _govBot.RunAsync(words.Split(' '));

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    [Fact]
    public async Task Directory_IsNotImported_WhenTheFileIsWrong()
    {
        await _govBot.RunAsync("db", "migrate");
        var file = _govBot.Write("district.yaml", District.Replace("name: 安和居委会", "nmae: 安和居委会", StringComparison.Ordinal));

        var refused = await _govBot.RunAsync("directory", "import", file);

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.Matches(@"district\.yaml:\d+", refused.Error);
        Assert.Contains("Nothing was imported.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Refused, (await _govBot.RunAsync("directory", "import", "no-such-file.yaml")).ExitCode);
    }

    [Fact]
    public async Task Template_IsImported_WhenItIsFilledInAsItSays()
    {
        await _govBot.RunAsync("db", "migrate");
        var template = Path.Combine(_govBot.DataPath, "district.xlsx");

        Assert.Equal(ExitCodes.Done, (await _govBot.RunAsync("directory", "template", template)).ExitCode);
        Assert.Contains("exists already", (await _govBot.RunAsync("directory", "template", template)).Error, StringComparison.Ordinal);
        var empty = await _govBot.RunAsync("directory", "import", template);
        Assert.Equal((ExitCodes.Done, "0 changes."), (empty.ExitCode, empty.Output.Trim()));

        var sheets = SheetFiles.Read([template]).Sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Lines);
        foreach (var (name, lines) in sheets)
            _govBot.Write($"{name}.csv", string.Join('\n', lines.Select(line => string.Join(',', line.Cells.Select(cell => $"\"{cell.TrimStart('#', ' ')}\"")))) + (name == "单位" ? "\n街道,jd-01,临江街道,,,,,\n" : "\n"));
        string[] tables = [.. sheets.Keys.Select(name => Path.Combine(_govBot.DataPath, $"{name}.csv"))];

        var trial = await _govBot.RunAsync(["directory", "import", .. tables, "--dry-run"]);
        Assert.Equal(ExitCodes.Done, trial.ExitCode);
        Assert.Contains("person W1024: new", trial.Output, StringComparison.Ordinal);
        Assert.EndsWith("18 changes would be made; this was a dry run.", trial.Output.Trim(), StringComparison.Ordinal);
        var done = await _govBot.RunAsync(["directory", "import", .. tables]);
        Assert.EndsWith("18 changes.", done.Output.Trim(), StringComparison.Ordinal);
        Assert.Contains("building 13 of 13", done.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", trial.All + done.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_AreRefusedCellByCell_FiftyAtMost()
    {
        await _govBot.RunAsync("db", "migrate");
        var people = _govBot.Write("people.csv", "工号,姓名,岗位,单位编号,任职开始,任职结束\n" + string.Concat(Enumerable.Range(1, 60).Select(number => $"W{number},张三,系统管理员,,today,\n")));

        var refused = await _govBot.RunAsync("directory", "import", people);

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.StartsWith("people.csv!E2: 任职开始 is no date. Write it like 2026-11-22.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("people.csv!E51: ", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("people.csv!E52: ", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("… and 10 more.\nNothing was imported.", refused.Error.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    [Fact]
    public async Task SignInLink_LeadsToTheDashboard_OnTheAddressResidentsUse()
    {
        await _govBot.RunAsync("db", "migrate");
        _govBot.Settings["GovBot:PublicAddress"] = "https://govbot.example";

        var link = await _govBot.RunAsync("signin-link");

        Assert.Matches(@"^https://govbot\.example/signin#[A-Za-z0-9_-]{43}\s*$", link.Output);
        Assert.Equal(ExitCodes.Done, link.ExitCode);
    }

    [Fact]
    public async Task DialogsCheck_FindsNoMistake_InTheFilesAsTheyAre()
    {
        var check = await _govBot.RunAsync("dialogs", "check");

        Assert.Equal(ExitCodes.Done, check.ExitCode);
        Assert.StartsWith("0 mistakes in ", check.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_govBot.Database));
    }

    [Fact]
    public async Task DialogsCheck_ListsTheMistakes_WhereOtherCommandsStop()
    {
        using var dialogs = new TrialDialogs();
        dialogs.Write("catalog/hours.yaml", "periods: nonsense\n");
        _govBot.Settings["GovBot:DialogsPath"] = dialogs.Root;

        var (check, read) = (await _govBot.RunAsync("dialogs", "check"), await _govBot.RunAsync("understand", "dates", _govBot.Write("dates.tsv", "id\tnow\ttext\na\t2026-11-23T09:00\t明天\n")));

        Assert.Equal((ExitCodes.Refused, ExitCodes.Refused), (check.ExitCode, read.ExitCode));
        Assert.StartsWith("catalog/hours.yaml:1: ", check.Output, StringComparison.Ordinal);
        Assert.Empty(check.Error);
        Assert.Contains("catalog/hours.yaml:1: ", read.Error, StringComparison.Ordinal);
        Assert.Empty(read.Output);
    }

    [Fact]
    public async Task Dialogs_AreFound_WhereTheProgramIsStarted()
    {
        using var dialogs = new TrialDialogs();
        using var editors = new GovBotProcess { Folder = Path.GetDirectoryName(dialogs.Root)! };
        editors.Settings["GovBot:DialogsPath"] = Path.GetFileName(dialogs.Root);

        var check = await editors.RunAsync("dialogs", "check");

        Assert.Equal(ExitCodes.Done, check.ExitCode);
        Assert.StartsWith("0 mistakes in ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DialogsCheck_NeedsNoKeys_WhereEverythingElseDoes()
    {
        using var editors = new GovBotProcess { Environment = "Production" };

        var (check, migrate) = (await editors.RunAsync("dialogs", "check"), await editors.RunAsync("db", "migrate"));

        Assert.Equal(ExitCodes.Done, check.ExitCode);
        Assert.StartsWith("0 mistakes in ", check.Output, StringComparison.Ordinal);
        Assert.NotEqual(ExitCodes.Done, migrate.ExitCode);
        Assert.Contains("GovBot:Keys", migrate.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(editors.DataPath));
    }

    [Fact]
    public async Task Deadlines_AreWrittenToTheFile_WhenOneIsNamed()
    {
        var table = _govBot.Write("cases.tsv", "id\tstart\tunit\tn\texpected\na\t2026-11-23T09:00\tworkday\t1\t2026-11-24T17:30\nb\t2026-11-23T09:00\tnatural-hour\t24\t2026-11-24T09:00\n");
        var target = Path.Combine(_govBot.DataPath, "due.tsv");

        var worked = await _govBot.RunAsync("understand", "deadlines", table, "--out", target);

        Assert.Equal(ExitCodes.Done, worked.ExitCode);
        Assert.StartsWith("2 of 2 as expected", worked.Output, StringComparison.Ordinal);
        Assert.Equal(["id\tdue_at", "a\t2026-11-24T17:30", "b\t2026-11-24T09:00"], await File.ReadAllLinesAsync(target));

        var faulty = await _govBot.RunAsync("understand", "deadlines", _govBot.Write("wrong.tsv", "id\tstart\tunit\tn\na\tyesterday\tworkday\t1\n"), "--out", target);
        Assert.Equal(ExitCodes.Refused, faulty.ExitCode);
        Assert.Matches(@"wrong\.tsv:2: ", faulty.Error);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Database_IsBackedUpWhileServing_AndRestoredWhenNot()
    {
        var backup = Path.Combine(_govBot.DataPath, "backup.db");
        await _govBot.WhileServingAsync(async () =>
        {
            Assert.Equal(ExitCodes.Done, (await _govBot.RunAsync("db", "backup", backup)).ExitCode);
            Assert.Contains("exists already", (await _govBot.RunAsync("db", "backup", backup)).Error, StringComparison.Ordinal);
            var refused = await _govBot.RunAsync("db", "restore", backup);
            Assert.Equal(ExitCodes.Refused, refused.ExitCode);
            Assert.Contains("is in use by a running GovBot", refused.Error, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Refused, (await _govBot.RunAsync("db", "migrate")).ExitCode);
            Assert.Matches(@"Kiosk (\d+) at", (await _govBot.RunAsync("kiosk", "add", "demo-center-linjiang")).Output);
        });
        var before = await KiosksAsync();

        var restored = await _govBot.RunAsync("db", "restore", backup);

        Assert.Equal(ExitCodes.Done, restored.ExitCode);
        Assert.Matches("What was there before is kept as .*before-restore-", restored.Output);
        Assert.Equal(before - 1, await KiosksAsync());
    }

    /// <summary>The number that the next kiosk gets, which tells how many there were.</summary>
    private async Task<int> KiosksAsync()
    {
        var added = await _govBot.RunAsync("kiosk", "add", "demo-center-linjiang");
        return int.Parse(Regex.Match(added.Output, @"^Kiosk (\d+) at").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
