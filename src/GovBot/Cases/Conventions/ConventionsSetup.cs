namespace GovBot.Cases.Conventions;

public static class ConventionsSetup
{
    public static IServiceCollection AddConventions(this IServiceCollection services) => services
        .AddScoped<VoicePersons>().AddScoped<ConventionVoices>().AddScoped<ConventionSteps>().AddScoped<ConventionWording>().AddScoped<ConventionNotices>()
        .AddScoped<ConventionEffects>().AddScoped<ConventionActs>().AddScoped<ConventionTerms>().AddScoped<ConventionFiling>().AddScoped<ConventionLists>().AddScoped<ConventionSearch>()
        .AddScoped<ConventionComments>().AddScoped<ConventionChecks>().AddScoped<ConventionReadingParts>().AddScoped<ConventionReadings>().AddScoped<ConventionCases>().AddScoped<ConventionDeskChecks>().AddScoped<ConventionDesk>()
        .AddScoped<ConventionTimer>().AddScoped<ConventionCampaigns>().AddScoped<VotingRolls>().AddScoped<MeetingAttendance>().AddScoped<RollImport>().AddScoped<CommitteePlaces>().AddScoped<IssueClusters>();
}
