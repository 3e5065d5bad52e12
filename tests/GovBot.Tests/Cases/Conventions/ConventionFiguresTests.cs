using GovBot.Cases.Conventions;
using GovBot.Cases.Figures;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using GovBot.Reports;
using GovBot.Text;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using static GovBot.Tests.Cases.Conventions.ConventionStage;

namespace GovBot.Tests.Cases.Conventions;

public sealed class ConventionFiguresTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await ConventionStage.StartAsync();
        var number = await _stage.CollectingAsync();
        await _stage.CollectingAsync("养宠约定", "pets");
        await _stage.PublishedAsync(number);
        await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.OpenCheck, new CheckUntil(_stage.Today.AddDays(5)));
        await AnswerAsync(number, "a", HowKept.Kept);
        await AnswerAsync(number, "b", HowKept.Partly);
        await AnswerAsync(number, "a", HowKept.Kept);
        await AnswerAsync(number, "k", HowKept.Kept, atKiosk: true);
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Figures_CountWhatHappened_WithTheWholeBesideEachShare()
    {
        var lines = await LinesAsync(_stage.District);

        Assert.Equal([null, UnitKind.Subdistrict, UnitKind.Committee], lines.Select(line => line.Unit.Kind));
        Assert.All(lines, line => Assert.Equal((2, 1, 1, 1, 1), (line.Proposed, line.Supported, line.Adopted, line.Decided, line.Published)));
        Assert.All(lines, line => Assert.Equal((1, 2, 1), (line.Kept, line.Answered, line.AtKiosk)));
        var page = await _stage.Host.Node.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ConventionReport>().Section(lines, Locales.Chinese)));
        Assert.Contains("50.0%（1/2）", page, StringComparison.Ordinal);
        Assert.Contains("安和居委会", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_SayNothing_WhereThereIsNothingToSpeakOf()
    {
        var line = new ConventionFigureLine(new FigureUnit(null, 0), 1, 0, 0, 0, 0, 0, 0, 0);
        var page = await _stage.Host.Node.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ConventionReport>().Section([line], Locales.Chinese)));

        Assert.Equal(2, page.Split("<td>—</td>").Length - 1);
        Assert.DoesNotContain("%", page, StringComparison.Ordinal);
        Assert.Empty(await LinesAsync(_stage.District, FiguresPeriod.Of(FiguresSpan.Month, _stage.Today.AddMonths(-3), 1)));
    }

    [Fact]
    public async Task Figures_AreTheOwnOfEachPost()
    {
        Assert.Empty(await LinesAsync(_stage.Stranger));
        Assert.Equal([UnitKind.Committee], (await LinesAsync(_stage.Clerk)).Select(line => line.Unit.Kind));
    }

    [Theory]
    [InlineData(ExcelType.CSV)]
    [InlineData(ExcelType.XLSX)]
    public async Task Table_HoldsARowForEachUnit(ExcelType type)
    {
        var lines = await LinesAsync(_stage.District);
        var file = await _stage.Host.Node.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ConventionReport>().Table(lines, Locales.Chinese, type)));

        using var stream = new MemoryStream(file);
        var rows = MiniExcel.Query(stream, useHeaderRow: true, excelType: type).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(9, rows[0].Count);
        Assert.Equal("2", $"{rows[0].Values.ElementAt(1)}");
    }

    private Task<IReadOnlyList<ConventionFigureLine>> LinesAsync(StaffPost post, FiguresPeriod? period = null) => _stage.Host.TurnAsync((ConventionFigures figures) =>
        figures.LinesAsync(post, period ?? FiguresPeriod.Of(FiguresSpan.Month, _stage.Today, 1), default));

    private Task AnswerAsync(string number, string user, HowKept kept, bool atKiosk = false) =>
        _stage.Host.TurnAsync((ConventionChecks checks) => checks.AnswerAsync(number, Who(user, atKiosk: atKiosk), kept, true, default));
}
