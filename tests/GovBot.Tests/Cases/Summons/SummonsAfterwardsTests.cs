using GovBot.Cases;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Privacy;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        Assert.Equal(RatingErrors.RatedBefore, (await RateAsync(code, Reporter))?.Code);
        await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Redo);
        Assert.Equal(RatingErrors.RatedBefore, (await RateAsync(code, Reporter))?.Code);
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

    [Fact]
    public async Task Words_GoFirst_AndTheRestAtLast_WhenASummonsHasLongEnded()
    {
        var number = await _stage.SentAsync();
        await AcknowledgeWithPhotoAsync(number);
        await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Withdraw);
        var id = (await _stage.ReadAsync(number)).Id;
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(179));
        await RetainAsync();
        Assert.NotNull((await _stage.ReadAsync(number)).Words);

        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(11));
        await RetainAsync();
        var kept = await _stage.ReadAsync(number);
        Assert.Null(kept.Words);
        Assert.All(kept.Efforts, effort => Assert.Null(effort.Words));
        Assert.NotNull(await _stage.QueryAsync(db => db.StoredAttachments.Select(file => file.ErasedAt).SingleAsync()));
        Assert.Equal(0, await _stage.QueryAsync(db => db.SummonsNotes.CountAsync(note => note.SummonsId == id)));

        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(1100));
        await RetainAsync();
        Assert.Equal((0, 0), await _stage.QueryAsync(async db => (
            await db.SummonsRequests.CountAsync(),
            await db.CaseEvents.CountAsync(entry => entry.CaseKind == CaseKind.SummonsRequest))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_StayWhileDepartmentsWorkByThem_WhenTheResidentIsForgotten(bool closed)
    {
        var (number, _) = await DoneAsync();
        if (closed)
            await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Close);

        Assert.True((await _stage.Host.TurnAsync((IResidentData data) => data.EraseAsync(new DataClaim(Reporter, 7, null), default))).IsSuccess);

        Assert.Equal(closed, (await _stage.ReadAsync(number)).Words is null);
    }

    [Fact]
    public async Task Photo_OfAnAct_IsShownOnTheCase()
    {
        var number = await _stage.SentAsync();
        await AcknowledgeWithPhotoAsync(number);

        Assert.Equal("现场.jpg", Assert.Single((await _stage.OpenAsync(_stage.Clerk, number)).Files).Name);
    }

    [Fact]
    public async Task DutyDeputy_SendsUrgentOnesOnly_AndTheHeadCountersigns()
    {
        var (urgent, routine) = (await SubmittedAsync(SummonsKind.Urgent), await SubmittedAsync(SummonsKind.Routine));
        Assert.Equal(MoveErrors.NotAllowed, (await SignAsync(urgent)).Error?.Code);
        Assert.Equal(MoveErrors.NotAllowed, (await NameAsync(_stage.Clerk)).Error?.Code);
        Assert.Equal(SummonsRefusals.NoPerson, (await NameAsync(_stage.Head, _stage.Stranger.PersonId)).Error?.Code);
        Assert.True((await NameAsync(_stage.Head)).IsSuccess);

        Assert.Equal(SummonsErrors.NotUrgent, (await SignAsync(routine)).Error?.Code);
        Assert.Equal(SummonsState.Sent, (await SignAsync(urgent)).Value?.Line.State);
        Assert.True((await _stage.ReadAsync(urgent)).CountersignatureOwed);

        await _stage.ActAsync(_stage.Head, urgent, SummonsTrigger.Countersign);
        Assert.False((await _stage.ReadAsync(urgent)).CountersignatureOwed);
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(MoveErrors.NotAllowed, (await SignAsync(await SubmittedAsync(SummonsKind.Urgent))).Error?.Code);
    }

    private async Task AcknowledgeWithPhotoAsync(string number)
    {
        var conversation = await _stage.ConversationAsync("camera");
        await _stage.QueryAsync(db => db.WriteAsync(_ =>
        {
            db.Add(new StoredAttachment { Id = "photo-of-the-visit", ConversationId = conversation, ContentType = "image/jpeg", Name = "现场.jpg", CreatedAt = _stage.Now });
            return Task.FromResult(true);
        }));
        var act = _stage.ActOf(number, SummonsTrigger.Acknowledge) with { Files = ["photo-of-the-visit"], ConversationId = conversation };
        Assert.True((await _stage.TryAsync(_stage.Lead, act)).IsSuccess);
    }

    private async Task<string> SubmittedAsync(SummonsKind kind)
    {
        var number = await _stage.DraftedAsync(_stage.Draft() with { What = "墙砖要掉下来了", Kind = kind });
        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Submit);
        return number;
    }

    private Task<Result<SummonsCase>> SignAsync(string number) => _stage.TryAsync(_stage.Colleague, number, SummonsTrigger.SignOnDuty);

    private Task<Result<SigningDeputy>> NameAsync(StaffPost by, long? person = null) => _stage.Host.TurnAsync((SummonsDeputies deputies) =>
        deputies.NameAsync(by, new NameDeputy(person ?? _stage.Colleague.PersonId, DeputyKind.OnDuty, _stage.Today, _stage.Today.AddDays(1)), default));

    private Task<int> RetainAsync() => _stage.Host.Node.InScopeAsync(services =>
        new CaseRetention(services.GetRequiredService<GovBotDbContext>(), Options.Create(new RetentionOptions()), services.GetRequiredService<BusinessClock>()).RunAsync(default));

    private async Task<(string Number, string Code)> DoneAsync()
    {
        var conversation = await _stage.ConversationAsync(Reporter);
        var issue = await _stage.Host.FileAsync(_stage.Host.Report(Reporter, conversation));
        var number = await _stage.InProgressAsync(_stage.Draft(issue.CaseNumber));
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        return (number, issue.TrackingCode);
    }

    private async Task<Error?> RateAsync(string code, string who) => (await _stage.Host.TurnAsync((SatisfactionAnswers answers) =>
        answers.SayAsync(new ConversationFacts(7, "directline", who, who, null), new IssueClaim(code, who, 7, null), Solution.Yes, default))).Error;

    private Task<int> SweepAsync() => _stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
}
