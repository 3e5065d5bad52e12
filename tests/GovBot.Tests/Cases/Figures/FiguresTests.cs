using System.Text;
using GovBot.Cases.Figures;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Forms;
using GovBot.Reports;
using GovBot.Tests.Cases.Reminders;
using GovBot.Tests.Cases.Summons;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Figures;

/// <summary>办理情况: what counts, for whom, in which period, and that what was published stays as it was.</summary>
public sealed class FiguresTests : IAsyncLifetime
{
    private static readonly FiguresPeriod March = FiguresPeriod.Parse("2027-03", 11)!;
    private SummonsStage _stage = null!;

    private ChangedDialogs Dialogs => (ChangedDialogs)_stage.Host.Node.Services.GetRequiredService<IDialogsSource>();

    public async Task InitializeAsync()
    {
        _stage = await SummonsStage.StartAsync(more: services => services.AddSingleton<IDialogsSource, ChangedDialogs>());
        At("2027-03-02 10:00");
    }

    public Task DisposeAsync() => _stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Step_CountsWhereItFellDue_OnTimeOrNot()
    {
        var (prompt, late, silent) = (await AloneAsync(), await AloneAsync(), await AloneAsync());
        await _stage.ActAsync(_stage.Lead, prompt, SummonsTrigger.Acknowledge);
        At("2027-03-05 10:00");
        await _stage.ActAsync(_stage.Lead, late, SummonsTrigger.Acknowledge);
        At("2027-03-20 10:00");

        var housing = await RowAsync(_stage.District, UnitKind.Department, _stage.Lead.DepartmentId!.Value);

        Assert.Equal(new Rate(1, 3), housing.All.Acknowledge);
        Assert.Equal(3, housing.Cases);
        Assert.Equal(new Rate(0, 3), housing.All.Contact);
        Assert.NotEqual(late, silent);
        Assert.Equal(new Rate(0, 0), (await RowAsync(_stage.District, null, 0, "2027-02")).All.Acknowledge);
    }

    // 补录: when it was done counts, not when it was entered.
    [Fact]
    public async Task Step_IsOnTime_WhenItWasDoneInTimeAndEnteredLater()
    {
        var number = await AloneAsync();
        At("2027-03-05 10:00");
        var done = await _stage.TryAsync(_stage.Lead, _stage.ActOf(number, SummonsTrigger.Acknowledge) with { HappenedAt = ReminderStage.Utc("2027-03-02 15:00") });
        Assert.True(done.IsSuccess, done.Error?.Code);

        Assert.Equal(new Rate(1, 1), (await RowAsync(_stage.District, UnitKind.Department, _stage.Lead.DepartmentId!.Value)).All.Acknowledge);
    }

