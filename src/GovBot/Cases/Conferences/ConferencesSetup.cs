namespace GovBot.Cases.Conferences;

public static class ConferencesSetup
{
    public static IServiceCollection AddConferences(this IServiceCollection services) => services
        .AddScoped<ConferenceUnits>().AddScoped<ConferenceSteps>().AddScoped<ConferenceWording>().AddScoped<ConferenceButtons>().AddScoped<ConferenceNotices>()
        .AddScoped<ConferenceOutcomes>().AddScoped<ConferenceActs>().AddScoped<ConferenceChecks>().AddScoped<ConferenceCases>().AddScoped<ConferenceDesk>()
        .AddScoped<ConferencePlanning>().AddScoped<ConferenceTopics>().AddScoped<ConferenceCalendar>();
}
