using System.Text;
using GovBot.Booklets;
using GovBot.Data.Domain.Conventions;
using GovBot.Text;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Conventions;

public sealed class BookletTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;
    private string _good = "";

    public async Task InitializeAsync()
    {
        _stage = await ConventionStage.StartAsync();
        _good = await _stage.CollectingAsync("楼道约定<b>");
        await _stage.PublishedAsync(_good);
        await _stage.DoAsync(_stage.District, _good, ConventionTrigger.Commend);
        await _stage.PublishedAsync(await _stage.CollectingAsync("养宠约定", "pets"));
        await _stage.CollectingAsync("还在征集的", "quiet");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Booklet_HoldsWhatTheDistrictCommends_WithContentsAndCase()
    {
        var (page, steps) = await WriteAsync(new BookletChoice(CommendedOnly: true));

        Assert.Contains("楼道约定&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("养宠约定", page, StringComparison.Ordinal);
        Assert.Contains("目　录", page, StringComparison.Ordinal);
        Assert.Contains("第一条", page, StringComparison.Ordinal);
        Assert.Contains("@top-right { content: \"楼道整洁\"", page, StringComparison.Ordinal);
        Assert.Contains("@bottom-left { content: \"公序民约汇编\"", page, StringComparison.Ordinal);
        Assert.Contains("应到24，实到22，20同意", page, StringComparison.Ordinal);
        Assert.DoesNotContain("号楼", page, StringComparison.Ordinal);
        Assert.Equal([new BookletProgress(1, 1)], steps);
    }

    [Fact]
    public async Task Booklet_HoldsEverythingInForce_WhenAsked()
    {
        var (page, steps) = await WriteAsync(new BookletChoice(CommendedOnly: false));

        Assert.Contains("养宠约定", page, StringComparison.Ordinal);
        Assert.DoesNotContain("还在征集的", page, StringComparison.Ordinal);
        Assert.Equal(2, steps.Count);
    }

    [Fact]
    public async Task Notice_ShowsTextRuleAndResult_WithoutAnybody()
    {
        var shown = await _stage.OpenAsync(_good);
        var page = await _stage.Host.Node.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ConventionNotice>().Write(shown!, Locales.Chinese, "n")));

        Assert.Contains("楼道里不放杂物", page, StringComparison.Ordinal);
        Assert.Contains("楼组自治约定", page, StringComparison.Ordinal);
        Assert.Contains("实到22，赞成20", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private async Task<(string Page, List<BookletProgress> Steps)> WriteAsync(BookletChoice choice)
    {
        var (page, steps) = (new StringBuilder(), new List<BookletProgress>());
        await _stage.Host.Node.InScopeAsync(services => services.GetRequiredService<Booklet>().WriteAsync(
            choice, Locales.Chinese, "n", piece => { page.Append(piece); return Task.CompletedTask; }, new Told(steps), default));
        return (page.ToString(), steps);
    }

    private sealed class Told(List<BookletProgress> steps) : IProgress<BookletProgress>
    {
        public void Report(BookletProgress value) => steps.Add(value);
    }
}
