using GovBot.Attachments;
using GovBot.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Attachments;

public sealed class DatabaseAttachmentStoreTests
{
    [Fact]
    public async Task File_IsKeptEncryptedAndGoes_WhenTheDatabaseIsTheStore()
    {
        await using var host = await BotHost.StartAsync((services, _) => services
            .AddSingleton(Moq.Mock.Of<IBot>())
            .Configure<AttachmentOptions>(o => o.Store = AttachmentPlace.Database));
        var store = host.Services.GetRequiredService<IAttachmentStore>();
        var id = AttachmentIds.New();

        await store.SaveAsync(id, "%PDF-1.7 plain"u8.ToArray(), default);

        Assert.Equal("%PDF-1.7 plain"u8.ToArray(), await store.ReadAsync(id, default));
        var kept = await host.QueryAsync(db => db.Set<GovBot.Data.Messaging.AttachmentContent>().Select(c => c.Bytes).SingleAsync());
        Assert.Equal(-1, kept.AsSpan().IndexOf("plain"u8));
        await store.DeleteAsync(id, default);
        Assert.Null(await store.ReadAsync(id, default));
        Assert.Null(await store.ReadAsync(AttachmentIds.New(), default));
    }
}
