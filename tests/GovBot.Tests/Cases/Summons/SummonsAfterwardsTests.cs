using GovBot.Cases;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Summons;

/// <summary>What happens to a summons without the desk: by residents, by time, by retention.</summary>
public sealed class SummonsAfterwardsTests : IAsyncLifetime
{
    private const string Reporter = "dl_reporter";
    private SummonsStage _stage = null!;

    public async Task InitializeAsync() => _stage = await SummonsStage.StartAsync();

    public Task DisposeAsync() => _stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Rating_IsTakenOnceInEachRound_AndBySomebodyEntitledOnly()
    {
        var (number, code) = await DoneAsync();

        Assert.NotNull(await RateAsync(code, "dl_stranger"));
        Assert.Null(await RateAsync(code, Reporter));
        Assert.Equal(SummonsRefusals.RatedBefore, (await RateAsync(code, Reporter))?.Code);
        await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Redo);
        Assert.Equal(MoveErrors.NotNow, (await RateAsync(code, Reporter))?.Code);
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        Assert.Null(await RateAsync(code, Reporter));

        Assert.Equal([1, 2], (await _stage.ReadAsync(number)).Ratings.Where(rating => rating.Role == Role.Resident).Select(rating => rating.Round));
    }

    [Fact]
    public async Task Resident_HearsOfEachStep_WithoutAnybodysName()
    {
        var (number, _) = await DoneAsync();

        var news = await _stage.NewsForAsync(Reporter);

        Assert.Contains(news, text => text.Contains("居委会已经约请", StringComparison.Ordinal));
        Assert.Contains(news, text => text.Contains("说已经办好", StringComparison.Ordinal));
        Assert.DoesNotContain(news, text => text.Contains("按说好的办", StringComparison.Ordinal) || text.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RatingThatNobodyGave_ClosesUnrated_Once()
    {
        var (number, _) = await DoneAsync();
        Assert.Equal(0, await SweepAsync());
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(20));

        Assert.Equal((1, 0), (await SweepAsync(), await SweepAsync()));

        Assert.Equal(SummonsState.Closed, (await _stage.ReadAsync(number)).State);
        Assert.Empty((await _stage.ReadAsync(number)).Ratings);
    }

    [Fact]
    public async Task HoldThatNobodyReviewed_GoesOn()
    {
        var number = await _stage.InProgressAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.AskHold);
        await _stage.ActAsync(_stage.District, number, SummonsTrigger.Hold);
        Assert.Equal(SummonsClock.Held, (await _stage.ReadAsync(number)).Clock);
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(45));

        Assert.Equal(1, await SweepAsync());

        var resumed = await _stage.ReadAsync(number);
        Assert.Equal((SummonsState.InProgress, SummonsClock.Running), (resumed.State, resumed.Clock));
    }

    private async Task<(string Number, string Code)> DoneAsync()
    {
        var conversation = await _stage.ConversationAsync(Reporter);
        var issue = await _stage.Host.FileAsync(_stage.Host.Report(Reporter, conversation));
        var number = await _stage.InProgressAsync(_stage.Draft(issue.CaseNumber));
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        return (number, issue.TrackingCode);
    }

    private Task<Error?> RateAsync(string code, string who) =>
        _stage.Host.TurnAsync((SummonsResidents residents) => residents.RateAsync(new IssueClaim(code, who, 7, null), new Judgement(Solved: true), default));

    private Task<int> SweepAsync() => _stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
}
