using GovBot.Cases.Conferences;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Tests.Cases.Summons;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Cases.Conferences;

/// <summary>A joint conference about one case of 安和 that was taken up to level 3, with everybody of <see cref="SummonsStage"/>.</summary>
internal sealed class ConferenceStage : IAsyncDisposable
{
    private ConferenceStage(SummonsStage stage) => Summons = stage;

    public SummonsStage Summons { get; }
    public string CaseNumber { get; private set; } = "";
    public string Number { get; private set; } = "";

    public StaffPost District => Summons.District;
    public StaffPost Lead => Summons.Lead;
    public StaffPost Support => Summons.Support;
    public StaffPost Street => Summons.Street;
    public MeetingUnit LeadUnit => new(UnitKind.Department, Lead.DepartmentId!.Value);

    /// <param name="issues">Numbers of the issues behind the case.</param>
    public static async Task<ConferenceStage> StartAsync(Func<SummonsStage, Task<string[]>>? issues = null)
    {
        var stage = new ConferenceStage(await SummonsStage.StartAsync());
        var numbers = issues is null ? [] : await issues(stage.Summons);
        stage.CaseNumber = await stage.Summons.SentAsync(stage.Summons.Draft(numbers));
        await stage.Summons.ActAsync(stage.Summons.Head, stage.CaseNumber, SummonsTrigger.Escalate);
        await stage.Summons.ActAsync(stage.Street, stage.CaseNumber, SummonsTrigger.Escalate);
        await stage.Summons.ActAsync(stage.District, stage.CaseNumber, SummonsTrigger.Escalate);
        stage.Number = await stage.PlanAsync();
        return stage;
    }

    public async Task<string> PlanAsync()
    {
        var planned = await Summons.Host.TurnAsync((ConferencePlanning planning) => planning.PlanAsync(District, Summons.Today.AddDays(20), default));
        Assert.True(planned.IsSuccess, planned.Error?.Code);
        return planned.Value.Line.Number;
    }

    public async Task<TopicDraft> TopicAsync(params string[] numbers)
    {
        var found = await Summons.Host.TurnAsync((ConferenceTopics topics) => topics.FindAsync(numbers, default));
        return new("外墙渗水谁来修", "三楼渗水", "街道协调过", "各说不是自己的", "房管局主修")
        {
            Cases = [.. found.Select(row => new TopicSource(row.SummonsId, 0))],
            DepartmentIds = [Lead.DepartmentId!.Value, Support.DepartmentId!.Value],
        };
    }

    public Task<Result<ShownConference>> TryAsync(StaffPost post, ConferenceTrigger trigger, ConferenceDetail? detail = null, int? seen = null, string? number = null) =>
        Summons.Host.TurnAsync((ConferenceDesk desk) => desk.ActAsync(post, new ConferenceAct(number ?? Number, trigger, detail, "按说好的办") { Seen = seen }, default));

    public async Task<ShownConference> ActAsync(StaffPost post, ConferenceTrigger trigger, ConferenceDetail? detail = null)
    {
        var done = await TryAsync(post, trigger, detail);
        Assert.True(done.IsSuccess, $"{trigger} by {post.Role}: {done.Error?.Code}");
        return done.Value;
    }

    public async Task ViewsAskedAsync()
    {
        await ActAsync(District, ConferenceTrigger.AddTopic, await TopicAsync(CaseNumber));
        await ActAsync(District, ConferenceTrigger.CollectTopics);
        await ActAsync(District, ConferenceTrigger.AskViews);
    }

    public async Task IssuedAsync()
    {
        await ViewsAskedAsync();
        await MinutesAsync();
    }

    /// <summary>From the notice to the minutes that are issued.</summary>
    public async Task MinutesAsync()
    {
        var at = Summons.Now.AddDays(1);
        await ActAsync(District, ConferenceTrigger.Notify, new MeetingCall(at, "区政府三楼"));
        Summons.Host.Node.Time.Advance(TimeSpan.FromDays(1));
        await ActAsync(District, ConferenceTrigger.Hold);
        await ActAsync(District, ConferenceTrigger.AddResolution, new ResolutionDraft(1, LeadUnit, "修好外墙", Summons.Today.AddDays(30), [new ResolutionStage(Summons.Today.AddDays(10), "查清渗水点")]));
        await ActAsync(District, ConferenceTrigger.AddResolution, new ResolutionDraft(1, LeadUnit, "再看一次雨天", Summons.Today.AddDays(30), []));
        await ActAsync(District, ConferenceTrigger.WriteMinutes, new MinutesText("会议议定由房管局主修"));
        await ActAsync(District, ConferenceTrigger.SendMinutes);
        await ActAsync(Lead, ConferenceTrigger.Countersign, new MinutesAnswer(1));
        await ActAsync(Support, ConferenceTrigger.Object, new MinutesAnswer(1, "与我局无关"));
        await ActAsync(District, ConferenceTrigger.Issue);
    }

    public Task<List<(string Step, int? Part, bool Ended)>> StepsAsync() => Summons.QueryAsync(async db =>
        (await db.CaseSteps.Where(step => step.CaseKind == CaseKind.JointConference).OrderBy(step => step.Id).ToListAsync()).ConvertAll(step => (step.Step, step.Part, step.EndedAt is not null)));

    public ValueTask DisposeAsync() => Summons.DisposeAsync();
}
