using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Privacy;
using GovBot.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Privacy;

public sealed class ResidentDataTests : IAsyncLifetime
{
    private static readonly DataClaim Mine = new("dl_reporter", 7, null);

    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private CasesHost _host = null!;
    private FiledIssue _filed = null!;

    public async Task InitializeAsync()
    {
        _host = await CasesHost.StartAsync();
        _filed = await _host.FileAsync();
        await _host.TurnAsync((ICommitteeDesk desk) => desk.LeaveMessageAsync(new LeaveMessage(7, "dl_reporter", null, "请回电", "+8613812345678", null), default));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Data_AreShown_ToThePersonAlone()
    {
        var mine = (await ShowAsync(Mine)).Value!;
        var others = (await ShowAsync(Mine with { UserId = "dl_other", ConversationId = 8 })).Value!;

        Assert.Equal(DataParts.Words | DataParts.Phone, Assert.Single(mine.Reports).Parts);
        Assert.Equal(DataParts.Words | DataParts.Phone, Assert.Single(mine.Messages).Parts);
        Assert.Empty(others.Reports);
        Assert.Empty(others.Messages);
    }

    [Fact]
    public async Task Data_OfOneReport_AreShownToItsCode_OnlyWithAProof()
    {
        var claim = new DataClaim("dl_other", 8, null, _filed.TrackingCode);

        Assert.Equal(IssueErrors.ProofNeeded, (await ShowAsync(claim)).Error?.Code);
        Assert.Equal(CaseErrors.ProofWrong, (await ShowAsync(claim with { Proof = "0000" })).Error?.Code);
        var shown = (await ShowAsync(claim with { Proof = "5678" })).Value!;
        Assert.Equal(_filed.TrackingCode, Assert.Single(shown.Reports).TrackingCode);
        Assert.Empty(shown.Messages);
    }

    [Fact]
    public async Task Phone_IsCorrectedEverywhere_AndFoundByItsNewHash()
    {
        var corrected = await _host.TurnAsync((IResidentData data) => data.CorrectPhoneAsync(Mine, "+8613998765432", default));

        Assert.Equal(2, corrected.Value);
        var report = await _host.Node.QueryAsync(db => db.Set<IssueReport>().SingleAsync());
        Assert.Equal("+8613998765432", report.Phone);
        Assert.Equal(await _host.Node.QueryAsync(db => Task.FromResult(db.Cipher.LookupHash("+8613998765432"))), report.PhoneHash);
        Assert.Equal("+8613998765432", await _host.Node.QueryAsync(db => db.CommitteeMessages.Select(m => m.Words!.Phone).SingleAsync()));
    }

    [Fact]
    public async Task Erasure_TakesWordsPhonePhotosAndChat_AndLeavesTheFacts()
    {
        await _host.TurnAsync((IUrgentIssues issues) => issues.AddAsync(new AddToIssue(new IssueClaim(_filed.TrackingCode, "dl_reporter", 7, null), "灯也坏了", []), default));
        await AddAsync(new ConversationRecord { Id = 70, ChannelId = "directline", ExternalId = "x", UserId = "dl_reporter", LastSeq = 1, CreatedAt = Now, LastActivityAt = Now });
        await AddAsync(new StoredAttachment { Id = "photo", ConversationId = 70, UrgentIssueId = await IdAsync(), ContentType = "image/jpeg", Name = "a.jpg", CreatedAt = Now });
        await AddAsync(new StateDocument { Key = "directline/conversations/x", Payload = "{}", Version = 1, UpdatedAt = Now });
        await AddAsync(new ChatActivity { ConversationId = 70, Seq = 1, ActivityId = "a1", Payload = "{}", CreatedAt = Now });

        var receipt = (await _host.TurnAsync((IResidentData data) => data.EraseAsync(Mine, default))).Value!;

        Assert.Matches(@"^SC261123-\d{8}$", receipt.Number);
        Assert.Equal(2, receipt.Count);
        await _host.Node.QueryAsync(async db =>
        {
            Assert.Empty(await db.Set<IssueReport>().ToListAsync());
            Assert.Empty(await db.IssueAdditions.ToListAsync());
            Assert.NotNull((await db.StoredAttachments.SingleAsync()).ErasedAt);
            Assert.Empty(await db.ChatActivities.ToListAsync());
            Assert.Empty(await db.StateDocuments.ToListAsync());
            Assert.Null((await db.CommitteeMessages.Include(m => m.Words).SingleAsync()).Words);
            Assert.Equal(UrgentIssueState.Filed, (await db.UrgentIssues.SingleAsync()).State);
            Assert.Equal(2, await db.CaseEvents.CountAsync());
            Assert.Equal(receipt.Number, (await db.DataErasures.SingleAsync()).Number);
            return true;
        });
        Assert.Equal(DataParts.None, Assert.Single((await ShowAsync(Mine)).Value!.Reports).Parts);
    }

    [Fact]
    public async Task Erasure_TakesTheWordsOutOfTheDraftSummons_AndLeavesTheDraft()
    {
        await _host.Node.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovBotDbContext>();
            var issue = await db.UrgentIssues.SingleAsync();
            var person = new Person { Code = "W1" };
            db.Add(person);
            await db.WriteAsync(_ => Task.CompletedTask);
            var post = new StaffPost(person.Id, 1, Role.CommitteeMember, "图们居委会", issue.Facts.CommitteeId, issue.Facts.SubdistrictId, null, null, null);
            await services.GetRequiredService<SummonsDrafts>().BeginAsync(post, issue, default);
            await db.WriteAsync(_ => Task.CompletedTask);
            return true;
        });
        Assert.NotEqual("", await _host.Node.QueryAsync(db => db.SummonsRequests.Select(request => request.Words!.What).SingleAsync()));

