using GovBot.Attachments;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Operators;
using GovBot.Tests.Hosting;
using GovBot.Tests.Turns;
using GovBot.Turns;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Jobs;

public sealed class PruningTests
{
    [Fact]
    public async Task ChatLog_IsRemoved_WhenTheConversationHasRestedThirtyDays()
    {
        await using var host = await Counter.HostAsync();
        var (old, young) = (host.Resident("张阿姨"), host.Resident("李叔"));
        await old.Says("一");
        host.Time.Advance(TimeSpan.FromDays(20));
        await young.Says("一");
        host.Time.Advance(TimeSpan.FromDays(11));

        await PruneAsync(host);

        Assert.Empty(await old.TextsAsync());
        Assert.Equal(2, (await young.TextsAsync()).Count);
        Assert.Equal("2: 一,二", await old.Hears("二"));
    }

    [Fact]
    public async Task Words_AreGone_WhenTheirTimeIsOver()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await person.Says("一");
        await StageAsync(host, person);
        await host.DeliverAsync();
        host.Time.Advance(TimeSpan.FromDays(31));
        await PruneAsync(host);
        Assert.Equal("", await host.QueryAsync(db => db.OutboxMessages.Select(m => m.Payload).SingleAsync()));
        Assert.Equal(1, await host.QueryAsync(db => db.StateDocuments.CountAsync()));
        host.Time.Advance(TimeSpan.FromDays(170));

        await PruneAsync(host);