    [Fact]
    public async Task Rate_IsADash_WhereThereIsNothingToSpeakOf()
    {
        await AloneAsync();
        var words = _stage.Host.Node.Services.GetRequiredService<FiguresWords>();

        var district = await RowAsync(_stage.District, null, 0);

        Assert.Null(district.All.Satisfied.Value);
        Assert.Equal("—", words.Share("zh-CN", district.All.Satisfied));
        Assert.DoesNotContain("%", words.Share("zh-CN", district.All.Solved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_IsNoYes()
    {
        var codes = new List<(string Who, string Code)>();
        for (var i = 0; i < 3; i++)
            codes.Add(await AskedAsync($"dl_resident{i}"));
        await SayAsync(codes[0], Solution.Yes, Grade.Satisfied);
        await SayAsync(codes[1], Solution.Partly, grade: null);
        At("2027-03-29 10:00");

        var housing = (await RowAsync(_stage.District, UnitKind.Department, _stage.Lead.DepartmentId!.Value)).All;

        Assert.Equal(new Rate(2, 3), housing.Reached);
        Assert.Equal(new Rate(1.5m, 2), housing.Solved);
        Assert.Equal(new Rate(1.5m, 3), housing.SolvedOfAsked);
        Assert.Equal(new Rate(1, 1), housing.Satisfied);
        Assert.Equal(new Rate(1, 3), housing.SatisfiedOfAsked);
    }

    [Fact]
    public async Task Post_SeesItsOwnOnly()
    {
        await AloneAsync();
        await AloneAsync(_stage.Support.DepartmentId);

        var department = await ViewAsync(_stage.Lead);
        Assert.Equal([null, UnitKind.Department], department.Lines.Select(line => line.Row.Unit.Kind).Order());
        Assert.DoesNotContain(department.Lines, line => line.Row.Unit == new FigureUnit(UnitKind.Department, _stage.Support.DepartmentId!.Value));
        Assert.All((await CasesAsync(_stage.Lead)), row => Assert.Equal(_stage.Lead.DepartmentId, row.Case.LeadAt(_stage.Now)));
        Assert.Single(await CasesAsync(_stage.Lead));
        Assert.Empty(await CasesAsync(_stage.Stranger));
        Assert.Equal(2, (await CasesAsync(_stage.District)).Count);
        Assert.Empty((await ViewAsync(_stage.Clerk)).Hints);
    }

    [Fact]
    public async Task Comparison_NeedsTenCases_OnBothSides()
    {
        At("2027-02-02 10:00");
        for (var i = 0; i < 10; i++)
            await AloneAsync();
        At("2027-03-02 10:00");
        for (var i = 0; i < 9; i++)
            await AloneAsync();

        Assert.Null((await LineAsync(_stage.District)).Before);
        Assert.False((await LineAsync(_stage.District)).IsComparable);
        await AloneAsync();

        Assert.True((await LineAsync(_stage.District)).IsComparable);
        Assert.NotNull((await LineAsync(_stage.District)).Before);
    }

    [Fact]
    public async Task Excluded_CountsBeforeTheRuling_AndNotAfterIt()
    {
        var number = await AloneAsync();
        At("2027-03-20 10:00");
        Assert.Null(await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.AskAsync(_stage.Lead, number, "unreasonable", "当事人不在", default)));
        Assert.Equal(FiguresErrors.AskedBefore, (await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.AskAsync(_stage.Lead, number, "unreasonable", "再问一次", default)))?.Code);
        var waiting = Assert.Single(await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.WaitingAsync(_stage.District, default)));
        Assert.NotNull(await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.RuleAsync(_stage.Lead, waiting.Id, granted: true, default)));
        Assert.Null(await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.RuleAsync(_stage.District, waiting.Id, granted: true, default)));

        var housing = await RowAsync(_stage.District, UnitKind.Department, _stage.Lead.DepartmentId!.Value);

        Assert.Equal(new Rate(0, 1), housing.All.Acknowledge);
        Assert.Equal(new Rate(0, 0), housing.Counted.Acknowledge);
    }

    [Fact]
    public async Task Publication_IsTheSameBytes_WhateverComesAfterwards()
    {
        var resident = await AskedAsync("dl_resident");
        await SayAsync(resident, Solution.Partly, Grade.Fair);
        At("2027-03-31 20:00");
        Assert.Equal(0, await PublishAsync());
        At("2027-04-08 10:00");
        Assert.True(await PublishAsync() > 0);
        Assert.Equal(0, await PublishAsync());
        var before = await RecountAsync();

        await AloneAsync();
        var number = (await CasesAsync(_stage.District)).Single().Case.Request.Number;
        Assert.Null(await _stage.Host.TurnAsync((FiguresExclusions exclusions) => exclusions.AskAsync(_stage.Lead, number, "unreasonable", "当事人不在", default)));
        Dialogs.Change = data => data with
        {
            Figures = data.Figures with { Partly = 0.1m, RepeatDays = 1 },
            Satisfaction = data.Satisfaction with { Weights = data.Satisfaction.Weights.ToDictionary(pair => pair.Key, _ => 0.3m) },
        };
        var after = await RecountAsync();

        Assert.Equal(before.Published, before.Again);
        Assert.Equal(before.Published, after.Published);
        Assert.Equal(after.Published, after.Again);
        Assert.Contains("\"GradePoints\":\"0.8\"", Encoding.UTF8.GetString(after.Again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_IsNotPublished()
    {
        Dialogs.Change = data => data with { Figures = data.Figures with { TrialUntil = new DateOnly(2028, 1, 1) } };
        await AloneAsync();
        At("2027-06-01 10:00");

        Assert.Equal(0, await PublishAsync());
        Assert.Equal(FiguresStanding.Trial, (await ViewAsync(_stage.District)).Standing);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData(" =1")]
    public void Export_ComputesNothing(string cell) => Assert.StartsWith("'", ReportTables.Plain(cell), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Export_HasARowForEachCase_InBothForms(string locale)
    {
        var number = await AloneAsync();
        var rows = await CasesAsync(_stage.District);
        var tables = ActivatorUtilities.CreateInstance<ReportTables>(_stage.Host.Node.Services);

        var csv = Encoding.UTF8.GetString(tables.Csv(rows, locale)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var workbook = new MemoryStream(tables.Workbook(rows, locale));
        var cells = MiniExcelLibs.MiniExcel.Query(workbook, useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();

        Assert.Equal(2, csv.Length);
        Assert.Contains(number, csv[1], StringComparison.Ordinal);
        Assert.Equal(number, Assert.Single(cells).Values.First());
    }

    private static FigureRow None => new(new FigureUnit(null, 0), FigureCounts.None, FigureCounts.None, 0);

    private void At(string local) => _stage.Host.Node.Time.AdjustTime(new DateTimeOffset(ReminderStage.Utc(local), TimeSpan.Zero));

    private Task<string> AloneAsync(long? lead = null) => _stage.SentAsync(_stage.Draft() with { LeadId = lead ?? _stage.Lead.DepartmentId, SupportingIds = [], ProposedTimes = [] });

    // Done, and the resident behind it asked.
    private async Task<(string Who, string Code)> AskedAsync(string who)
    {
        var conversation = await _stage.ConversationAsync(who);
        var issue = await _stage.Host.FileAsync(_stage.Host.Report(who, conversation));
        var number = await _stage.InProgressAsync(_stage.Draft(issue.CaseNumber) with { SupportingIds = [], ProposedTimes = [] });
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        return (who, issue.TrackingCode);
    }

    private async Task SayAsync((string Who, string Code) resident, Solution solved, Grade? grade)
    {
        var (facts, claim) = (new ConversationFacts(7, "directline", resident.Who, resident.Who, null), new IssueClaim(resident.Code, resident.Who, 7, null));
        var said = await _stage.Host.TurnAsync((SatisfactionAnswers answers) => answers.SayAsync(facts, claim, solved, default));
        Assert.True(said.IsSuccess, said.Error?.Code);
        if (grade is { } given)
            Assert.Null(await _stage.Host.TurnAsync((SatisfactionAnswers answers) => answers.RateAsync(facts, claim, given, default)));
    }

    private async Task<FiguresView> ViewAsync(StaffPost post, FiguresPeriod? period = null)
    {
        var viewed = await _stage.Host.TurnAsync((FiguresQuery query) => query.ViewAsync(post, period ?? March, default));
        Assert.True(viewed.IsSuccess, viewed.Error?.Code);
        return viewed.Value;
    }

    private async Task<IReadOnlyList<FigureCaseRow>> CasesAsync(StaffPost post)
    {
        var read = await _stage.Host.TurnAsync((FiguresQuery query) => query.CasesAsync(post, March, default));
        Assert.True(read.IsSuccess, read.Error?.Code);
        return read.Value;
    }

    private async Task<FigureRow> RowAsync(StaffPost post, UnitKind? kind, long id, string period = "2027-03") =>
        (await ViewAsync(post, FiguresPeriod.Parse(period, 11))).Lines.Select(line => line.Row).SingleOrDefault(row => row.Unit == new FigureUnit(kind, id)) ?? None;

    private async Task<FigureLine> LineAsync(StaffPost post) =>
        (await ViewAsync(post)).Lines.Single(line => line.Row.Unit == new FigureUnit(UnitKind.Department, _stage.Lead.DepartmentId!.Value));

    private Task<int> PublishAsync() => _stage.Host.Node.InScopeAsync(services => services.GetRequiredService<FiguresBook>().PublishAsync(default));

    private async Task<(byte[] Published, byte[] Again)> RecountAsync() =>
        await _stage.Host.Node.InScopeAsync(services => services.GetRequiredService<FiguresBook>().RecountAsync(March, default)) ?? throw new InvalidOperationException("Nothing was published.");
}
