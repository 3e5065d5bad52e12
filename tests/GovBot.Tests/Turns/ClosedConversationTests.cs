using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

public sealed class ClosedConversationTests
{
    [Fact]
    public async Task Message_IsRefused_WhenTheConversationIsClosed()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        await person.Says("一");
        await CloseAsync(host, person);

        Assert.Equal(TurnStatus.Closed, (await person.Says("二")).Status);
        Assert.Equal(2, (await person.TextsAsync()).Count);
    }

    [Fact]
    public async Task Turn_CommitsNothing_WhenTheConversationIsClosedInTheMiddleOfIt()
    {
        BotHost? host = null;
        Person? person = null;
        host = await Counter.HostAsync(_ => CloseAsync(host!, person!));
        await using var __ = host;
        person = host.Resident("张阿姨");

        Assert.Equal(TurnStatus.Closed, (await person.Says("一")).Status);
        Assert.Empty(await person.TextsAsync());
        Assert.Equal(0, await host.QueryAsync(db => db.StateDocuments.CountAsync()));
        Assert.Equal(0, await host.QueryAsync(db => db.InboundActivities.CountAsync()));
    }

    [Fact]
    public async Task Sockets_AreTold_WhenTheConversationIsClosed()
    {
        await using var host = await Counter.HostAsync();
        var person = host.Resident("张阿姨");
        var socket = new Listener();
        host.Services.GetRequiredService<ConversationHub>().Subscribe((await person.ConversationAsync()).Id, socket);

        Assert.True(await CloseAsync(host, person));
        Assert.False(await CloseAsync(host, person));

        Assert.Contains("closed", socket.Heard);
    }

    [Fact]
    public async Task Watcher_TellsSockets_WhenAnotherNodeHasCommitted()
    {
        await using var host = await Counter.HostAsync();
        await using var other = Counter.SecondNodeOf(host);
        var person = host.Resident("张阿姨");
        var socket = new Listener();
        host.Services.GetRequiredService<ConversationHub>().Subscribe((await person.ConversationAsync()).Id, socket);
        using var watcher = ActivatorUtilities.CreateInstance<CommitWatcher>(host.Services);

        await person.At(other).Says("一");
        Assert.Empty(socket.Heard);
        await watcher.LookAsync(CancellationToken.None);
        await watcher.LookAsync(CancellationToken.None);

        Assert.Equal(["2"], socket.Heard);
    }

    private static async Task<bool> CloseAsync(BotHost host, Person person)
    {
        var id = (await person.ConversationAsync()).Id;
        return await host.InScopeAsync(s => s.GetRequiredService<Conversations>().CloseAsync(id, CancellationToken.None));
    }
}
