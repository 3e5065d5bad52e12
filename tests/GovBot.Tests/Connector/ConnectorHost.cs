using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Connector;

/// <summary>The whole service and a channel's service, both on this machine; nobody has to prove anything.</summary>
public class ConnectorHost : ServiceHost, IAsyncLifetime
{
    internal FakeChannel Channel { get; private set; } = null!;

    public new virtual async Task InitializeAsync()
    {
        Channel = await FakeChannel.StartAsync();
        await base.InitializeAsync();
    }

    public new virtual async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Channel.DisposeAsync();
    }

    internal ChannelPerson Person(string name, string channel = "emulator") => new(this, name, channel);

    /// <summary>All that was to be sent has been.</summary>
    public async Task QuietAsync(string conversation)
    {
        await FakeChannel.UntilAsync(async () => !await QueryAsync(db => RowsOf(db, conversation).AnyAsync(m => m.Status == OutboxStatus.Waiting)));
    }

    /// <summary>What was staged for a person, in order.</summary>
    public Task<List<OutboxMessage>> StagedAsync(string conversation) => QueryAsync(db => RowsOf(db, conversation).OrderBy(m => m.Id).ToListAsync());

    public async Task<T> QueryAsync<T>(Func<GovBotDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }

    private static IQueryable<OutboxMessage> RowsOf(GovBotDbContext db, string conversation) =>
        db.OutboxMessages.AsNoTracking().Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.ExternalId == conversation));
}
