using GovBot.Cases;
using GovBot.Data.Messaging;

namespace GovBot.Tests.Cases;

public sealed class FilingGuardTests : IAsyncLifetime
{
    private CasesHost _host = null!;

    public async Task InitializeAsync() => _host = await CasesHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Person_IsRefused_AfterSixInAnHour_AndNobodyElse()
    {
        await FileAsync(6, _ => Facts("dl_one"));

        Assert.Equal(CaseErrors.TooManyFilings, await RefusalAsync(Facts("dl_one")));
        Assert.Null(await RefusalAsync(Facts("dl_two")));
        _host.Node.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(await RefusalAsync(Facts("dl_one")));
    }

    [Fact]
    public async Task Kiosk_IsCountedAsOne_WhoeverStandsThere()
    {
        await FileAsync(40, i => Facts($"dl_{i}", kiosk: 1));

        Assert.Equal(CaseErrors.TooManyFilings, await RefusalAsync(Facts("dl_next", kiosk: 1)));
        Assert.Null(await RefusalAsync(Facts("dl_next", kiosk: 2)));
    }

    [Fact]
    public async Task Address_IsCounted_ExceptAtAKiosk()
    {
        await FileAsync(60, i => Facts($"dl_{i}", address: "hash"));

        Assert.Equal(CaseErrors.TooManyFilings, await RefusalAsync(Facts("dl_next", address: "hash")));
        Assert.Null(await RefusalAsync(Facts("dl_next", kiosk: 1, address: "hash")));
    }

    private Task<bool> FileAsync(int count, Func<int, ConversationFacts> facts) => _host.TurnAsync((FilingGuard guard) =>
    {
        for (var i = 0; i < count; i++)
        {
            guard.Count(facts(i));
        }

        return Task.FromResult(true);
    });

    private Task<string?> RefusalAsync(ConversationFacts facts) =>
        _host.TurnAsync(async (FilingGuard guard) => (await guard.RefuseAsync(facts, default))?.Code);

    private static ConversationFacts Facts(string user, long? kiosk = null, string? address = null) => new(7, "directline", "x", user, kiosk) { AddressKey = address };
}
