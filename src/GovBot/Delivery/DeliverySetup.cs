using GovBot.Hosting;
using GovBot.Turns;

namespace GovBot.Delivery;

public static class DeliverySetup
{
    /// <summary>Notices from the outbox to people; each channel adds its <see cref="IChannelSender"/>.</summary>
    public static IServiceCollection AddGovBotDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection("GovBot:Delivery")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Outbox>().AddScoped<LastNotice>().AddScoped<DeadLetters>().AddSingleton<OutboxDispatcher>();
        services.AddActivityLogSender("directline");
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    /// <summary>For a channel whose clients read the activity log.</summary>
    public static IServiceCollection AddActivityLogSender(this IServiceCollection services, string channelId) =>
        services.AddSingleton<IChannelSender>(p => new ActivityLogSender(
            channelId,
            p.GetRequiredService<IServiceScopeFactory>(),
            p.GetRequiredService<ConversationHub>(),
            p.GetRequiredService<BusinessClock>()));
}
