using GovBot.Cli;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Misses;
using GovBot.Tests.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cli;

/// <summary>List, label, replay: as an editor does it.</summary>
public sealed class MissesCommandTests : IDisposable
{
    private readonly GovBotProcess _govBot = new();
    private readonly TrialDialogs _dialogs = new();

    public MissesCommandTests() => _govBot.Settings["GovBot:DialogsPath"] = _dialogs.Root;

    public void Dispose()
    {
        _dialogs.Dispose();
        _govBot.Dispose();
    }

    [Fact]
    public async Task Miss_IsUnderstood_OnceAnEditorHasLabelledIt()
    {
        await _govBot.RunAsync("db", "migrate");
        var danger = new MissedField("urgent-issue", "danger", ["no", "fire", "gas"], IsPlace: false);
        await KeepAsync(new("吱哩哇啦", "zh-CN", "track_case"), new("吱哩哇啦", "zh-CN"), new("火烛得不得了", "zh-CN") { Field = danger }, new("阿巴阿巴", "zh-CN"), new("阿拉老事体哪能了", "zh-CN") { Field = danger });

        var list = await ListAsync();
        Assert.Equal("id", list[0][0]);
        Assert.Equal(["1", "2", "first message", "吱哩哇啦", "track_case", "", ""], list[1].Where((_, column) => column != 2));
        Assert.Contains(list, l => l[3] == "urgent-issue/danger" && l[4] == "火烛得不得了");

        Assert.Contains("read as track_case now", (await LabelAsync("1", "track_case")).Output, StringComparison.Ordinal);
        var filled = await _govBot.RunAsync("understand", "misses", "label", _govBot.Write("filled.tsv", "id\ttext\tlabel\n1\t吱哩哇啦\ttrack_case\n2\t火烛得不得了\tfire\n3\t阿巴阿巴\tignore\n4\t\ttrack_case\n5\t\t\n"));
        Assert.Equal((ExitCodes.Done, 5), (filled.ExitCode, filled.Output.TrimEnd().Split('\n').Length));
        Assert.Contains("read as fire now", filled.Output, StringComparison.Ordinal);

        Assert.Equal(["1 track_case track_case", "2 fire fire", "4 track_case track_case"], (await ListAsync()).Skip(1).Select(l => $"{l[0]} {l[6]} {l[7]}").Order());
        Assert.Equal(
            ["before\tunderstood 0 of 3 (0.0 %)\tby times said 0 of 4 (0.0 %)\tlabelled and right 1 of 3 (33.3 %)",
             "now\tunderstood 3 of 3 (100.0 %)\tby times said 4 of 4 (100.0 %)\tlabelled and right 3 of 3 (100.0 %)"],
            (await _govBot.RunAsync("understand", "misses", "replay")).Output.TrimEnd().Split('\n'));
        using var earlier = new TrialDialogs();
        Assert.StartsWith("before\tunderstood 0 of 3", (await _govBot.RunAsync("understand", "misses", "replay", "--before", earlier.Root)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Label_IsRefusedWithWhatIsPossible_AndNothingIsWritten()
    {
        await _govBot.RunAsync("db", "migrate");
        await KeepAsync(new("吱哩哇啦", "zh-CN"), new("吱哩哇啦", "zh-CN") { Field = new("urgent-issue", "place", [], IsPlace: true) });

        var refused = await _govBot.RunAsync("understand", "misses", "label", _govBot.Write("filled.tsv", "label\tid\nno_such_intent\t1\nfire\t2\nignore\t7\n"));

        Assert.Equal((ExitCodes.Refused, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("1: there is no intent 'no_such_intent'. Intents: report_issue,", refused.Error, StringComparison.Ordinal);
        Assert.Contains("2: 'fire' means nothing there. Possible: enquiry, talk_to_person, track_case, insult, ignore.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("7: there is no such miss", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_dialogs.Root, "local")));
        Assert.All((await ListAsync()).Skip(1), l => Assert.Equal("", l[7]));
    }

    [Fact]
    public async Task File_TakesNoExample_WhenTheFolderWouldNotLoad()
    {
        _dialogs.Write("local/understanding/examples.yaml", "examples:\n  - { intent: thanks, text: '多谢侬' }\n");
        var file = new ExamplesFile(_dialogs.Root);

        Assert.NotNull((await file.WriteAsync("it's fine", ["intent"], new("intent", "thanks"), default)).Data);
        Assert.Null((await file.WriteAsync("多谢", ["intent"], new("intent", "no_such_intent"), default)).Data);

        Assert.Equal("examples:\n  - { intent: thanks, text: '多谢侬' }\n  - { intent: 'thanks', text: 'it''s fine' }\n", _dialogs.Read("local/understanding/examples.yaml"));
    }

    [Fact]
    public async Task Example_IsReplaced_WhenAnEditorChangesTheLabel()
    {
        var file = new ExamplesFile(_dialogs.Root);
        await file.WriteAsync("多谢侬", ["intent"], new("intent", "help"), default);
        await file.WriteAsync("多谢侬", ["option", "category"], new("category", "leak"), default);

        await file.WriteAsync("多谢侬", ["intent"], new("intent", "thanks"), default);
        Assert.Equal("examples:\n  - { category: 'leak', text: '多谢侬' }\n  - { intent: 'thanks', text: '多谢侬' }\n", _dialogs.Read("local/understanding/examples.yaml"));

        await file.WriteAsync("多谢侬", ["option", "category"], null, default);
        Assert.NotNull((await file.WriteAsync("多谢侬", ["intent"], null, default)).Data);
        Assert.Equal("examples:\n", _dialogs.Read("local/understanding/examples.yaml"));
    }

    private Task<Outcome> LabelAsync(string id, string label) => _govBot.RunAsync("understand", "misses", "label", id, label);

    private async Task<List<string[]>> ListAsync()
    {
        var file = Path.Combine(_govBot.DataPath, "misses.tsv");
        Assert.Equal(ExitCodes.Done, (await _govBot.RunAsync("understand", "misses", "--out", file)).ExitCode);
        return [.. (await File.ReadAllLinesAsync(file)).Select(l => l.Split('\t'))];
    }

    private async Task KeepAsync(params Miss[] misses)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>()
            .AddGovBotPersistence(new ConfigurationBuilder().Build(), development: true, _govBot.DataPath)
            .AddGovBotMisses()
            .BuildServiceProvider();
        foreach (var miss in misses)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MissLog>().KeepAsync(miss, default);
            await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().SaveChangesAsync();
        }
    }
}
