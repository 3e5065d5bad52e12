using GovBot.Cli;
using GovBot.Tests.Scripts;

namespace GovBot.Tests.Cli;

/// <summary>A year's notice in the form it is published in.</summary>
public sealed class HolidaysCommandTests : IDisposable
{
    // The thirteen days of the law, and a day worked for them.
    private static readonly string[] Law =
    [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01",
        "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03",
    ];

    private readonly GovBotProcess _govBot = new();
    private readonly string _dialogs;

    public HolidaysCommandTests()
    {
        _dialogs = EditedDialogs.Copy();
        _govBot.Settings["GovBot:DialogsPath"] = _dialogs;
    }

    private string Target => Path.Combine(_dialogs, "catalog", "holidays-2027.yaml");

    public void Dispose()
    {
        _govBot.Dispose();
        Directory.Delete(_dialogs, recursive: true);
    }

    [Fact]
    public async Task Import_WritesTheYear_AsTheServiceReadsIt()
    {
        var notice = _govBot.Write("2027.json", Notice([.. Law.Select(day => Day(day, true)), Day("2027-02-20", false)]));

        var imported = await _govBot.RunAsync("holidays", "import", notice);

        Assert.True(imported.ExitCode == ExitCodes.Done, imported.All);
        Assert.Contains("2027: 13 days off, 1 make-up working days", imported.Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Target);
        Assert.StartsWith("year: 2027\n", written, StringComparison.Ordinal);
        Assert.Contains("""- { name: "节 \"a\"", date: 2027-02-20, isOffDay: false }""", written, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!, "*.new"));
        var checkedAgain = await _govBot.RunAsync("dialogs", "check");
        Assert.True(checkedAgain.ExitCode == ExitCodes.Done, checkedAgain.All);
        var table = _govBot.Write("due.tsv", "id\tstart\tunit\tn\tdue_at\na\t2027-02-19T10:00\tworkday\t1\t2027-02-20T17:30\n");
        Assert.Contains("1 of 1 as expected", (await _govBot.RunAsync("understand", "deadlines", table)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "Line 1: not {year, papers, days:")]
    [InlineData("""{"year": 2027, "papers": [], "days": []}""", "names no days")]
    [InlineData("""{"year": 2027, "days": [{"name": "a", "date": "2027-13-01", "isOffDay": true}]}""", "$.days[0].date")]
    public async Task Import_IsRefused_WhenItIsNoNotice(string text, string said) => await RefusedAsync(text, said);

    [Fact]
    public async Task Import_IsRefused_WhenADayOfTheLawIsMissing() =>
        await RefusedAsync(Notice(Law.Skip(1).Select(day => Day(day, true))), "2027-01-01 is a day off by law and is not named.");

    [Fact]
    public async Task Import_IsRefused_WhenAWeekdayIsMadeUp() =>
        await RefusedAsync(Notice([.. Law.Select(day => Day(day, true)), Day("2027-02-10", false)]), "2027-02-10 is a weekday and cannot be a make-up working day.");

    private async Task RefusedAsync(string text, string said)
    {
        var refused = await _govBot.RunAsync("holidays", "import", _govBot.Write("notice.json", text));

        Assert.Equal(ExitCodes.Refused, refused.ExitCode);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported.", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    private static string Notice(IEnumerable<string> days) => $$"""{"$schema": "s", "year": 2027, "papers": ["https://example.org/notice"], "days": [{{string.Join(", ", days)}}]}""";

    private static string Day(string date, bool isOff) => $$"""{"name": "节 \"a\"", "date": "{{date}}", "isOffDay": {{(isOff ? "true" : "false")}}}""";
}
