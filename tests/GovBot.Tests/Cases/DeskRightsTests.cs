using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

/// <summary>Every role against every way of handling, subject and place: what it sees, and what it reads of it.</summary>
public sealed class DeskRightsTests : IAsyncLifetime
{
    private const string Phone = "+8613812345678";
    private static readonly DateTime Filed = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private readonly List<(string Number, HandlingWay? Way, IssueSubject Subject, string Compound)> _issues = [];
    private CasesHost _host = null!;
    private (long Committee, long Subdistrict, long Company) _unit;

    public async Task InitializeAsync()
    {
        _host = await CasesHost.StartAsync();
        _unit = await _host.Node.QueryAsync(async db =>
        {
            var committee = await db.Committees.SingleAsync(row => row.Code == "demo-anhe");
            return (committee.Id, committee.SubdistrictId, (await db.PropertyCompanies.SingleAsync()).Id);
        });
        await _host.Node.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovBotDbContext>();
            await db.WriteAsync(token => AddAllAsync(db, token));
            return true;
        });
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    public static TheoryData<Role> EveryRole() => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Post_SeesAndReadsExactlyWhatIsMeant(Role role)
    {
        var post = PostOf(role);
        foreach (var issue in _issues)
        {
            var opened = await _host.TurnAsync((IIssueDesk desk) => desk.OpenAsync(post, issue.Number, CancellationToken.None));

            Assert.True(opened.IsSuccess == IsMeant(role, issue.Way, issue.Subject, issue.Compound), $"{role} {issue}");
            if (opened.IsSuccess)
            {
                var ofUnit = role is not (Role.PropertyManager or Role.GridOfficer);
                Assert.Equal(ofUnit ? Phone : null, opened.Value.Phone);
                Assert.Equal(ofUnit, opened.Value.What!.Contains("13812345678", StringComparison.Ordinal));
                Assert.Equal(ofUnit, opened.Value.History.Any());
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Post_HasTheTasksAndMessagesOfItsUnitOnly(Role role)
    {
        var post = PostOf(role);
        var policy = new DeadlinePolicy { Rule = "message_answer", Unit = WorkUnit.WorkDay, Amount = 1, Hours = "", DaysOff = "", MakeUpDays = "" };
        var ids = await _host.Node.QueryAsync(db => db.UrgentIssues.ToDictionaryAsync(issue => issue.Number, issue => issue.Id));
        await _host.Node.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovBotDbContext>();
            var elsewhere = (await db.Committees.FirstAsync(row => row.Id != _unit.Committee)).Id;
            db.Add(new Person { Id = post.PersonId, Code = "P7" });
            db.AddRange(ids.Values.Select(id => new PassOnTask { IssueId = id, Words = "请转告", StagedAt = Filed }));
            db.AddRange(new long?[] { _unit.Committee, elsewhere, null }.Select(committee => new CommitteeMessage { ConversationId = 1, UserId = "dl_reporter", CommitteeId = committee, LeftAt = Filed, DueAt = Filed, DuePolicy = policy with { }, Words = new MessageWords { Text = "留言" } }));
            await db.WriteAsync(_ => Task.CompletedTask);
            return true;
        });

        var tasks = await _host.TurnAsync((PassOns passOns) => passOns.CountAsync(post, CancellationToken.None));
        var messages = await _host.TurnAsync((DeskMessages left) => left.ListAsync(post, CancellationToken.None));

        Assert.Equal(_issues.Count(issue => IsTask(role, issue)), tasks);
        Assert.Equal(role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator ? 1 : 0, messages.Count);
        foreach (var id in await _host.Node.QueryAsync(db => db.CommitteeMessages.Select(message => message.Id).ToListAsync()))
            Assert.Equal(messages.Any(line => line.Id == id), await _host.TurnAsync((DeskMessages left) => left.OpenAsync(post, id, CancellationToken.None)) is not null);
        foreach (var task in await _host.Node.QueryAsync(db => db.PassOnTasks.ToListAsync()))
            Assert.Equal(IsTask(role, _issues.Single(issue => ids[issue.Number] == task.IssueId)), await _host.TurnAsync((PassOns passOns) => passOns.OpenAsync(post, task.Id, CancellationToken.None)) is not null);
    }

    private static bool IsTask(Role role, (string Number, HandlingWay? Way, IssueSubject Subject, string Compound) issue) =>
        role is Role.SubdistrictCoordinator ? issue.Subject == IssueSubject.Committee
        : role is Role.CommitteeMember or Role.CommitteeHead && IsMeant(role, issue.Way, issue.Subject, issue.Compound);

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task LightPost_MayDoNothingButReplyOrCheck(Role role)
    {
        var post = PostOf(role);
        foreach (var trigger in Enum.GetValues<UrgentIssueTrigger>())
        {
            var act = new DeskAct(_issues.OrderByDescending(issue => IsMeant(role, issue.Way, issue.Subject, issue.Compound)).First().Number, trigger, "看过了");
            var meant = role switch
            {
                Role.PropertyManager => trigger is UrgentIssueTrigger.PropertyReply,
                Role.GridOfficer => trigger is UrgentIssueTrigger.CheckedSolved or UrgentIssueTrigger.CheckedUnsolved,
                _ => false,
            };
            if (DeskRights.IsOfUnit(role))
                continue;

            Assert.Equal(meant, (await _host.TurnAsync((IIssueDesk desk) => desk.ActAsync(post, act, CancellationToken.None))).IsSuccess);
        }
    }

    // Written down apart from the code.
    private static bool IsMeant(Role role, HandlingWay? way, IssueSubject subject, string compound) => role switch
    {
        Role.CommitteeMember or Role.CommitteeHead => compound != "demo-tongxin-1" && subject != IssueSubject.Committee,
        Role.SubdistrictCoordinator => true,
        Role.PropertyManager => way == HandlingWay.Property && subject == IssueSubject.Ordinary && compound == "demo-anhe-1",
        Role.GridOfficer => way == HandlingWay.Grid && subject != IssueSubject.Committee && compound != "demo-tongxin-1",
        _ => false,
    };

    private StaffPost PostOf(Role role) => new(
        7, 1, role, "单位",
        role is Role.CommitteeMember or Role.CommitteeHead or Role.GridOfficer or Role.KioskVolunteer ? _unit.Committee : null,
        role is Role.PropertyManager or Role.DepartmentHandler or Role.DepartmentLiaison or Role.DistrictOffice or Role.Administrator ? null : _unit.Subdistrict,
        null, null, role is Role.PropertyManager ? _unit.Company : null);

    private async Task<int> AddAllAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        var codes = new[] { "demo-anhe-1", "demo-binjiang", "demo-tongxin-1" };
        var compounds = await db.Compounds.Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken);
        foreach (var compound in compounds)
        foreach (var subject in Enum.GetValues<IssueSubject>())
        foreach (var way in Enum.GetValues<HandlingWay>().Cast<HandlingWay?>().Prepend(null))
        {
            var number = new CaseNumber(CaseKind.UrgentIssue, new DateOnly(2026, 11, 23), _issues.Count + 1);
            var code = TrackingCode.New();
            var facts = new IssueFacts
            {
                ReporterUserId = "dl_reporter",
                ConversationId = 1,
                Locale = "zh-CN",
                CompoundId = compound.Id,
                CommitteeId = subject == IssueSubject.Committee ? null : compound.CommitteeId,
                SubdistrictId = _unit.Subdistrict,
                Subject = subject,
            };
            var report = new IssueReport { IssueId = number.Key, What = "漏水，电话13812345678", Phone = Phone };
            var (issue, entry) = UrgentIssue.File(number, code, db.Cipher.LookupHash(code.Digits), facts, report, Actor.Resident("dl_reporter"), Filed).Value;
            issue.Handle(new IssueHandling { Way = way });
            db.Add(issue);
            db.Add(entry);
            _issues.Add((issue.Number, way, subject, compound.Code));
        }

        return 0;
    }
}
