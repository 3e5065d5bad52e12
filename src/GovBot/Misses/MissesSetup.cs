namespace GovBot.Misses;

public static class MissesSetup
{
    /// <summary>What was not understood: kept in the conversation, read by editors' commands.</summary>
    public static IServiceCollection AddGovBotMisses(this IServiceCollection services) =>
        services.AddScoped<MissLog>().AddScoped<IMissLog>(provider => provider.GetRequiredService<MissLog>());
}
