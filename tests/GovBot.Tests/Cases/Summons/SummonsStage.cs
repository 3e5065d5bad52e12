using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Summons;

/// <summary>The demo district with somebody in every post that may have to do with a summons, each with a chat; the committee is 安和, the lead 房管局.</summary>
internal sealed class SummonsStage : IAsyncDisposable
{
    private readonly Dictionary<string, StaffPost> _posts = [];

    private SummonsStage(CasesHost host) => Host = host;

    public CasesHost Host { get; }

    public StaffPost Clerk => _posts["clerk"];
    public StaffPost Colleague => _posts["colleague"];
    public StaffPost Head => _posts["head"];
    public StaffPost Street => _posts["street"];
    public StaffPost Lead => _posts["lead"];
    public StaffPost Handler => _posts["handler"];
    public StaffPost Support => _posts["support"];
    public StaffPost Other => _posts["other"];
    public StaffPost District => _posts["district"];
    public StaffPost Stranger => _posts["other-head"];
    public IReadOnlyDictionary<string, StaffPost> Everybody => _posts;

    public DateTime Now => Host.Node.Time.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(Now.AddHours(8));

    public static async Task<SummonsStage> StartAsync(bool onPostgreSql = false, Action<IServiceCollection>? more = null)
    {
        var stage = new SummonsStage(await CasesHost.StartAsync(onPostgreSql, more));
        await stage.AppointAsync("clerk", Role.CommitteeMember, "demo-anhe");
        await stage.AppointAsync("colleague", Role.CommitteeMember, "demo-anhe");
        await stage.AppointAsync("head", Role.CommitteeHead, "demo-anhe");
        await stage.AppointAsync("other-head", Role.CommitteeHead, "demo-tongxin");
        await stage.AppointAsync("street", Role.SubdistrictCoordinator, "demo-linjiang");
        await stage.AppointAsync("other-street", Role.SubdistrictCoordinator, "demo-guoxing");
        await stage.AppointAsync("lead", Role.DepartmentLiaison, "demo-housing");
        await stage.AppointAsync("handler", Role.DepartmentHandler, "demo-housing");
        await stage.AppointAsync("support", Role.DepartmentLiaison, "demo-greening");
        await stage.AppointAsync("other", Role.DepartmentLiaison, "demo-works");
        await stage.AppointAsync("district", Role.DistrictOffice, null);
        await stage.AppointAsync("administrator", Role.Administrator, null);
        await stage.AppointAsync("property", Role.PropertyManager, "demo-property");
        await stage.AppointAsync("grid", Role.GridOfficer, "demo-anhe");
        return stage;
    }

    public DraftSummons Draft(params string[] issues) => new("三楼外墙渗水，物业修过两次", "leak", "漏水渗水")
    {
        CompoundId = Host.Compound,
        BuildingId = Host.Building,
        PlaceText = "北面外墙",
        LeadId = Lead.DepartmentId,
        SupportingIds = [Support.DepartmentId!.Value],
        Efforts = [new EffortMade(EffortKind.Property, Today.AddDays(-20), null, "修过两次")],
        ProposedTimes = [Now.AddDays(2)],
        IssueNumbers = issues,
    };

    public Task<Result<SummonsCase>> TryDraftAsync(StaffPost post, DraftSummons draft) => Host.TurnAsync((SummonsFiling filing) => filing.DraftAsync(post, draft, default));

    public async Task<string> DraftedAsync(DraftSummons? draft = null)
    {
        var drafted = await TryDraftAsync(Clerk, draft ?? Draft());
        Assert.True(drafted.IsSuccess, drafted.Error?.Code);
        return drafted.Value.Line.Number;
    }

    public async Task<string> SentAsync(DraftSummons? draft = null)
    {
        var number = await DraftedAsync(draft);
        await ActAsync(Clerk, number, SummonsTrigger.Submit);
        await ActAsync(Head, number, SummonsTrigger.Sign);
        return number;
    }

    public async Task<string> InProgressAsync(DraftSummons? draft = null)
    {
        var number = await SentAsync(draft);
        await ActAsync(Lead, number, SummonsTrigger.Acknowledge);
        await ActAsync(Lead, number, SummonsTrigger.Contact);
        await ActAsync(Clerk, number, SummonsTrigger.Arrive);
        await ActAsync(Lead, number, SummonsTrigger.Commit);
        await ActAsync(Lead, number, SummonsTrigger.Begin);
        return number;
    }

    public async Task<SummonsCase> ActAsync(StaffPost post, string number, SummonsTrigger trigger, SummonsDetail? detail = null)
    {
        var done = await TryAsync(post, ActOf(number, trigger, detail));
        Assert.True(done.IsSuccess, $"{trigger} by {post.Role}: {done.Error?.Code}");
        return done.Value;
    }

    public Task<Result<SummonsCase>> TryAsync(StaffPost post, SummonsAct act) => Host.TurnAsync((SummonsDesk desk) => desk.ActAsync(post, act, default));

