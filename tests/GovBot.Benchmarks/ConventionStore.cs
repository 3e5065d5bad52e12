using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Demo;
using GovBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Benchmarks;

/// <summary>The service on SQLite with so many conventions in force.</summary>
internal sealed class ConventionStore : IAsyncDisposable
{
    private const int Batch = 100;

    private static readonly string[] Sentences =
    [
        "晚上十点到早上六点，不大声说话、不拖家具、不放音响。", "遛狗要牵绳，绳长不超过一米五，看到老人小孩让一让。", "楼道里不放鞋柜、纸箱和电瓶车，婴儿车可以放一个晚上。", "装修只在工作日早上八点到下午六点进行，中午十二点到两点休息。",
        "垃圾按时按点分类投放，大件垃圾提前一天和物业约好。", "不从窗户往下扔东西，花盆摆在防护栏里面。", "车辆停在划好的位子里，不占消防通道和别人的车位。", "晾晒的衣物先拧干，拍被子看看楼下有没有晾着东西。",
        "电梯里不抽烟，遇到推轮椅的先让。", "独居老人家里两天没有动静，邻居去敲敲门，告诉楼组长。",
    ];

    private readonly WebApplication _app;
    private readonly IDisposable? _database;

    private ConventionStore(WebApplication app, IDisposable? database, string data) => (_app, _database, Data) = (app, database, data);

    public string Data { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="commendEvery">One of so many is commended.</param>
    public static async Task<ConventionStore> OfAsync(int count, int commendEvery)
    {
        var data = Directory.CreateTempSubdirectory("govbot-bench-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(GovBotSetup).Assembly.GetName().Name, EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["GovBot:DataPath"] = data, ["Logging:LogLevel:Default"] = "Error" });
        builder.AddGovBot(quiet: true);
        var app = builder.Build();
        var store = new ConventionStore(app, await app.Services.PrepareDatabaseAsync(), data);
        await app.Services.PrepareDemoAsync();
        await FillAsync(app.Services, count, commendEvery);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        _database?.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task FillAsync(IServiceProvider services, int count, int commendEvery)
    {
        for (var from = 0; from < count; from += Batch)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
            var themes = scope.ServiceProvider.GetRequiredService<Forms.IDialogsSource>().Current.Conventions.Themes;
            var compounds = await db.Compounds.ToListAsync();
            var committees = await db.Committees.ToDictionaryAsync(committee => committee.Id);
            for (var at = from; at < Math.Min(from + Batch, count); at++)
            {
                var compound = compounds[at % compounds.Count];
                db.Add(Published(at, committees[compound.CommitteeId].SubdistrictId, compound.CommitteeId, compound.Id, themes[at % themes.Count], at % commendEvery == 0));
            }

            await db.WriteAsync(_ => Task.CompletedTask);
        }
    }

    private static Convention Published(int at, long subdistrict, long committee, long compound, Forms.ConventionTheme theme, bool commended)
    {
        var now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var facts = new ConventionFacts
        {
            CommitteeId = committee,
            SubdistrictId = subdistrict,
            CompoundId = compound,
            Scope = ConventionScope.Compound,
            ThemeId = theme.Id,
            ThemeName = theme.Name.Chinese,
            KindId = "small",
            Track = ConventionTrack.Small,
            Voice = ConventionVoice.Household,
            Body = VotingBody.Households,
        };
        var clerk = new ConventionMove(Actor.Staff(Role.CommitteeHead, 1), committee);
        var clauses = Enumerable.Range(0, 3 + (at % 9)).Select(no => Sentences[(at + no) % Sentences.Length]).ToList();
        var convention = Convention.Begin(new CaseNumber(CaseKind.Convention, new DateOnly(2026, 11, 23), at + 1), ConventionTrigger.Initiate, facts, clerk with { Detail = new NewText($"{theme.Name.Chinese}约定（第{at + 1}份）", "大家住在一起，难免有点磕碰，商量个规矩，日子好过。", clauses) }, now).Value.Convention;
        var rule = new VotingRule("households", VotingBody.Households, new DateOnly(2018, 1, 1), null, new VoteShare(1, 2, true), new VoteShare(1, 2, true), false, "楼组自治约定");
        Do(convention, ConventionTrigger.Deliberate, clerk, now);
        Do(convention, ConventionTrigger.OpenVote, clerk with { Detail = new VoteNotice(now, "活动室", BallotForm.Written, 200, rule) }, now);
        convention.Freeze(new VoiceTotals(60 + (at % 40), 40 + (at % 30), 0, 0));
        Do(convention, ConventionTrigger.Adopt, clerk with { Detail = new VoteCount(160, 140 - (at % 20), 10, 0) }, now);
        Do(convention, ConventionTrigger.Publish, clerk with { Detail = new Publication(new DateOnly(2026, 12, 1)) }, now);
        if (commended)
            Do(convention, ConventionTrigger.Commend, new ConventionMove(Actor.Staff(Role.DistrictOffice, 2), null), now);
        return convention;
    }

    private static void Do(Convention convention, ConventionTrigger trigger, ConventionMove move, DateTime now)
    {
        if (convention.Apply(trigger, move, now).Error is { } error)
            throw new InvalidOperationException($"{trigger}: {error.Code}");
    }
}
