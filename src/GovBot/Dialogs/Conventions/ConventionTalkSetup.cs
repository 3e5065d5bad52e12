using GovBot.Forms;

namespace GovBot.Dialogs.Conventions;

public static class ConventionTalkSetup
{
    public static IServiceCollection AddConventionTalk(this IServiceCollection services) => services
        .AddScoped<ConventionHome>().AddScoped<ConventionParts>().AddScoped<ConventionOpenTalk>().AddScoped<ConventionWishTalk>().AddScoped<HouseholdTalk>().AddScoped<ConventionBallotTalk>()
        .AddScoped<ConventionDeskHome>().AddScoped<ConventionDeskParts>().AddScoped<ConventionDeskActs>().AddScoped<ConventionDeskAnswers>().AddScoped<ConventionCommentTalk>().AddScoped<ConventionBeginTalk>()
        .AddScoped<ISubmitHandler, ConventionSubmit>().AddScoped<IOptionSource, ThemeOptions>().AddScoped<IAnswerReader, ThemeOptions>();
}
