using GovBot.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovBot.Turns;

public static class TurnsSetup
{
    /// <summary>The way of a message from its channel to the commit. The bot itself is registered as <see cref="IBot"/> by the dialogs.</summary>
    public static IServiceCollection AddGovBotTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection("GovBot:Turns"))
            .Configure(turns => turns.Nodes = configuration.GetValue("GovBot:Nodes", turns.Nodes)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BusinessClock>();
        services.AddSingleton<TurnQueries>().AddSingleton<ConversationHub>().AddSingleton<OutboxBell>().AddSingleton<InboxBell>();
        services.AddSingleton<TurnLeases>().AddSingleton<TurnSignals>().AddSingleton<TurnRunner>().AddSingleton<ITurnRunner>(p => p.GetRequiredService<TurnRunner>());
        services.AddScoped<Conversations>().AddScoped<Remarks>().AddScoped<IInbox, Inbox>().AddSingleton<InboxSweep>();
        services.AddScoped<TurnAttempt>().AddScoped<TurnFailures>().AddScoped<BotTurn>().AddScoped<BufferingAdapter>();
        services.AddScoped<StagedStorage>().AddScoped<IStorage>(p => p.GetRequiredService<StagedStorage>());
        services.AddBotState<ConversationState>().AddBotState<UserState>().AddBotState<PrivateConversationState>();
        services.AddHostedService<InboxWorker>().AddHostedService<CommitWatcher>();
        return services;
    }

    private static IServiceCollection AddBotState<TState>(this IServiceCollection services)
        where TState : BotState =>
        services.AddScoped<TState>().AddScoped<BotState>(p => p.GetRequiredService<TState>());
}
