using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Turns;

/// <summary>Writes its state in the first turn, only reads it afterwards.</summary>
internal sealed class ReadingBot(ConversationState state, Func<Task> inTurn) : IBot
{
    private readonly IStatePropertyAccessor<string> _greeted = state.CreateProperty<string>("greeted");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await _greeted.GetAsync(turnContext, () => "yes", cancellationToken);
        await inTurn();
    }
}

internal static class ReadingBotSetup
{
    public static IServiceCollection AddReadingBot(this IServiceCollection services, Func<Task> inTurn) =>
        services.AddScoped<IBot>(p => new ReadingBot(p.GetRequiredService<ConversationState>(), inTurn));
}
