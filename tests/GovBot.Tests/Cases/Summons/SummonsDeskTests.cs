using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Cases.Summons;

public sealed class SummonsDeskTests : IAsyncLifetime
{
    private SummonsStage _stage = null!;

    public async Task InitializeAsync() => _stage = await SummonsStage.StartAsync();

    public Task DisposeAsync() => _stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Summons_GoesItsWholeWay_FromDraftToClosed()
    {
        var number = await _stage.InProgressAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);

        var closed = await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Close);

        Assert.Equal((SummonsState.Closed, SummonsClock.Ended, "YQ261123-0001"), (closed.Line.State, closed.Clock, closed.Line.Number));
        Assert.Equal(["Draft", "Submit", "Sign", "Acknowledge", "Contact", "Arrive", "Commit", "Begin", "ReportDone", "Close"], closed.History.Select(entry => entry.Trigger));
        Assert.Equal("summons_reopen", Assert.Single(closed.Due).Step.Step);
    }

    [Fact]
    public async Task Department_IsDueByItsOwnOfficeHours_AndTheCaseByTheDistricts()
    {
        await _stage.QueryAsync(db => db.Departments.Where(department => department.Code == "demo-housing").ExecuteUpdateAsync(set => set.SetProperty(row => row.Periods, "08:00-12:00")));

        var sent = await _stage.OpenAsync(_stage.Lead, await _stage.SentAsync());

        Assert.Equal(TimeSpan.FromHours(12), sent.Due.Single(due => due.Step.Step == SummonsRules.Acknowledge && due.Step.DepartmentId is not null && due.DepartmentName!.StartsWith("区房屋", StringComparison.Ordinal)).DueAt.TimeOfDay);
        Assert.Equal(new TimeSpan(17, 30, 0), sent.Due.Single(due => due.Step.Step == SummonsRules.Case).DueAt.TimeOfDay);
    }

    [Fact]
    public async Task Objection_IsRefused_AfterItsTime_UnlessItWasRaisedInTimeOnPaper()
    {
        var number = await _stage.SentAsync();
        var sent = _stage.Now;
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(2));
        var act = _stage.ActOf(number, SummonsTrigger.ObjectToRouting);

        Assert.Equal(SummonsRefusals.ObjectionLate, (await _stage.TryAsync(_stage.Lead, act)).Error?.Code);
        Assert.True((await _stage.TryAsync(_stage.Lead, act with { HappenedAt = sent.AddHours(1) })).IsSuccess);
    }

    [Fact]
    public async Task Act_TellsTheNewState_WhenSomebodyElseWasQuicker()
    {
        var number = await _stage.SentAsync();
        var seen = (await _stage.OpenAsync(_stage.Lead, number)).Version;
        await _stage.TryAsync(_stage.Lead, _stage.ActOf(number, SummonsTrigger.Acknowledge) with { Seen = seen });

        var late = await _stage.TryAsync(_stage.Lead, _stage.ActOf(number, SummonsTrigger.ObjectToRouting) with { Seen = seen });

        Assert.Equal(new SummonsConflict(SummonsState.Acknowledged, seen + 1), late.Error);
        Assert.Equal(seen + 1, (await _stage.ReadAsync(number)).EventCount);
    }

    [Fact]
    public async Task LateCommitment_IsWaitedForWhileItIsHandled_AndCountsAnewOnceItIsRefused()
    {
        var number = await _stage.SentAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Acknowledge);
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Contact);
        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Arrive);
        var late = new Commitment(_stage.Today.AddDays(120), [new PlannedNode(_stage.Today.AddDays(30), "一期")]);
        Assert.Null(await CommitAsync(number, late));
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(7));

        var refused = await _stage.ActAsync(_stage.District, number, SummonsTrigger.RefuseCommitment);
        Assert.False(Assert.Single(refused.Due, due => due.Step.Step == SummonsRules.Commit).IsOverdue);

        Assert.Null(await CommitAsync(number, late with { DueOn = _stage.Today.AddDays(120) }));
        var done = await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        // Nobody can answer it any more.
        Assert.DoesNotContain(done.Due, due => due.Step.Step == SummonsRules.Approve);
    }

    [Fact]
    public async Task CoInitiator_SeesAndHearsNothing_OfADraftThatWasDropped()
    {
        var number = await _stage.DraftedAsync(_stage.Draft() with { Initiators = [new Initiator(UnitKind.Committee, _stage.Stranger.CommitteeId!.Value)] });
        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Withdraw);

        Assert.False(await SeesAsync(_stage.Stranger, number));
        Assert.Empty(await _stage.NewsForAsync("other-head"));
    }

    [Fact]
    public async Task CoInitiator_HearsOfIt_OnceItIsSubmitted()
    {
        var number = await _stage.DraftedAsync(_stage.Draft() with { Initiators = [new Initiator(UnitKind.Committee, _stage.Stranger.CommitteeId!.Value)] });
        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Submit);
        Assert.True(await SeesAsync(_stage.Stranger, number));

        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Withdraw);
        Assert.Equal(2, (await _stage.NewsForAsync("other-head")).Count);
    }

    [Fact]
    public async Task Template_TellsNeitherWhereNorHowUrgent()
    {
        await _stage.SentAsync(_stage.Draft() with { What = "墙砖要掉下来了", Kind = SummonsKind.Urgent });

        var last = await _stage.Host.TurnAsync((SummonsFiling filing) => filing.LastAsync(_stage.Clerk, default));

        Assert.Equal((_stage.Lead.DepartmentId, "leak", SummonsKind.Routine, (long?)null, ""), (last!.LeadId, last.CategoryId, last.Kind, last.CompoundId, last.What));
    }

    [Fact]
    public async Task PostThatEnded_SeesAndDoesNothing()
    {
        var number = await _stage.SentAsync();
        await _stage.QueryAsync(db => db.Appointments.Where(post => post.PersonId == _stage.Lead.PersonId).ExecuteUpdateAsync(s => s.SetProperty(post => post.To, _stage.Today.AddDays(-1))));

        Assert.Equal(MoveErrors.NotAllowed, (await _stage.TryAsync(_stage.Lead, number, SummonsTrigger.Acknowledge)).Error?.Code);
        Assert.Equal(MoveErrors.NotAllowed, (await _stage.Host.TurnAsync((SummonsDesk desk) => desk.OpenAsync(_stage.Lead, number, default))).Error?.Code);
        Assert.Equal(0, (await _stage.Host.TurnAsync((SummonsLists lists) => lists.PageAsync(_stage.Lead, new SummonsQuery(SummonsFilter.Running), default))).Total);
    }

    [Fact]
    public async Task PostThatWasMadeUp_GivesNoRight()
    {
        var number = await _stage.SentAsync();
        var forged = _stage.Stranger with { CommitteeId = _stage.Head.CommitteeId, SubdistrictId = _stage.Head.SubdistrictId };

        Assert.Equal(MoveErrors.NotAllowed, (await _stage.TryAsync(forged, number, SummonsTrigger.Withdraw)).Error?.Code);
    }

    [Fact]
    public async Task Draft_IsFoundByTheCommitteeOnly_AndASentOneByThoseWhomItConcerns()
    {
        var draft = await _stage.DraftedAsync();
        var sent = await _stage.SentAsync();

        foreach (var (who, post) in _stage.Everybody)
        {
            Assert.Equal(who is "clerk" or "colleague" or "head", await SeesAsync(post, draft));
            Assert.Equal(who is not ("other-head" or "other-street" or "other" or "administrator" or "property" or "grid"), await SeesAsync(post, sent));
        }
    }

    [Fact]
    public async Task Objection_IsReroutedAtOnce_WhenTheDepartmentAskedAgrees()
    {
        var number = await _stage.SentAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ObjectToRouting);
        await _stage.ActAsync(_stage.Street, number, SummonsTrigger.Mediate);

        var rerouted = await _stage.ActAsync(_stage.Other, number, SummonsTrigger.AgreeToLead);

        Assert.Equal((SummonsState.Sent, "区建设管理委（演示）", 1), (rerouted.Line.State, rerouted.Line.LeadName, rerouted.Bounces));
        Assert.False(await SeesAsync(_stage.Lead, number));
    }

    [Fact]
    public async Task Commitment_NeedsAPlan_WhenItIsLong_AndTheDistrictWhenItIsLonger()
    {
        var number = await _stage.SentAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Acknowledge);
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Contact);
        await _stage.ActAsync(_stage.Clerk, number, SummonsTrigger.Arrive);

        Assert.Equal(SummonsRefusals.PlanNeeded, await CommitAsync(number, new Commitment(_stage.Today.AddDays(30), [])));
        Assert.Equal(SummonsRefusals.WrongDate, await CommitAsync(number, new Commitment(_stage.Today.AddDays(-1), [])));
        Assert.Null(await CommitAsync(number, new Commitment(_stage.Today.AddDays(120), [new PlannedNode(_stage.Today.AddDays(30), "一期")])));
        Assert.Contains((await _stage.OpenAsync(_stage.District, number)).Due, due => due.Step.Step == SummonsRules.Approve);

        var refused = await _stage.ActAsync(_stage.District, number, SummonsTrigger.RefuseCommitment);
        Assert.Equal((SummonsState.OnSiteMeeting, null), (refused.Line.State, refused.CommittedTo));
        Assert.Null(await CommitAsync(number, new Commitment(_stage.Today.AddDays(30), [new PlannedNode(_stage.Today.AddDays(10), "一期")])));
        Assert.DoesNotContain((await _stage.OpenAsync(_stage.District, number)).Due, due => due.Step.Step == SummonsRules.Approve);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Extension_IsTheCommittees_OnlyWhenItIsShort(int days, bool isShort)
    {
        var number = await _stage.InProgressAsync();
        var promised = (await _stage.ReadAsync(number)).CommittedTo!.Value;
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.AskExtension, new ExtensionTerms("weather", promised.AddDays(days > 3 ? days + 2 : days), IsShort: !isShort));

        var extended = await _stage.TryAsync(_stage.Head, number, SummonsTrigger.Extend);

        Assert.Equal(isShort ? null : SummonsErrors.DistrictDecides, extended.Error?.Code);
        Assert.Equal(isShort ? MoveErrors.NotNow : null, (await _stage.TryAsync(_stage.District, number, SummonsTrigger.Extend)).Error?.Code);
    }

    [Fact]
    public async Task Act_IsRefused_WhenWhatItNamesIsNotThere()
    {
        var number = await _stage.SentAsync();

        Assert.Equal(SummonsRefusals.NoReason, await CodeAsync(_stage.Lead, number, SummonsTrigger.ObjectToRouting, new Objection("mood", "某条", _stage.Other.DepartmentId!.Value)));
        Assert.Equal(SummonsErrors.NoSuchPart, await CodeAsync(_stage.Lead, number, SummonsTrigger.ObjectToRouting, new Objection("not_our_duty", "某条", 999)));
        Assert.Equal(SummonsRefusals.NoPerson, await CodeAsync(_stage.Lead, number, SummonsTrigger.Assign, new Assignment(_stage.Other.PersonId, null)));
        Assert.Equal(SummonsErrors.NoSuchPart, await CodeAsync(_stage.Clerk, number, SummonsTrigger.AddSupport, new NamedDepartment(999)));
        Assert.Equal(SummonsErrors.NoSuchPart, await CodeAsync(_stage.Head, number, SummonsTrigger.Merge, new GoesOnIn(999)));
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Acknowledge);
        Assert.Equal(SummonsRefusals.NoPerson, await CodeAsync(_stage.Lead, number, SummonsTrigger.Contact, new ContactMade(_stage.Stranger.PersonId, null)));
        Assert.Equal(SummonsRefusals.OutOfHours, await CodeAsync(_stage.Lead, number, SummonsTrigger.ProposeVisit, new Visit(_stage.Now.AddHours(15), SummonsWay.OnSite)));
        Assert.Equal(MoveErrors.NotNow, await CodeAsync(_stage.Clerk, number, SummonsTrigger.Revise, null));
        Assert.Equal(SummonsRefusals.WordsNeeded, (await _stage.TryAsync(_stage.Lead, new SummonsAct(number, SummonsTrigger.Note))).Error?.Code);
    }

    [Fact]
    public async Task PaperAct_KeepsWhenItReallyHappened_AndNoneInTheFuture()
    {
        var number = await _stage.SentAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.Acknowledge);
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(2));

        var arrived = await _stage.TryAsync(_stage.Clerk, _stage.ActOf(number, SummonsTrigger.Arrive) with { HappenedAt = _stage.Now.AddDays(-1) });

        Assert.NotNull(arrived.Value!.History[^1].HappenedAt);
        Assert.Equal(SummonsRefusals.WrongDate, (await _stage.TryAsync(_stage.Lead, _stage.ActOf(number, SummonsTrigger.Note) with { HappenedAt = _stage.Now.AddHours(1) })).Error?.Code);
        Assert.Equal(SummonsRefusals.WrongDate, (await _stage.TryAsync(_stage.Lead, _stage.ActOf(number, SummonsTrigger.Note) with { HappenedAt = _stage.Now.AddDays(-9) })).Error?.Code);
    }

    [Fact]
    public async Task Summons_GoesOnInAnother_WhenMerged()
    {
        var (one, other) = (await _stage.SentAsync(), await _stage.SentAsync());
        var into = (await _stage.ReadAsync(other)).Id;

        var merged = await _stage.ActAsync(_stage.Head, one, SummonsTrigger.Merge, new GoesOnIn(into));

        Assert.Equal((SummonsState.Merged, into), (merged.Line.State, (await _stage.ReadAsync(one)).MergedIntoId));
    }

    [Fact]
    public async Task History_HidesTheCommitteesOwnTalk_FromDepartments()
    {
        var number = await _stage.InProgressAsync();
        await _stage.ActAsync(_stage.Lead, number, SummonsTrigger.ReportDone);
        await _stage.ActAsync(_stage.Head, number, SummonsTrigger.Close);

        var (own, theirs) = (await _stage.OpenAsync(_stage.Clerk, number), await _stage.OpenAsync(_stage.Lead, number));

        Assert.Equal((10, 8), (own.History.Count, theirs.History.Count));
        Assert.Equal("Sign", theirs.History[0].Trigger);
        Assert.NotNull(own.History[^1].Words);
        Assert.Null(theirs.History[^1].Words);
    }

    private async Task<bool> SeesAsync(StaffPost post, string number) => (await _stage.Host.TurnAsync((SummonsDesk desk) => desk.OpenAsync(post, number, default))).IsSuccess;

    private async Task<string?> CodeAsync(StaffPost post, string number, SummonsTrigger trigger, SummonsDetail? detail) => (await _stage.TryAsync(post, number, trigger, detail)).Error?.Code;

    private async Task<string?> CommitAsync(string number, Commitment commitment) => await CodeAsync(_stage.Lead, number, SummonsTrigger.Commit, commitment);
}