    public Task<Result<SummonsCase>> TryAsync(StaffPost post, string number, SummonsTrigger trigger, SummonsDetail? detail = null) => TryAsync(post, ActOf(number, trigger, detail));

    public async Task<SummonsCase> OpenAsync(StaffPost post, string number)
    {
        var opened = await Host.TurnAsync((SummonsDesk desk) => desk.OpenAsync(post, number, default));
        Assert.True(opened.IsSuccess, opened.Error?.Code);
        return opened.Value;
    }

    public SummonsAct ActOf(string number, SummonsTrigger trigger, SummonsDetail? detail = null) => new(number, trigger, detail ?? DetailFor(trigger), "已看过现场，按说好的办");

    /// <summary>What the trigger needs beside who and when.</summary>
    public SummonsDetail? DetailFor(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.Withdraw => new Reason("solved"),
        SummonsTrigger.NotAccept => new Reason("repeated"),
        SummonsTrigger.Conclude => new Reason("agreed"),
        SummonsTrigger.ObjectToRouting => new Objection("not_our_duty", "某条例第五条", Other.DepartmentId!.Value),
        SummonsTrigger.Mediate or SummonsTrigger.Reroute or SummonsTrigger.AddSupport => new NamedDepartment(Other.DepartmentId!.Value),
        SummonsTrigger.ArriveSupport => new NamedDepartment(Support.DepartmentId!.Value),
        SummonsTrigger.Assign => new Assignment(Handler.PersonId, null),
        SummonsTrigger.Contact => new ContactMade(Clerk.PersonId, null),
        SummonsTrigger.ProposeVisit => new Visit(NextMorning, SummonsWay.OnSite),
        SummonsTrigger.Commit => new Commitment(Today.AddDays(14), [new PlannedNode(Today.AddDays(7), "查清渗水点")]),
        SummonsTrigger.FinishNode => new NodeFinished(1),
        SummonsTrigger.AskExtension => new ExtensionTerms("weather", Today.AddDays(16), IsShort: false),
        SummonsTrigger.AskHold or SummonsTrigger.Hold or SummonsTrigger.ReviewHold => new HoldTerms("court", Today.AddDays(30)),
        SummonsTrigger.ReportDone => new Outcome(SummonsResult.Solved, FactFinding.True, DemandFinding.Reasonable),
        SummonsTrigger.ReferDispute => new Reason("explained"),
        SummonsTrigger.Close => new Judgement(Solved: true) { Came = true },
        SummonsTrigger.Redo => new Judgement(Solved: false),
        SummonsTrigger.AskCooperation => new CooperationAsked("请居委会贴通知"),
        SummonsTrigger.AnswerCooperation => new CooperationAnswer(1, Accepted: true),
        _ => null,
    };

    /// <summary>Ten o'clock of the next working day.</summary>
    private DateTime NextMorning
    {
        get
        {
            var day = Today.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = day.AddDays(1);
            return day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        }
    }

    public Task<T> QueryAsync<T>(Func<GovBotDbContext, Task<T>> query) => Host.Node.QueryAsync(query);

    public Task<SummonsRequest> ReadAsync(string number) => QueryAsync(db => db.SummonsRequests.AsNoTracking().AsSplitQuery().SingleAsync(request => request.Number == number));

    /// <summary>Texts that were staged for somebody, oldest first.</summary>
    public Task<List<string>> NewsForAsync(string who) => QueryAsync(db => (
        from message in db.OutboxMessages
        join conversation in db.Conversations on message.ConversationId equals conversation.Id
        where conversation.UserId == who
        orderby message.Id
        select message.Payload).ToListAsync());

    public async Task<StaffPost> AppointAsync(string who, Role role, string? unit, DateOnly? to = null)
    {
        var personId = await Host.Node.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovBotDbContext>();
            var units = await services.GetRequiredService<StaffUnits>().AllAsync(default);
            return await db.WriteAsync(async ct =>
            {
                var person = new Person { Code = who, Name = who };
                db.Add(person);
                await db.SaveChangesAsync(ct);
                var post = Appointment.Of(person.Id, role, unit is null ? null : units[(Roles.UnitOf(role)!.Value, unit)], Today.AddDays(-100));
                post.To = to;
                db.Add(post);
                var account = new StaffAccount { ChannelId = "directline", UserId = who };
                account.Bind(person.Id, Now);
                db.Add(account);
                return person.Id;
            });
        });
        await ConversationAsync(who);
        var held = await Host.Node.InScopeAsync(services => services.GetRequiredService<StaffPosts>().OfAsync(personId, default));
        return _posts[who] = held.Single();
    }

    public Task<long> ConversationAsync(string who) => QueryAsync(db => db.WriteAsync(async ct =>
    {
        var row = new ConversationRecord { ChannelId = "directline", ExternalId = who, UserId = who, CreatedAt = Now, LastActivityAt = Now };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
