using GovBot.Data.Messaging;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Hosting;

/// <summary>Someone with a chat open.</summary>
public sealed class Person(BotHost host, string name, int number, string? locale, long? kioskId)
{
    private int _messages;
    private ConversationRecord? _conversation;

    public string Name => name;

    public string UserId => $"dl_{number}";

    /// <summary>Says something and waits for the turn.</summary>
    public async Task<TurnResult> Says(string text) => await SendsAsync(Message(text));

    /// <summary>What the bot answers to it, as text, one line per reply.</summary>
    public async Task<string> Hears(string text) => string.Join('\n', (await Says(text)).Replies.Select(r => r.Text));

    public async Task<TurnResult> SendsAsync(Activity activity, string? messageId = null) =>
        await host.Services.GetRequiredService<ITurnRunner>().RunAsync(await RequestAsync(activity, messageId));

    /// <summary>The same person at another node.</summary>
    public Person At(BotHost node) => new(node, name, number, locale, kioskId) { _messages = _messages + 1000 };

    public async Task<TurnRequest> RequestAsync(Activity activity, string? messageId = null)
    {
        var conversation = await ConversationAsync();
        var message = messageId ?? $"m{Interlocked.Increment(ref _messages)}";
        return new(conversation.Id, $"{conversation.ExternalId}/{message}", $"{conversation.ExternalId}-{message}", ActivityJson.Write(activity));
    }

    public async Task<ConversationRecord> ConversationAsync() => _conversation ??= await host.InScopeAsync(
        s => s.GetRequiredService<Conversations>()
            .CreateAsync(new(BotHost.Channel, $"c{number}", UserId, locale, kioskId), CancellationToken.None));

    /// <summary>The activity log as a client reads it.</summary>
    public async Task<IReadOnlyList<Activity>> LogAsync()
    {
        var conversation = await ConversationAsync();
        var log = await host.InScopeAsync(
            s => s.GetRequiredService<Conversations>().ReadAsync(conversation.Id, 0, int.MaxValue, CancellationToken.None));
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(a => a.Seq));
        return [.. log.Select(a => ActivityJson.Read(a.Payload))];
    }

    public async Task<IReadOnlyList<string>> TextsAsync() => [.. (await LogAsync()).Select(a => a.Text)];

    public static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        From = new ChannelAccount("whatever the page says"),
        Locale = "zh-CN",
    };

    /// <summary>What the database remembers of the conversation.</summary>
    public async Task<ConversationRecord> StoredAsync()
    {
        var id = (await ConversationAsync()).Id;
        return await host.QueryAsync(db => db.Conversations.AsNoTracking().SingleAsync(c => c.Id == id));
    }
}
