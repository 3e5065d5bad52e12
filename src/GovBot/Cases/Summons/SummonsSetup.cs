using GovBot.Cases.Satisfaction;

namespace GovBot.Cases.Summons;

public static class SummonsSetup
{
    public static IServiceCollection AddSummonses(this IServiceCollection services) => services
        .AddScoped<SummonsFiling>().AddScoped<FilingChecks>().AddScoped<SummonsDrafts>().AddScoped<SummonsDeputies>()
        .AddScoped<SummonsDesk>().AddScoped<SummonsChecks>().AddScoped<SummonsActs>().AddScoped<SummonsEffects>().AddScoped<SummonsSteps>()
        .AddScoped<SummonsNotices>().AddScoped<SummonsButtons>().AddScoped<SummonsResidentNews>().AddScoped<SummonsRatingTails>().AddScoped<SummonsWording>().AddScoped<DueWords>()
        .AddScoped<SummonsCases>().AddScoped<SummonsTools>().AddScoped<SummonsActions>().AddScoped<SummonsLists>().AddScoped<SummonsOverviews>()
        .AddScoped<SummonsResidents>().AddScoped<SummonsTimer>().AddScoped<SummonsBook>().AddScoped<SummonsLiaisons>().AddScoped<SummonsSearch>();
}
