namespace GovBot.Privacy;

public static class PrivacySetup
{
    /// <summary>Residents' rights over their data, and the log of who read it.</summary>
    public static IServiceCollection AddGovBotPrivacy(this IServiceCollection services) =>
        services.AddScoped<AccessLog>().AddScoped<DataEraser>().AddScoped<ConventionTraces>().AddScoped<IResidentData, ResidentData>();
}
