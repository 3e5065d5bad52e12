using GovBot.Cases.Conferences;
using GovBot.Cases.Conventions;
using GovBot.Cases.Desk;
using GovBot.Cases.Directory;
using GovBot.Cases.Reminders;
using GovBot.Cases.Staff;
using GovBot.Cases.Figures;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Summons;
using GovBot.Kiosks;
using GovBot.Privacy;

namespace GovBot.Cases;

public static class CasesSetup
{
    /// <summary>What residents can do with cases, places and committees, and the registry of kiosks.</summary>
    public static IServiceCollection AddGovBotCases(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<LookupOptions>().Bind(configuration.GetSection("GovBot:Lookups")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FilingOptions>().Bind(configuration.GetSection("GovBot:Filings")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CaseNumbers>().AddSingleton<Deadlines>();
        services.AddScoped<LookupGuard>().AddSingleton<SettledCalendar>().AddScoped<ProvisionalDates>().AddScoped<IssueNotices>().AddScoped<IssueAccess>().AddScoped<IssueFiles>().AddScoped<DangerAlerts>().AddScoped<FilingGuard>().AddScoped<UrgentIssueFiling>().AddScoped<UrgentIssueChanges>();
        services.AddScoped<IssueSteps>().AddScoped<IssueFamily>().AddScoped<IssueJoining>().AddScoped<IssueNeighbours>().AddScoped<IssueEffects>().AddScoped<IssueStatuses>().AddScoped<StaffNotices>().AddScoped<PassOnNews>();
        services.AddScoped<IIssueDesk, IssueDesk>().AddScoped<DeskLists>().AddScoped<DeskCases>().AddScoped<DeskActs>().AddScoped<DeskAssigning>().AddScoped<DeskReadings>().AddScoped<PassOns>().AddScoped<DeskMessages>().AddScoped<NoticeTaps>();
        services.AddSummonses().AddConferences().AddReminders().AddSatisfaction().AddFigures().AddConventions();
        services.AddScoped<IUrgentIssues, UrgentIssues>().AddScoped<ICommitteeDesk, CommitteeDesk>().AddScoped<IPlaces, Places>();
        services.AddScoped<KioskRegistry>().AddScoped<IKioskRegistry>(provider => provider.GetRequiredService<KioskRegistry>());
        services.AddScoped<DirectoryImport>().AddGovBotPrivacy();
        services.AddOptions<StaffOptions>().Bind(configuration.GetSection("GovBot:Staff")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<StaffPosts>().AddScoped<IStaff, StaffAccounts>().AddScoped<StaffUnits>().AddScoped<StaffRoster>().AddScoped<HelperMode>();
        services.AddOptions<HelpingOptions>().Bind(configuration.GetSection("GovBot:Helping")).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