        Assert.Equal(0, await host.QueryAsync(db => db.StateDocuments.CountAsync()));
        Assert.Equal(0, await host.QueryAsync(db => db.InboundActivities.CountAsync()));
        Assert.Equal(0, await PruneAsync(host));
    }

    [Fact]
    public async Task Files_AreRemovedAfterADay_WhenNoCaseHasTakenThem()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var (orphan, taken) = (await SendFileAsync(host, person), await SendFileAsync(host, person));
        await host.QueryAsync(db => db.StoredAttachments.Where(a => a.Id == taken).ExecuteUpdateAsync(s => s.SetProperty(a => a.UrgentIssueId, 7L)));
        host.Time.Advance(TimeSpan.FromHours(25));

        await PruneAsync(host);

        var store = host.Services.GetRequiredService<IAttachmentStore>();
        Assert.Null(await store.ReadAsync(orphan, default));
        Assert.NotNull(await store.ReadAsync(taken, default));
        Assert.Equal([taken], await host.QueryAsync(db => db.StoredAttachments.Select(a => a.Id).ToListAsync()));
    }

    [Fact]
    public async Task Attachment_IsRemoved_WhenItsOwnerErasedIt()
    {
        await using var host = await Counter.HostAsync();
        var erased = await SendFileAsync(host, host.Resident("张阿姨"));
        await host.QueryAsync(db => db.StoredAttachments.ExecuteUpdateAsync(s => s.SetProperty(a => a.UrgentIssueId, 7L).SetProperty(a => a.ErasedAt, host.Time.GetUtcNow().UtcDateTime)));

        await PruneAsync(host);

        Assert.Null(await host.Services.GetRequiredService<IAttachmentStore>().ReadAsync(erased, default));
        Assert.Empty(await host.QueryAsync(db => db.StoredAttachments.ToListAsync()));
    }

    [Fact]
    public async Task ChatLog_GoesByTheBusinessClock_WhenItWasMoved()
    {
        await using var host = await Counter.HostAsync();
        var (old, young) = (host.Resident("张阿姨"), host.Resident("李叔"));
        await old.Says("一");
        host.Services.GetRequiredService<BusinessClock>().Offset = TimeSpan.FromDays(31);
        await young.Says("一");

        await PruneAsync(host);

        Assert.Empty(await old.TextsAsync());
        Assert.Equal(2, (await young.TextsAsync()).Count);
    }

    [Fact]
    public async Task Misses_AreRemoved_WhenNobodyHasSaidThemForHalfAYear()
    {
        await using var host = await Counter.HostAsync();
        var now = host.Time.GetUtcNow().UtcDateTime;
        await host.QueryAsync(db =>
        {
            db.AddRange(Miss("old", now.AddDays(-181)), Miss("young", now.AddDays(-179)));
            return db.SaveChangesAsync();
        });

        await PruneAsync(host);

        Assert.Equal(["young"], await host.QueryAsync(db => db.UnderstandingMisses.Select(m => m.Key).ToListAsync()));

        static UnderstandingMiss Miss(string key, DateTime last) => new() { Key = key, Locale = "zh-CN", Text = key, FirstSeenAt = last, LastSeenAt = last };
    }

    [Fact]
    public async Task SignInLink_Stays_WhenTheBusinessClockWasMoved()
    {
        await using var host = await Counter.HostAsync();
        var links = new SignInLinks(host.Services.GetRequiredService<IDbContextFactory<GovBotDbContext>>(), new BusinessClock(host.Time));
        await links.CreateAsync(default);
        host.Services.GetRequiredService<BusinessClock>().Offset = TimeSpan.FromDays(31);

        await PruneAsync(host);

        Assert.Equal(1, await host.QueryAsync(db => db.Set<GovBot.Data.Messaging.SignInLink>().CountAsync()));
    }

    [Fact]
    public async Task Conversation_GoesWithItsToldNotices_WhenItIsClosedAndNothingElseIsLeft()
    {
        await using var host = await Counter.HostAsync();
        var (closed, open) = (host.Resident("张阿姨"), host.Resident("李叔"));
        await closed.Says("一");
        await open.Says("一");
        await StageAsync(host, closed);
        await host.DeliverAsync();
        var id = (await closed.ConversationAsync()).Id;
        await host.InScopeAsync(s => s.GetRequiredService<Conversations>().CloseAsync(id, default));

        host.Time.Advance(TimeSpan.FromDays(29));
        await PruneAsync(host);
        Assert.Equal(2, await host.QueryAsync(db => db.Conversations.CountAsync()));
        host.Time.Advance(TimeSpan.FromDays(2));
        await PruneAsync(host);

        Assert.Equal((await open.ConversationAsync()).Id, await host.QueryAsync(db => db.Conversations.Select(c => c.Id).SingleAsync()));
        Assert.Equal(0, await host.QueryAsync(db => db.OutboxMessages.CountAsync()));
        Assert.Equal(0, await host.QueryAsync(db => db.DeliveryAttempts.CountAsync()));
    }

    [Fact]
    public async Task Conversation_Stays_WhenACaseStillHasAFileOfIt()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await person.Says("一");
        var file = await SendFileAsync(host, person);
        await host.QueryAsync(db => db.StoredAttachments.Where(a => a.Id == file).ExecuteUpdateAsync(s => s.SetProperty(a => a.UrgentIssueId, 7L)));
        host.Time.Advance(TimeSpan.FromDays(400));

        await PruneAsync(host);

        Assert.Equal(1, await host.QueryAsync(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task Conversation_Goes_WhenNobodyHasGoneOnWithIt()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await person.Says("一");
        host.Time.Advance(TimeSpan.FromDays(181));

        await PruneAsync(host);

        Assert.Equal(0, await host.QueryAsync(db => db.Conversations.CountAsync()));
    }

    private static async Task StageAsync(BotHost host, Person person)
    {
        var id = (await person.ConversationAsync()).Id;
        await host.InScopeAsync(async s =>
        {
            s.GetRequiredService<Outbox>().StageText(id, "once", "通知", "zh-CN");
            await s.GetRequiredService<GovBotDbContext>().WriteAsync(_ => Task.CompletedTask);
            return 0;
        });
    }

    private static async Task<string> SendFileAsync(BotHost host, Person person)
    {
        var id = (await person.ConversationAsync()).Id;
        var stored = await host.InScopeAsync(s => s.GetRequiredService<AttachmentIntake>()
            .TakeAsync(id, [new IncomingFile("a.pdf", new MemoryStream("%PDF-1.7"u8.ToArray()))], default));
        return stored.Value!.Single().Id;
    }

    private static Task<int> PruneAsync(BotHost host) => host.InScopeAsync(s => new Pruning(
        s.GetRequiredService<GovBotDbContext>(), s.GetRequiredService<IAttachmentStore>(), Options.Create(new RetentionOptions()), host.Services.GetRequiredService<BusinessClock>())
        .PruneAsync(CancellationToken.None));
}
