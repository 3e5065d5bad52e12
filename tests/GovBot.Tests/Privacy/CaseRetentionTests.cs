using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Tests.Cases;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Privacy;

public sealed class CaseRetentionTests : IAsyncLifetime
{
    private CasesHost _host = null!;
    private FiledIssue _ended = null!;
    private FiledIssue _open = null!;

    public async Task InitializeAsync()
    {
        _host = await CasesHost.StartAsync();
        (_ended, _open) = (await _host.FileAsync(), await _host.FileAsync());
        await _host.TurnAsync((IUrgentIssues issues) => issues.AddAsync(new AddToIssue(Claim(), "灯也坏了", []), default));
        await _host.TurnAsync((IUrgentIssues issues) => issues.WithdrawAsync(Claim(), default));
        await _host.TurnAsync((ICommitteeDesk desk) => desk.LeaveMessageAsync(new LeaveMessage(7, "dl_reporter", null, "请回电", "+8613812345678", null), default));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Case_KeepsItsPerson_UntilItsTimeIsOver()
    {
        After(179);

        Assert.Equal(0, await RunAsync());
        Assert.Equal(2, await _host.Node.QueryAsync(db => db.Set<IssueReport>().CountAsync()));
    }

    [Fact]
    public async Task Case_LosesItsPerson_AndKeepsItsFacts()
    {
        await AddPhotoAsync();
        After(190);

        Assert.Equal(2, await RunAsync());
        Assert.Equal(0, await RunAsync());

        await _host.Node.QueryAsync(async db =>
        {
            var ended = await db.UrgentIssues.Include(i => i.Report).SingleAsync(i => i.Number == _ended.CaseNumber);
            Assert.Null(ended.Report);
            Assert.Equal((CaseRetention.Nobody, 0L, "leak"), (ended.Facts.ReporterUserId, ended.Facts.ConversationId, ended.Facts.CategoryId));
            Assert.All(await db.CaseEvents.Where(e => e.CaseId == ended.Id).ToListAsync(), e => Assert.Equal(CaseRetention.Nobody, e.ActorId));
            Assert.Empty(await db.IssueAdditions.ToListAsync());
            Assert.NotNull((await db.StoredAttachments.SingleAsync()).ErasedAt);
            Assert.NotNull((await db.UrgentIssues.Include(i => i.Report).SingleAsync(i => i.Number == _open.CaseNumber)).Report);
            var message = await db.CommitteeMessages.Include(m => m.Words).SingleAsync();
            Assert.Null(message.Words);
            Assert.Equal(CaseRetention.Nobody, message.UserId);
            return true;
        });
    }

    [Fact]
    public async Task Case_AndAudit_AreRemoved_AfterThreeYears()
    {
        await AddAsync(new PersonalDataAccess { At = Now(), ActorRole = Role.CommitteeMember, ActorId = "person:1", Post = "社工", CaseKind = CaseKind.UrgentIssue, CaseId = 1, Purpose = "handling" });
        await AddAsync(new DataErasure { At = Now(), Number = "SC261123-00000001", UserId = "dl_reporter" });
        After(1100);

        await RunAsync();

        Assert.Equal([_open.CaseNumber], await _host.Node.QueryAsync(db => db.UrgentIssues.Select(i => i.Number).ToListAsync()));
        Assert.Equal(1, await _host.Node.QueryAsync(db => db.CaseEvents.CountAsync()));
        Assert.Equal(0, await _host.Node.QueryAsync(async db => await db.PersonalDataAccesses.CountAsync() + await db.DataErasures.CountAsync()));
    }

    [Fact]
    public async Task Plan_NamesTheCases_AndChangesNothing()
    {
        After(190);

        var plan = await InScopeAsync(retention => retention.PlanAsync(default));

        Assert.Equal([_ended.CaseNumber], plan[0].Cases);
        Assert.Equal([1, 1, .. Enumerable.Repeat(0, plan.Count - 2)], plan.Select(due => due.Count));
        Assert.Equal(2, await _host.Node.QueryAsync(db => db.Set<IssueReport>().CountAsync()));
    }

    private IssueClaim Claim() => new(_ended.TrackingCode, "dl_reporter", 7, null);

    private DateTime Now() => _host.Node.Time.GetUtcNow().UtcDateTime;

    private void After(int days) => _host.Node.Time.Advance(TimeSpan.FromDays(days));

    private Task<int> RunAsync() => InScopeAsync(retention => retention.RunAsync(default));

    private Task<T> InScopeAsync<T>(Func<CaseRetention, Task<T>> work) => _host.Node.InScopeAsync(services => work(new CaseRetention(
        services.GetRequiredService<GovBotDbContext>(), Options.Create(new RetentionOptions()), services.GetRequiredService<BusinessClock>())));

    private async Task AddPhotoAsync()
    {
        await AddAsync(new ConversationRecord { Id = 70, ChannelId = "directline", ExternalId = "x", UserId = "dl_reporter", CreatedAt = Now(), LastActivityAt = Now() });
        var issue = await _host.Node.QueryAsync(db => db.UrgentIssues.Where(i => i.Number == _ended.CaseNumber).Select(i => i.Id).SingleAsync());
        await AddAsync(new StoredAttachment { Id = "photo", ConversationId = 70, UrgentIssueId = issue, ContentType = "image/jpeg", Name = "a.jpg", CreatedAt = Now() });
    }

    private Task<int> AddAsync(object row) => _host.Node.QueryAsync(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });
}
