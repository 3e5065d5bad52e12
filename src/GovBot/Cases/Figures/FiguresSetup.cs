namespace GovBot.Cases.Figures;

public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddScoped<FiguresReading>().AddScoped<FiguresBook>().AddScoped<FiguresQuery>().AddScoped<ConventionFigures>().AddScoped<FiguresHints>().AddScoped<FiguresExclusions>().AddSingleton<FiguresWords>().AddSingleton<FiguresTerms>();
}
