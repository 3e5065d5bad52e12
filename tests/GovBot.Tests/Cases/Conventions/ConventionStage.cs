using GovBot.Booklets;
using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Conventions;

/// <summary>The demo district with a clerk, a head and the district office, and residents who speak by any channel; the committee is 安和.</summary>
internal sealed class ConventionStage : IAsyncDisposable
{
    private ConventionStage(CasesHost host) => Host = host;

    public CasesHost Host { get; }
    public StaffPost Clerk { get; private set; } = null!;
    public StaffPost Head { get; private set; } = null!;
    public StaffPost District { get; private set; } = null!;
    public StaffPost Stranger { get; private set; } = null!;

    public DateTime Now => Host.Node.Time.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(Now.AddHours(8));

    public static async Task<ConventionStage> StartAsync(bool onPostgreSql = false)
    {
        var stage = new ConventionStage(await CasesHost.StartAsync(onPostgreSql, services => services.AddBooklets().AddReports()));
        stage.Clerk = await stage.AppointAsync(Role.CommitteeMember, "demo-anhe");
        stage.Head = await stage.AppointAsync(Role.CommitteeHead, "demo-anhe");
        stage.Stranger = await stage.AppointAsync(Role.CommitteeHead, "demo-tongxin");
        stage.District = await stage.AppointAsync(Role.DistrictOffice, null);
        return stage;
    }

    /// <summary>Somebody on a channel, whom no notice reaches; at a kiosk nobody knows who.</summary>
    public static ConversationFacts Who(string user, string channel = "directline", bool atKiosk = false) => new(0, channel, $"{channel}-{user}", user, atKiosk ? 1 : null);

    /// <summary>A rule of one building, being collected.</summary>
    public async Task<string> CollectingAsync(string title = "楼道约定", string theme = "stairwell", ConventionScope scope = ConventionScope.Building)
    {
        var begun = await Host.TurnAsync((ConventionFiling filing) => filing.InitiateAsync(
            Clerk, new InitiateConvention(theme, title, "楼道堆物", ["楼道里不放杂物", "婴儿车放一个晚上"], scope) { CompoundId = Host.Compound, BuildingId = Host.Building }, default));
        Assert.True(begun.IsSuccess, begun.Error?.Code);
        return begun.Value;
    }

    public async Task<ConventionCase> DoAsync(StaffPost post, string number, ConventionTrigger trigger, ConventionDetail? detail = null)
    {
        var done = await Host.TurnAsync((ConventionDesk desk) => desk.ActAsync(post, new ConventionAct(number, trigger, detail, Words: "按会议意见"), default));
        Assert.True(done.IsSuccess, $"{trigger}: {done.Error?.Code}");
        return done.Value;
    }

    public Task<Result<Seconded>> SecondAsync(string number, ConversationFacts who, string? phone = null, string? room = null) => Host.TurnAsync((ConventionVoices voices) =>
        voices.SecondAsync(new SecondConvention(number, who, "zh-CN") { Phone = phone, BuildingId = room is null ? null : Host.Building, Room = room }, default));

    public Task<PublicConvention?> OpenAsync(string number, ConversationFacts? who = null) => Host.TurnAsync((ConventionCases cases) => cases.OpenAsync(who, number, default));

    /// <summary>The short way to the vote.</summary>
    public async Task VotingAsync(string number)
    {
        await DoAsync(Head, number, ConventionTrigger.Deliberate);
        await DoAsync(Clerk, number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Building, Now.AddMinutes(1), "门厅"));
        Host.Node.Time.Advance(TimeSpan.FromMinutes(2));
        await DoAsync(Clerk, number, ConventionTrigger.HoldMeeting, new MeetingRecord(1, 12, "都同意"));
        var opened = await Host.TurnAsync((ConventionDesk desk) => desk.OpenVoteAsync(Clerk, new ConventionAct(number, default), new PlannedVote(Now.AddDays(3), "门厅", BallotForm.Written, 24), default));
        Assert.True(opened.IsSuccess, opened.Error?.Code);
    }

    public async Task PublishedAsync(string number)
    {
        await VotingAsync(number);
        await DoAsync(Clerk, number, ConventionTrigger.EnterSheet, new SheetEntry(Host.Building, 24, 20, 2));
        var counted = await Host.TurnAsync((ConventionDesk desk) => desk.CountAsync(Clerk, new ConventionAct(number, default), new VoteCount(22, 20, 2, 0), default));
        Assert.True(counted.IsSuccess, counted.Error?.Code);
        await DoAsync(Clerk, number, ConventionTrigger.Publish, new Publication(Today));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<StaffPost> AppointAsync(Role role, string? unit)
    {
        var invited = await Host.Node.InScopeAsync(services => services.GetRequiredService<StaffRoster>().InviteAsync(new(role, unit)));
        Assert.True(invited.IsSuccess);
        var all = await Host.Node.InScopeAsync(services => services.GetRequiredService<StaffPosts>().AllAsync(default));
        return all[^1];
    }
}
