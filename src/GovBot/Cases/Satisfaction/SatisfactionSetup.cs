namespace GovBot.Cases.Satisfaction;

public static class SatisfactionSetup
{
    public static IServiceCollection AddSatisfaction(this IServiceCollection services) => services
        .AddScoped<SatisfactionInvites>().AddScoped<RatingNotices>().AddScoped<SatisfactionRights>().AddScoped<SatisfactionAnswers>().AddScoped<SatisfactionEffects>()
        .AddScoped<RatingConsequences>().AddScoped<IssueReopening>().AddScoped<SatisfactionCalls>().AddScoped<SatisfactionReminders>().AddScoped<SatisfactionReminder>();
}
