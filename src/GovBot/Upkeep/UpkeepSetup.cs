namespace GovBot.Upkeep;

public static class UpkeepSetup
{
    /// <summary>What keeps the house in order: which jobs ran when, and what has been kept long enough.</summary>
    public static IServiceCollection AddGovBotUpkeep(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("GovBot:Retention")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<JobRuns>().AddScoped<Pruning>().AddScoped<CaseRetention>();
    }
}
