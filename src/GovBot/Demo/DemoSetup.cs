using GovBot.Data.Persistence;

namespace GovBot.Demo;

public static class DemoSetup
{
    private const string Setting = "GovBot:Demo:Enabled";

    /// <summary>A small district to try things in and a clock that can be moved. Refuses the start outside Development.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("GovBot:Demo"));
        var enabled = configuration.GetValue<bool?>(Setting) ?? development;
        if (enabled && !development)
            throw new InvalidSettingException(Setting, "the demo moves clocks and shows codes, so it runs in the Development environment only.", "Remove the setting, or set ASPNETCORE_ENVIRONMENT=Development on a machine for trying.");
        services.AddSingleton<ClockStore>().AddSingleton<DemoState>().AddSingleton<DemoPage>().AddScoped<DemoDistrict>().AddScoped<DemoStaff>().AddScoped<DemoClock>();
        services.AddSingleton<IDueWork, DueJobs>().AddSingleton<IDueWork, DueNotices>().AddSingleton<IDueWork, DueSteps>();
        services.Configure<DemoOptions>(options => options.Enabled = enabled);
        return services;
    }
}
