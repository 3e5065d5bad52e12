using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using GovBot.Tests.Hosting;

namespace GovBot.Tests.Turns;

/// <summary>A bot that counts what it was told in its state and answers with the count: an effect that shows when it is doubled or lost.</summary>
internal sealed class Counter(ConversationState state) : IBot
{
    private readonly IStatePropertyAccessor<List<string>> _heard = state.CreateProperty<List<string>>("heard");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var heard = await _heard.GetAsync(turnContext, () => [], cancellationToken);
        heard.Add(turnContext.Activity.Text);
        await (InTurn?.Invoke(turnContext) ?? Task.CompletedTask);
        await turnContext.SendActivityAsync($"{heard.Count}: {string.Join(',', heard)}", cancellationToken: cancellationToken);
    }

    /// <summary>Runs inside the turn, after the state was read.</summary>
    public Func<ITurnContext, Task>? InTurn { get; init; }

    public static Task<BotHost> HostAsync(Func<ITurnContext, Task>? inTurn = null) => BotHost.StartAsync((services, _) => Add(services, inTurn));

    public static BotHost SecondNodeOf(BotHost host) => host.SecondNode((services, _) => Add(services, null));

    private static void Add(IServiceCollection services, Func<ITurnContext, Task>? inTurn) =>
        services.AddScoped<IBot>(p => new Counter(p.GetRequiredService<ConversationState>()) { InTurn = inTurn });
}