        await _host.TurnAsync((IResidentData data) => data.EraseAsync(Mine, default));

        Assert.Null(await _host.Node.QueryAsync(async db => (await db.SummonsRequests.SingleAsync()).Words));
    }

    [Fact]
    public async Task Shown_AreTheOwnWords_OnTheOwnPhoneOnly()
    {
        var own = (await ShowAsync(Mine)).Value!;
        var byCode = (await ShowAsync(new DataClaim("dl_other", 8, null, _filed.TrackingCode, "5678"))).Value!;

        Assert.Contains(_host.Report().What, Assert.Single(own.Reports).Words, StringComparison.Ordinal);
        Assert.Null(Assert.Single(byCode.Reports).Words);
    }

    [Fact]
    public async Task Erasure_OfOneReport_LeavesTheRest()
    {
        var second = await _host.FileAsync(_host.Report());

        var receipt = await _host.TurnAsync((IResidentData data) => data.EraseAsync(new DataClaim("dl_other", 8, null, second.TrackingCode, "5678"), default));

        Assert.Equal(1, receipt.Value!.Count);
        Assert.Equal(_filed.CaseNumber, await _host.Node.QueryAsync(db => db.UrgentIssues.Where(i => i.Report != null).Select(i => i.Number).SingleAsync()));
        Assert.NotNull((await _host.Node.QueryAsync(db => db.CommitteeMessages.Include(m => m.Words).SingleAsync())).Words);
    }

    [Fact]
    public async Task Readings_NameThePostAndNeverThePerson()
    {
        await _host.Node.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovBotDbContext>();
            var issue = await db.UrgentIssues.SingleAsync();
            services.GetRequiredService<AccessLog>().Note(Actor.Staff(Role.CommitteeMember, 3), "图们居委会社工", issue, DataParts.Words | DataParts.Phone, AccessPurposes.Contact);
            await db.WriteAsync(_ => Task.CompletedTask);
            return true;
        });

        var mine = (await _host.TurnAsync((IResidentData data) => data.ReadingsAsync(Mine, default))).Value!;
        var others = (await _host.TurnAsync((IResidentData data) => data.ReadingsAsync(Mine with { UserId = "dl_other" }, default))).Value!;

        Assert.Equal(("图们居委会社工", DataParts.Words | DataParts.Phone, AccessPurposes.Contact), (mine[0].Post, mine[0].Parts, mine[0].Purpose));
        Assert.Empty(others);
    }

    private Task<Result<KeptData>> ShowAsync(DataClaim claim) => _host.TurnAsync((IResidentData data) => data.ShowAsync(claim, default));

    private Task<long> IdAsync() => _host.Node.QueryAsync(db => db.UrgentIssues.Select(i => i.Id).SingleAsync());

    private Task<int> AddAsync(object row) => _host.Node.QueryAsync(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });
}
