using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Tests.Connector.Own;

/// <summary>What a conversation in progress leaves in the database: words of ours and names of JSON, so that neither a restart nor a renamed class loses it.</summary>
public sealed partial class StoredConversationTests : IAsyncLifetime
{
    private readonly ConnectorHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Form_GoesOnAfterARestart_AndItsStateNamesNoType()
    {
        var person = _host.Person("restart");
        foreach (var words in (string[])["楼上漏水，滴到我家厨房", "安和一村", "3号楼"])
        {
            await person.HearsAsync(words);
        }

        var stored = await _host.QueryAsync(db => db.StateDocuments.AsNoTracking().Select(d => d.Payload).ToListAsync());
        var inMemory = new Dictionary<string, JsonObject>();
        await new MemoryStorage(inMemory).WriteAsync(stored.Index().ToDictionary(one => $"{one.Index}", one => ActivityJson.ReadState(one.Item)), CancellationToken.None);
        await _host.RestartAsync();

        // It is what we think it is: the form with its answers.
        Assert.Contains(stored, json => Written(json).Contains("楼上漏水", StringComparison.Ordinal));
        Assert.All(stored.Concat(inMemory.Values.Select(one => one.ToJsonString())), json => Assert.DoesNotMatch(TypeName(), json));
        foreach (var words in (string[])["没有危险", "跳过", "跳过"])
        {
            await person.HearsAsync(words);
        }

        Assert.Matches(@"\d{4} \d{4} \d{4}", await person.HearsAsync("提交"));
        var later = await _host.QueryAsync(async db => (await db.StateDocuments.AsNoTracking().Select(d => d.Payload).ToListAsync())
            .Concat(await db.ChatActivities.AsNoTracking().Select(a => a.Payload).ToListAsync())
            .Concat(await db.OutboxMessages.AsNoTracking().Select(m => m.Payload).ToListAsync())
            .ToList());
        Assert.All(later, json => Assert.DoesNotMatch(TypeName(), json));
    }

    // What is JSON within JSON has its Chinese escaped.
    private static string Written(string json) => Escape().Replace(json, found => ((char)Convert.ToInt32(found.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\+u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();

    // A namespace with a type in it, an assembly's name, or a mark of whoever writes them; the service's own address says govbot, too.
    [GeneratedRegex(@"\$type|\b(System|Microsoft|GovBot)\.[A-Z]|, ?Version=|PublicKeyToken")]
    private static partial Regex TypeName();
}
