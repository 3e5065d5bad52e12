using System.Text.Json;
using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Cases;

public sealed class UrgentIssuesTests : IAsyncLifetime
{
    private CasesHost host = null!;

    public async Task InitializeAsync() => host = await CasesHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task File_GivesNumberCodeCommitteeAndPromise()
    {
        var filed = await host.FileAsync();

        Assert.Equal("YJ261123-0001", filed.CaseNumber);
        Assert.True(TrackingCode.IsWellFormed(filed.TrackingCode));
        Assert.Equal("021-00000101", filed.CommitteePhone);
        // Filed on Monday: the day of receipt is not counted.
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 17, 30, 0, TimeSpan.FromHours(8)), filed.AnswerBy);
        Assert.Equal("YJ261123-0002", (await host.FileAsync()).CaseNumber);
    }

    [Fact]
    public async Task File_KeepsTheRuleItPromisedBy()
    {
        var filed = await host.FileAsync();

        var issue = await host.Node.QueryAsync(db => db.UrgentIssues.AsNoTracking().SingleAsync());
        Assert.Equal(filed.AnswerBy!.Value.UtcDateTime, issue.DueAt);
        Assert.Equal(("issue_triage", 1m, "09:00-11:30 13:30-17:30"), (issue.DuePolicy!.Rule, issue.DuePolicy.Amount, issue.DuePolicy.Hours));
        Assert.Equal(("leak", "漏水渗水", host.Building), (issue.Facts.CategoryId, issue.Facts.CategoryName, issue.Facts.BuildingId));
    }

    [Fact]
    public async Task File_PromisesNothing_WhenThePlaceBelongsToNoCommittee()
    {
        var filed = await host.FileAsync(host.Report() with { CompoundId = null, BuildingId = null });

        Assert.Equal((null, null, null), (filed.CommitteeName, filed.CommitteePhone, filed.AnswerBy));
    }

    [Fact]
    public async Task File_StagesOnly_SoAFailedTurnLeavesNothing()
    {
        await host.Node.InScopeAsync(services => services.GetService(typeof(IUrgentIssues)) is IUrgentIssues issues
            ? issues.FileAsync(host.Report(), CancellationToken.None) : throw new InvalidOperationException());

        Assert.Equal(0, await host.Node.QueryAsync(db => db.UrgentIssues.CountAsync()));
    }

    [Fact]
    public async Task File_TakesUpItsPhotos_OfItsOwnConversationOnly()
    {
        var mine = await AttachmentAsync("a", "one");
        await AttachmentAsync("b", "two");

        await host.FileAsync(host.Report(conversationId: mine) with { AttachmentIds = ["a", "b"] });

        var owners = await host.Node.QueryAsync(db => db.StoredAttachments.OrderBy(file => file.Id).Select(file => file.UrgentIssueId).ToListAsync());
        Assert.NotNull(owners[0]);
        Assert.Null(owners[1]);
    }

    [Fact]
    public async Task History_HoldsNoPersonalData()
    {
        var filed = await host.FileAsync(host.Report(conversationId: await ConversationAsync("reporter")));
        await WithdrawAsync(filed.TrackingCode, "dl_other", 8, "5678");

        var events = JsonSerializer.Serialize(await host.Node.QueryAsync(db => db.CaseEvents.AsNoTracking().ToListAsync()), Plain);
        foreach (var secret in new[] { "滴水", "走廊", "13812345678", "5678", filed.TrackingCode })
            Assert.DoesNotContain(secret, events, StringComparison.Ordinal);
        Assert.Contains("Withdraw", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_HoldsWordsPhoneAndCodeEncryptedOnly()
    {
        var filed = await host.FileAsync();

        var raw = await host.Node.QueryAsync(async db =>
        {
            await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(db.Database.GetConnectionString());
            await connection.OpenAsync();
            var command = connection.CreateCommand();
            command.CommandText = "SELECT hex(What) || hex(PlaceText) || hex(Phone) || PhoneHash FROM IssueReport UNION ALL SELECT hex(TrackingCode) || TrackingCodeHash FROM UrgentIssue";
            var all = new System.Text.StringBuilder();
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                all.AppendLine(rows.GetString(0));
            return all.ToString();
        });
        foreach (var secret in new[] { "滴水", "走廊", "13812345678", filed.TrackingCode })
        {
            Assert.DoesNotContain(secret, raw, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(secret)), raw, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Track_ShowsStateAndDatesToWhoeverHasTheCode()
    {
        var filed = await host.FileAsync();
        Assert.True(TrackingCode.TryParse(filed.TrackingCode, out var code));

        var status = await TrackAsync(code.ToString(), "dl_stranger");

        Assert.Equal((filed.TrackingCode, "Filed", filed.AnswerBy), (status.Value!.TrackingCode, status.Value.State, status.Value.AnswerBy));
        Assert.False(status.Value.IsOverdue);
        host.Node.AdvanceWorkingDays(2);
        Assert.True((await TrackAsync(filed.TrackingCode, "dl_stranger")).Value!.IsOverdue);
    }

    [Fact]
    public async Task Track_IsShut_AfterTooManyFailuresOfAPerson()
    {
        var filed = await host.FileAsync();
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(CaseErrors.NotFound, (await TrackAsync(TrackingCode.New().Digits, "dl_guesser")).Error?.Code);

        Assert.Equal(CaseErrors.TooManyAttempts, (await TrackAsync(filed.TrackingCode, "dl_guesser")).Error?.Code);
        Assert.True((await TrackAsync(filed.TrackingCode, "dl_honest")).IsSuccess);
        host.Node.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.True((await TrackAsync(filed.TrackingCode, "dl_guesser")).IsSuccess);
    }

    [Fact]
    public async Task Track_CountsAPlace_WhoeverStandsThere()
    {
        for (var attempt = 0; attempt < 30; attempt++)
            await TrackAsync(TrackingCode.New().Digits, $"dl_{attempt}", "203.0.113.9");

        Assert.Equal(CaseErrors.TooManyAttempts, (await TrackAsync(TrackingCode.New().Digits, "dl_fresh", "203.0.113.9")).Error?.Code);
        Assert.Equal(CaseErrors.NotFound, (await TrackAsync(TrackingCode.New().Digits, "dl_fresh", "203.0.113.10")).Error?.Code);
    }

    [Fact]
    public async Task Track_DoesNotCountSlipsOfTheFinger()
    {
        var filed = await host.FileAsync();
        var wrong = filed.TrackingCode[..11] + (char)('0' + ((filed.TrackingCode[11] - '0' + 1) % 10));
        for (var attempt = 0; attempt < 10; attempt++)
            await TrackAsync(wrong, "dl_clumsy");

        Assert.True((await TrackAsync(filed.TrackingCode, "dl_clumsy")).IsSuccess);
    }

    [Fact]
    public async Task ListMine_ShowsOnesOwn_NewestFirst()
    {
        var first = await host.FileAsync();
        host.Node.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await host.FileAsync();
        await host.FileAsync(host.Report("dl_neighbour"));

        var mine = await host.TurnAsync((IUrgentIssues issues) => issues.ListMineAsync("dl_reporter", CancellationToken.None));

        Assert.Equal([second.TrackingCode, first.TrackingCode], mine.Select(issue => issue.TrackingCode));
    }

    [Fact]
    public async Task Withdraw_NeedsNoProof_FromTheReporter()
    {
        var filed = await host.FileAsync();

        var withdrawn = await WithdrawAsync(filed.TrackingCode, "dl_reporter", 7, proof: null);

        Assert.Equal(("Withdrawn", false), (withdrawn.Value!.State, withdrawn.Value.MayWithdraw));
        Assert.Equal(IssueErrors.NotNow, (await WithdrawAsync(filed.TrackingCode, "dl_reporter", 7, proof: null)).Error?.Code);
        Assert.Equal(2, await host.Node.QueryAsync(db => db.CaseEvents.CountAsync()));
    }

    [Theory]
    [InlineData("5678")]
    [InlineData("\uFF15\uFF16\uFF17\uFF18")]
    [InlineData("3号楼")]
    [InlineData("3")]
    [InlineData("3 号")]
    public async Task Withdraw_IsGranted_ToWhoKnowsBuildingOrPhone(string proof)
    {
        var reporter = await ConversationAsync("reporter");
        var filed = await host.FileAsync(host.Report(conversationId: reporter));

        Assert.Equal("Withdrawn", (await WithdrawAsync(filed.TrackingCode, "dl_other", 8, proof)).Value?.State);
        // The reporter hears of it where they reported it.
        Assert.Equal(reporter, await host.Node.QueryAsync(db => db.OutboxMessages.Select(message => message.ConversationId).SingleAsync()));
    }

    [Fact]
    public async Task Withdraw_IsRefused_WithoutOrWithWrongProof()
    {
        var filed = await host.FileAsync();

        Assert.Equal(IssueErrors.ProofNeeded, (await WithdrawAsync(filed.TrackingCode, "dl_other", 8, null)).Error?.Code);
        foreach (var proof in new[] { "", " ", "4号楼", "1234", "13812345678" })
            Assert.Equal(CaseErrors.ProofWrong, (await WithdrawAsync(filed.TrackingCode, "dl_other", 8, proof)).Error?.Code);
        // Five were wrong: nobody guesses on, not even right.
        Assert.Equal(CaseErrors.TooManyAttempts, (await WithdrawAsync(filed.TrackingCode, "dl_third", 9, "5678")).Error?.Code);
        Assert.True((await WithdrawAsync(filed.TrackingCode, "dl_reporter", 7, null)).IsSuccess);
    }

    [Fact]
    public async Task Withdraw_IsRefused_WithEmptyProof_WhenNothingWasLeftToProve()
    {
        var filed = await host.FileAsync(host.Report() with { Phone = null, BuildingId = null });

        Assert.Equal(CaseErrors.ProofWrong, (await WithdrawAsync(filed.TrackingCode, "dl_other", 8, "")).Error?.Code);
    }

    [Fact]
    public async Task Add_KeepsWordsAndPhotos_OfTheReporterAndOfWhoProvesIt()
    {
        var (kiosk, phone) = (await ConversationAsync("kiosk"), await AttachmentAsync("a", "phone"));
        await AttachmentAsync("b", "stranger");
        var filed = await host.FileAsync(host.Report(conversationId: kiosk));

        var added = await AddAsync(filed.TrackingCode, "dl_phone", phone, "3号楼", "晚上滴得更厉害", ["a", "b"]);
        await AddAsync(filed.TrackingCode, "dl_reporter", kiosk, null, "已经三天了", []);

        Assert.Equal(("Filed", true), (added.Value!.State, added.Value.MayAdd));
        Assert.Equal([(2, "晚上滴得更厉害"), (3, "已经三天了")], (await host.Node.QueryAsync(db => db.IssueAdditions.OrderBy(row => row.EventSeq).ToListAsync())).Select(row => (row.EventSeq, row.Words)));
        Assert.Equal(["File", "Add", "Add"], await host.Node.QueryAsync(db => db.CaseEvents.OrderBy(row => row.Seq).Select(row => row.Trigger).ToListAsync()));
        var owners = await host.Node.QueryAsync(db => db.StoredAttachments.OrderBy(file => file.Id).Select(file => file.UrgentIssueId != null).ToListAsync());
        Assert.Equal([true, false], owners);
        // Only what somebody else added is news to the reporter.
        Assert.Equal(kiosk, await host.Node.QueryAsync(db => db.OutboxMessages.Select(message => message.ConversationId).SingleAsync()));
    }

    [Fact]
    public async Task Add_IsRefused_WithoutProof_AfterTheEnd_AndWithoutLimit()
    {
        var filed = await host.FileAsync();

        Assert.Equal(IssueErrors.ProofNeeded, (await AddAsync(filed.TrackingCode, "dl_other", 8, null, "x", [])).Error?.Code);
        Assert.Equal(CaseErrors.ProofWrong, (await AddAsync(filed.TrackingCode, "dl_other", 8, "4号楼", "x", [])).Error?.Code);
        for (var i = 0; i < 20; i++)
            Assert.True((await AddAsync(filed.TrackingCode, "dl_reporter", 7, null, $"{i}", [])).IsSuccess);
        Assert.Equal(CaseErrors.TooManyAdditions, (await AddAsync(filed.TrackingCode, "dl_reporter", 7, null, "x", [])).Error?.Code);
        await WithdrawAsync(filed.TrackingCode, "dl_reporter", 7, null);
        Assert.Equal(IssueErrors.NotNow, (await AddAsync(filed.TrackingCode, "dl_reporter", 7, null, "x", [])).Error?.Code);
        Assert.Equal(20, await host.Node.QueryAsync(db => db.IssueAdditions.CountAsync()));
    }

    private Task<Result<IssueStatus>> AddAsync(string code, string userId, long conversationId, string? proof, string words, string[] files) =>
        host.TurnAsync((IUrgentIssues issues) => issues.AddAsync(new AddToIssue(new IssueClaim(code, userId, conversationId, proof), words, files), CancellationToken.None));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<Result<IssueStatus>> TrackAsync(string code, string userId, string? address = null) =>
        host.TurnAsync((IUrgentIssues issues) => issues.TrackAsync(new TrackIssue(code, userId, null, address), CancellationToken.None));

    private Task<Result<IssueStatus>> WithdrawAsync(string code, string userId, long conversationId, string? proof) =>
        host.TurnAsync((IUrgentIssues issues) => issues.WithdrawAsync(new IssueClaim(code, userId, conversationId, proof), CancellationToken.None));

    private Task<long> ConversationAsync(string id) => host.Node.QueryAsync(db => db.WriteAsync(async ct =>
    {
        var row = new ConversationRecord { ChannelId = "directline", ExternalId = id, UserId = id, CreatedAt = Now, LastActivityAt = Now };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }));

    private async Task<long> AttachmentAsync(string id, string conversation)
    {
        var owner = await ConversationAsync(conversation);
        return await host.Node.QueryAsync(db => db.WriteAsync(_ =>
        {
            db.Add(new StoredAttachment { Id = id, ConversationId = owner, ContentType = "image/png", Name = "p.png", CreatedAt = Now });
            return Task.FromResult(owner);
        }));
    }

    private DateTime Now => host.Node.Time.GetUtcNow().UtcDateTime;
}
