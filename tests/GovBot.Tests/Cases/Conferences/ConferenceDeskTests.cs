using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Summons;
using GovBot.Papers;
using GovBot.Text;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Cases.Conferences;

public sealed class ConferenceDeskTests
{
    [Fact]
    public async Task Nobody_SeesATopic_BeforeItGoesOut_AndOnlyWhomItConcernsAfterwards()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.ActAsync(stage.District, ConferenceTrigger.AddTopic, await stage.TopicAsync(stage.CaseNumber));
        await stage.ActAsync(stage.District, ConferenceTrigger.CollectTopics);
        Assert.Equal(["district"], await SeersAsync(stage));

        await stage.ActAsync(stage.District, ConferenceTrigger.AskViews);

        Assert.Equal(["district", "handler", "lead", "street", "support"], await SeersAsync(stage));
    }

    [Fact]
    public async Task Acts_AreTheDistricts_WhoeverElseAsks()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.ViewsAskedAsync();

        Assert.Equal(MoveErrors.NotAllowed, (await stage.TryAsync(stage.Lead, ConferenceTrigger.Notify, new MeetingCall(stage.Summons.Now.AddDays(1), "三楼"))).Error?.Code);
        Assert.Equal(CaseErrors.NotFound, (await stage.TryAsync(stage.Summons.Head, ConferenceTrigger.GiveView, new ViewGiven(1, "意见"))).Error?.Code);
        Assert.Equal(MoveErrors.NotAllowed, (await stage.Summons.Host.TurnAsync((ConferencePlanning planning) => planning.PlanAsync(stage.Lead, stage.Summons.Today, default))).Error?.Code);
    }

    [Fact]
    public async Task ACase_IsATopicOfOneConferenceAtATime_UntilTheMinutesAreIssued()
    {
        await using var stage = await ConferenceStage.StartAsync();
        var topic = await stage.TopicAsync(stage.CaseNumber);
        await stage.ActAsync(stage.District, ConferenceTrigger.AddTopic, topic);
        var other = await stage.PlanAsync();

        Assert.Equal(ConferenceErrors.CaseTaken, (await stage.TryAsync(stage.District, ConferenceTrigger.AddTopic, topic, number: other)).Error?.Code);
        await stage.ActAsync(stage.District, ConferenceTrigger.Cancel, new CancelReason("merged"));
        Assert.True((await stage.TryAsync(stage.District, ConferenceTrigger.AddTopic, topic, number: other)).IsSuccess);
    }

    [Fact]
    public async Task WhoeverIsTooLate_HearsThatItHasChanged_ButAViewIsNotLost()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.ViewsAskedAsync();
        var seen = (await OpenAsync(stage, "lead")).Value!.Edition;
        await stage.ActAsync(stage.District, ConferenceTrigger.Reschedule, new PlannedDay(stage.Summons.Today.AddDays(30)));

        Assert.IsType<ConferenceConflict>((await stage.TryAsync(stage.District, ConferenceTrigger.Notify, new MeetingCall(stage.Summons.Now.AddDays(1), "三楼"), seen)).Error);
        Assert.True((await stage.TryAsync(stage.Lead, ConferenceTrigger.GiveView, new ViewGiven(1, "可以主修"), seen)).IsSuccess);
    }

    [Fact]
    public async Task Views_AreDueFromEachDepartmentOnce_AndEndWithTheAnswer()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.ViewsAskedAsync();
        await stage.ActAsync(stage.Lead, ConferenceTrigger.GiveView, new ViewGiven(1, "可以主修"));
        await stage.ActAsync(stage.Lead, ConferenceTrigger.GiveView, new ViewGiven(1, "可以主修，下月进场"));

        Assert.Equal([(ConferenceSteps.View, 1, true), (ConferenceSteps.View, 2, false)], (await stage.StepsAsync()).Where(step => step.Step == ConferenceSteps.View));
    }

    [Fact]
    public async Task Resolutions_AreTrackedOneByOne_ThoughDoerAndDateAreTheSame()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.IssuedAsync();
        Assert.Equal(
            [(ConferenceSteps.Resolution, 1), (ConferenceSteps.Node, 1), (ConferenceSteps.Resolution, 2)],
            (await stage.StepsAsync()).Where(step => !step.Ended).Select(step => (step.Step, step.Part ?? 0)));

        await stage.ActAsync(stage.Lead, ConferenceTrigger.ReportDone, new OneResolution(2));

        Assert.Equal(
            [(ConferenceSteps.Resolution, 1), (ConferenceSteps.Node, 1), (ConferenceSteps.Confirm, 2)],
            (await stage.StepsAsync()).Where(step => !step.Ended).Select(step => (step.Step, step.Part ?? 0)));
    }

    [Fact]
    public async Task Minutes_RuleOnTheCase_AndItsResidentHearsInPlainWords()
    {
        await using var stage = await ConferenceStage.StartAsync(async summons => [(await summons.Host.FileAsync(summons.Host.Report(conversationId: await summons.ConversationAsync("dl_reporter")))).CaseNumber]);
        await stage.IssuedAsync();

        var shown = await stage.Summons.OpenAsync(stage.Summons.Clerk, stage.CaseNumber);
        Assert.Equal(SummonsState.InProgress, shown.Line.State);
        Assert.Contains("修好外墙", shown.History.Last(entry => entry.Trigger == nameof(SummonsTrigger.Rule)).Words, StringComparison.Ordinal);
        var heard = await stage.Summons.NewsForAsync("dl_reporter");
        Assert.Contains(heard, news => news.Contains("有关部门商量过怎么办了", StringComparison.Ordinal));
        Assert.DoesNotContain(heard, news => news.Contains("与我局无关", StringComparison.Ordinal) || news.Contains(stage.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheLastConfirmation_EndsTheFollowing_AndTheCaseHearsOfIt()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.IssuedAsync();
        await stage.ActAsync(stage.Lead, ConferenceTrigger.ReportDone, new OneResolution(1));
        await stage.ActAsync(stage.Lead, ConferenceTrigger.ReportDone, new OneResolution(2));
        Assert.Equal(ConferenceState.MinutesCountersigned, (await stage.ActAsync(stage.District, ConferenceTrigger.Confirm, new OneResolution(1))).Line.State);

        Assert.Equal(ConferenceState.FollowedUp, (await stage.ActAsync(stage.District, ConferenceTrigger.Confirm, new OneResolution(2))).Line.State);

        Assert.Contains("都已落实", (await stage.Summons.OpenAsync(stage.Summons.Clerk, stage.CaseNumber)).History[^1].Words, StringComparison.Ordinal);
        Assert.All(await stage.StepsAsync(), step => Assert.True(step.Ended));
    }

    [Fact]
    public async Task Suggestion_SaysWhy_AndLeavesOutWhatIsATopicAlready()
    {
        await using var stage = await ConferenceStage.StartAsync();
        await stage.Summons.SentAsync();
        Assert.Empty(await SuggestAsync(stage));
        await stage.Summons.SentAsync();

        var topic = Assert.Single(await SuggestAsync(stage));
        Assert.Equal((3, 3), (topic.Cases.Count, topic.Reasons[TopicReason.LikeCases]));
        Assert.DoesNotContain(TopicReason.Streets, topic.Reasons.Keys);

        await stage.ActAsync(stage.District, ConferenceTrigger.AddTopic, await stage.TopicAsync(stage.CaseNumber));
        Assert.Empty(await SuggestAsync(stage));
    }

    [Fact]
    public async Task Calendar_IsQuarterly_AndFallsOnAWorkingDay() => await WithStageAsync(async stage =>
        // The 20th of December 2026 is a Sunday.
        Assert.Equal(new DateOnly(2026, 12, 21), await stage.Summons.Host.TurnAsync((ConferenceCalendar calendar) => Task.FromResult(calendar.Next()))));

    [Fact]
    public async Task Words_GoFirst_AndTheRestAtLast_WhenTheirTimeIsOver() => await WithStageAsync(async stage =>
    {
        await stage.IssuedAsync();
        foreach (var task in new[] { 1, 2 })
        {
            await stage.ActAsync(stage.Lead, ConferenceTrigger.ReportDone, new OneResolution(task));
            await stage.ActAsync(stage.District, ConferenceTrigger.Confirm, new OneResolution(task));
        }

        await stage.ActAsync(stage.District, ConferenceTrigger.Close);
        stage.Summons.Host.Node.Time.Advance(TimeSpan.FromDays(190));
        await RetainAsync(stage);

        var worn = await stage.Summons.QueryAsync(db => db.JointConferences.AsNoTracking().AsSplitQuery().SingleAsync());
        Assert.NotNull(worn.ErasedAt);
        Assert.All([worn.Minutes, .. worn.Topics.SelectMany(topic => new[] { topic.Title, topic.Situation, topic.Suggestion }), .. worn.Resolutions.Select(task => task.What), .. worn.Nodes.Select(node => node.Words), .. worn.Units.Select(unit => unit.Objection)], words => Assert.True(string.IsNullOrEmpty(words)));
        Assert.Equal(0, await stage.Summons.QueryAsync(db => db.ConferenceNotes.CountAsync()));

        stage.Summons.Host.Node.Time.Advance(TimeSpan.FromDays(1000));
        await RetainAsync(stage);
        Assert.Equal(0, await stage.Summons.QueryAsync(async db => await db.JointConferences.CountAsync() + await db.CaseSteps.CountAsync(step => step.CaseKind == CaseKind.JointConference) + await db.CaseEvents.CountAsync(entry => entry.CaseKind == CaseKind.JointConference)));
    });

    [Fact]
    public async Task Sheets_ShowTopicsAndMinutes_WithEverythingEncoded_AsThePostMaySeeThem() => await WithStageAsync(async stage =>
    {
        await stage.ViewsAskedAsync();
        await stage.ActAsync(stage.Lead, ConferenceTrigger.GiveView, new ViewGiven(1, "<b>可以主修</b>"));
        var topics = await SheetAsync(stage, "lead", "topics");
        Assert.Contains("议题单", topics, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", topics, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", topics, StringComparison.Ordinal);
        Assert.DoesNotContain("可以主修", await SheetAsync(stage, "support", "topics"), StringComparison.Ordinal);

        await stage.MinutesAsync();

        var minutes = System.Net.WebUtility.HtmlDecode(await SheetAsync(stage, "street", ConferenceSheet.Minutes));
        Assert.All(new[] { "条块联席会议纪要", "会议议定由房管局主修", "查清渗水点", "不同意见：与我局无关" }, words => Assert.Contains(words, minutes, StringComparison.Ordinal));
    });

    private static Task<string> SheetAsync(ConferenceStage stage, string who, string sheet) => stage.Summons.Host.Node.InScopeAsync(async services =>
    {
        var opened = await services.GetRequiredService<ConferenceDesk>().OpenAsync(stage.Summons.Everybody[who], stage.Number, default);
        return new ConferenceSheet(services.GetRequiredService<TextCatalog>()).Write(opened.Value!, sheet, "zh-CN", "nonce");
    });

    private static async Task WithStageAsync(Func<ConferenceStage, Task> test)
    {
        await using var stage = await ConferenceStage.StartAsync();
        await test(stage);
    }

    private static Task<int> RetainAsync(ConferenceStage stage) => stage.Summons.Host.Node.InScopeAsync(services => new CaseRetention(
        services.GetRequiredService<Data.Persistence.GovBotDbContext>(), Options.Create(new RetentionOptions()), services.GetRequiredService<GovBot.Hosting.BusinessClock>()).RunAsync(default));

    private static Task<IReadOnlyList<TopicSuggestion>> SuggestAsync(ConferenceStage stage) => stage.Summons.Host.TurnAsync((ConferenceTopics topics) => topics.SuggestAsync(default));

    private static Task<Result<ShownConference>> OpenAsync(ConferenceStage stage, string who) =>
        stage.Summons.Host.TurnAsync((ConferenceDesk desk) => desk.OpenAsync(stage.Summons.Everybody[who], stage.Number, default));

    private static async Task<List<string>> SeersAsync(ConferenceStage stage)
    {
        var seers = new List<string>();
        foreach (var who in stage.Summons.Everybody.Keys.Order(StringComparer.Ordinal))
        {
            if ((await OpenAsync(stage, who)).IsSuccess)
                seers.Add(who);
        }

        return seers;
    }
}
