using GovBot.Data.Domain.Calendar;
using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Tests.Forms;

public sealed class DialogsLoaderTests : IDisposable
{
    private readonly TrialDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Fact]
    public void DialogsOfTheRepository_AreSound()
    {
        var result = DialogsLoader.Load(RepositoryDialogs.Root);
        Assert.Empty(result.Findings.Select(f => f.ToString()));
        Assert.NotEmpty(result.Data!.Categories);
        Assert.NotEmpty(result.Data.Services);
        Assert.NotEmpty(result.Data.Emergencies.Kinds);
        Assert.Equal(WorkSpan.WorkDays(1), result.Data.Deadlines["issue_triage"]);
        Assert.Equal(248, result.Data.Calendar.WorkDays(new(2026, 1, 1), new(2026, 12, 31)));
    }

    [Theory]
    [InlineData("catalog/hours.yaml", "periods: [\"09:00-11:30\"]\nshifts: 2\n", 2, "'shifts' is not a key")]
    [InlineData("catalog/hours.yaml", "weekdays: [1]\n", 1, "'periods' is missing")]
    [InlineData("catalog/hours.yaml", "periods: [\"9-5\"]\n", 1, "Periods look like")]
    [InlineData("catalog/hours.yaml", "periods: all day\n", 1, "'periods' should be a list")]
    [InlineData("catalog/hours.yaml", "periods:\n\t- \"09:00-11:30\"\n", 2, "indented with a tab")]
    [InlineData("catalog/hours.yaml", "periods: [\"09:00-11:30\"\nweekdays: 3\n", 1, "not closed")]
    [InlineData("catalog/hours.yaml", "periods: [\"09:00-11:30\"]\nperiods: [\"10:00-11:30\"]\n", 2, "twice")]
    [InlineData("catalog/hours.yaml", "periods: &all [\"09:00-11:30\"]\nweekdays: *all\n", 1, "Anchors and aliases are not used")]
    [InlineData("catalog/hours.yaml", "periods: &all [\"09:00-11:30\"]\nweekdays: *all\n", 2, "Anchors and aliases are not used")]
    [InlineData("catalog/nobody_asks.yaml", "words: [a\n", 2, "not closed")]
    [InlineData("catalog/nobody_asks.yaml", "- a\n", 1, "begin with 'key: value'")]
    [InlineData("catalog/deadlines.yaml", "deadlines:\n  issue_triage:\n    unit: week\n    amount: 1\n", 3, "'unit' is workday")]
    [InlineData("catalog/holidays-2026.yaml", "year: 2025\ndays: []\n", 1, "file's name")]
    [InlineData("catalog/holidays-2026.yaml", "year: 2026\ndays:\n  - { name: x, date: 2026-13-01, isOffDay: true }\n", 3, "should be a date")]
    [InlineData("catalog/copyouts.yaml", "copyouts:\n  - id: a\n    name: { zh-CN: 甲, en: A }\n    text: \"{number} {phone}\"\n", 4, "'{phone}' is no word of a case")]
    [InlineData("understanding/labels.yaml", "types:\n  - id: \"1\"\n    words: [投诉]\ntags: []\n", 2, "'1' is no label here")]
    [InlineData("understanding/labels.yaml", "types:\n  - id: Help\n    words: [帮]\n    patterns: [\"(\"]\ntags: []\n", 4, "The pattern cannot be used")]
    [InlineData("understanding/intents.yaml", "intents:\n  - id: thanks\n    words: [谢谢]\n    patterns:\n      - \"谢+\"\n      - \"[\"\n", 6, "The pattern cannot be used")]
    [InlineData("catalog/categories.yaml", "categories:\n  - id: a\n    name: { zh-CN: 甲 }\n    items: []\n", 3, "'en' is missing")]
    public void Mistake_IsReportedWithFileAndLine(string file, string text, long line, string message)
    {
        var found = _dialogs.Write(file, text).Load();
        Assert.Null(found.Data);
        Assert.Contains(found.Findings, f => f.File == file && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  Center:", "  Centre:", "'Centre' is not a key")]
    [InlineData("  Center:", "  Centre:", "'Center' is missing")]
    [InlineData("id: people", "id: persons", "The ids here should be units, compounds, people")]
    [InlineData("{ id: to,", "{ id: until,", "The ids here should be number, name, role, unit, from, to")]
    public void IdOfTheDirectory_IsReported_WhenTheProgramDoesNotKnowIt(string text, string instead, string message)
    {
        _dialogs.Write("catalog/directory.yaml", _dialogs.Read("catalog/directory.yaml").Replace(text, instead, StringComparison.Ordinal));

        Assert.Contains(_dialogs.Load().Findings, finding => finding.File == "catalog/directory.yaml" && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("catalog/summons.yaml", "id: Hearings", "id: Police", "'Police' under 'effort' is none of")]
    [InlineData("catalog/summons.yaml", "subdistricts: []", "subdistricts: [{ code: S1, setting: Veto }]", "'Veto' is no setting")]
    [InlineData("catalog/routing.yaml", "[food,", "[foods,", "'foods' is no category")]
    [InlineData("catalog/deadlines.yaml", "supporting: 5", "supporting: 2.5", "'supporting' is a whole number")]
    public void MistakeAboutSummonses_IsReportedInItsLine(string file, string text, string instead, string message)
    {
        var sound = _dialogs.Read(file);
        var line = sound[..sound.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        _dialogs.Write(file, sound.Replace(text, instead, StringComparison.Ordinal));

        Assert.Contains(_dialogs.Load().Findings, finding => finding.File == file && finding.Line == line && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void CategoryTwice_IsReported_ThoughLearningCannotBegin()
    {
        _dialogs.Write("catalog/categories.yaml", _dialogs.Read("catalog/categories.yaml").Replace("- id: lift\n", "- { id: leak, name: { zh-CN: 漏, en: Leak }, words: [漏] }\n      - id: lift\n", StringComparison.Ordinal));

        Assert.Contains(_dialogs.Load().Findings, finding => finding.File == "catalog/categories.yaml" && finding.Message.Contains("leak", StringComparison.Ordinal));
    }

    [Fact]
    public void TextWithoutCounterpart_IsReported()
    {
        _dialogs.Write("text/zh-CN/trial.yaml", "trial:\n  only: 你好 {name}\n  both: 你好 {name}\n").Write("text/en/trial.yaml", "trial:\n  both: Hello {nam}\n");
        Assert.Equal(["text/en/trial.yaml:2", "text/zh-CN/trial.yaml:2"], _dialogs.Load().Findings.Select(f => $"{f.File}:{f.Line}"));
    }

    [Theory]
    [InlineData("你好,再说一次")]
    [InlineData("真的吗?")]
    [InlineData("电话:{phone}")]
    [InlineData("(没有)")]
    public void HalfWidthPunctuation_IsReported_BesideChinese(string text)
    {
        _dialogs.Write("text/zh-CN/trial.yaml", $"trial:\n  only: \"{text}\"\n").Write("text/en/trial.yaml", $"trial:\n  only: \"Hello {(text.Contains('{') ? "{phone}" : "")}\"\n");
        Assert.Equal(["text/zh-CN/trial.yaml:2"], _dialogs.Load().Findings.Select(f => $"{f.File}:{f.Line}"));
    }

    [Fact]
    public void WordOfTwoCommands_IsReported()
    {
        _dialogs.Write("commands/en.yaml", _dialogs.Read("commands/en.yaml").Replace("skip: [skip,", "skip: [cancel, skip,", StringComparison.Ordinal));
        Assert.Contains(_dialogs.Load().Findings, f => f.File == "commands/en.yaml" && f.Message.Contains("'cancel'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("submit: urgent-issue", "submit: nobody", "submit handler 'nobody'")]
    [InlineData("kind: place", "kind: somewhere", "no kind of field")]
    [InlineData("guessFrom: what", "guessFrom: later", "no field 'later' before")]
    [InlineData("guessFrom: what", "guessFrom: what\n    buildingWhen: { field: what, is: x }", "Only places have 'buildingWhen'")]
    [InlineData("kind: phone", "kind: phone\n    when: { field: danger, is: meteor }", "no option 'meteor'")]
    public void FormThatCannotWork_IsReported(string sound, string broken, string message)
    {
        var form = _dialogs.Read("forms/urgent-issue.yaml");
        _dialogs.Write("forms/urgent-issue.yaml", form.Replace(sound, broken, StringComparison.Ordinal));
        var none = new HashSet<string>();
        var parts = new FormParts(none, new HashSet<string> { "urgent-issue" }, new HashSet<string> { "categories" }, new HashSet<string> { "categories", "danger", "phone" });
        Assert.Contains(_dialogs.Load(parts).Findings, f => f.File == "forms/urgent-issue.yaml" && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void LocalOverlay_WinsKeyByKeyAndIdById()
    {
        _dialogs.Write("local/text/zh-CN/mine.yaml", "form:\n  empty: 请说话\n")
            .Write("local/catalog/services.yaml", "services:\n  - id: elder_card\n    phone: \"02112345678\"\n");
        var before = _dialogs.Load();
        Assert.Contains(before.Findings, f => f.Message.Contains("form.empty", StringComparison.Ordinal));

        _dialogs.Delete("local/text/zh-CN/mine.yaml").Write("local/text/zh-CN/form.yaml", "form:\n  empty: 请说话\n");
        var data = _dialogs.Load().Data!;
        Assert.Equal("请说话", data.Texts.Get("zh-CN", "form.empty"));
        Assert.Equal("更多", data.Texts.Get("zh-CN", "form.more"));
        var card = data.Services.Single(s => s.Id == "elder_card");
        Assert.Equal(("02112345678", true), (card.Phone, card.Words.Count > 0));
    }

    [Fact]
    public void LabelledExamples_ComeOnTopOfWhatIsThere()
    {
        var before = _dialogs.Load().Data!;
        _dialogs.Write(
            "local/understanding/examples.yaml",
            "examples:\n  - { intent: thanks, text: 多谢侬 }\n  - { category: leak, text: 黑漆墨乌 }\n  - { option: urgent-issue.danger.fire, text: 火烛 }\n");

        var data = _dialogs.Load().Data!;

        Assert.Equal([.. Thanks(before), "多谢侬"], Thanks(data));
        Assert.Equal([.. before.FindCategoryItem("leak")!.Words, "黑漆墨乌"], data.FindCategoryItem("leak")!.Words);
        Assert.Equal("火烛", data.Forms["urgent-issue"].Find("danger")!.Options.Single(o => o.Id == "fire").Words[^1]);
        Assert.Equal(before.Forms["urgent-issue"].Revision, data.Forms["urgent-issue"].Revision);

        static IEnumerable<string> Thanks(DialogsData data) => data.Intents.Single(i => i.Id == "thanks").Examples;
    }

    [Theory]
    [InlineData("{ intent: no_such, text: 多谢 }")]
    [InlineData("{ category: no_such, text: 多谢 }")]
    [InlineData("{ option: urgent-issue.danger.no_such, text: 多谢 }")]
    [InlineData("{ text: 多谢 }")]
    [InlineData("{ intent: thanks }")]
    public void LabelledExample_IsReported_WhenItBelongsNowhere(string entry)
    {
        _dialogs.Write("local/understanding/examples.yaml", $"examples:\n  - {entry}\n");
        Assert.Contains(_dialogs.Load().Findings, f => f is { File: "local/understanding/examples.yaml", Line: 2 });
    }

    [Fact]
    public void Reload_KeepsTheLastGood_UntilTheMistakeIsMended()
    {
        var parts = _dialogs.PartsInUse();
        var source = new DialogsSource(_dialogs.Root);
        var first = source.Current;
        Assert.Null(source.Refresh(parts));

        _dialogs.Write("catalog/hours.yaml", "periods: nonsense\n");
        Assert.NotEmpty(source.Refresh(parts)!.Findings);
        Assert.Same(first, source.Current);
        Assert.Equal("catalog/hours.yaml", source.Faults[0].File);

        _dialogs.Write("catalog/hours.yaml", "periods: [\"08:00-12:00\"]\n");
        Assert.NotNull(source.Refresh(parts)!.Data);
        Assert.Empty(source.Faults);
        Assert.Equal(TimeSpan.FromHours(4), source.Current.Calendar.Hours.DayLength);
    }

    [Fact]
    public void Start_IsRefused_WithFileLineAndRemedy()
    {
        _dialogs.Write("catalog/hours.yaml", "periods: nonsense\n");
        var refusal = Assert.Throws<DialogsException>(() => new DialogsSource(_dialogs.Root).Current);
        Assert.Contains("catalog/hours.yaml:1:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("dialogs check", refusal.Message, StringComparison.Ordinal);
    }
}
