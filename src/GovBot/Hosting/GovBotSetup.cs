using System.Security.Cryptography;
using GovBot.Attachments;
using GovBot.Booklets;
using GovBot.Channels.BotConnector;
using GovBot.Channels.DirectLine;
using GovBot.Cases;
using GovBot.Cases.Figures;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Cases.Reminders;
using GovBot.Cases.Conventions;
using GovBot.Cases.Summons;
using GovBot.Cli;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Delivery;
using GovBot.Demo;
using GovBot.Dialogs;
using GovBot.Forms;
using GovBot.Jobs;
using GovBot.Misses;
using GovBot.Operators;
using GovBot.Papers;
using GovBot.Reports;
using GovBot.Turns;
using GovBot.Upkeep;
using Microsoft.Extensions.Options;

namespace GovBot.Hosting;

/// <summary>The whole service, area by area.</summary>
public static class GovBotSetup
{
    /// <param name="quiet">For a command.</param>
    /// <param name="withoutData">For a command that reads files only: nothing is encrypted, so no key is asked for.</param>
    public static WebApplicationBuilder AddGovBot(this WebApplicationBuilder builder, bool quiet = false, bool withoutData = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (services, configuration) = (builder.Services, builder.Configuration);
        var folders = ServiceFolders.Resolve(configuration, builder.Environment.ContentRootPath);
        builder.WebHost.UseStaticWebAssets();
        // A command's standard output is its result.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = quiet ? LogLevel.Trace : LogLevel.None);
        services.AddPrivateLogs();
        services.AddSingleton<StartLogs>().AddOptions<LoggerFilterOptions>().PostConfigure<StartLogs>((options, logs) => logs.Apply(options));
        services.AddSingleton(folders).AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>();
        services.AddGovBotPersistence(configuration, builder.Environment.IsDevelopment(), folders.Data);
        if (withoutData)
        {
            services.AddSingleton(new PayloadCipher([new CipherKey("none", RandomNumberGenerator.GetBytes(32))]));
        }

        services.AddGovBotTurns(configuration);
        services.AddGovBotDelivery(configuration);
        services.AddGovBotAttachments(configuration, folders.Data);
        services.AddGovBotUpkeep(configuration);
        services.AddGovBotJobs().AddHangfireStorage();
        services.AddGovBotOperators();
        services.AddPapers().AddBooklets();
        services.AddReports();
        services.AddDirectLine(configuration);
        services.AddConnector(configuration);
        services.AddForms(configuration);
        services.AddGovBotMisses();
        services.AddGovBotCases(configuration);
        services.AddSweep<SummonsTimer>("summonses", (timer, ct) => timer.RunAsync(ct));
        services.AddSweep<MessageSteps>("messages", (steps, ct) => steps.RunAsync(ct));
        services.AddSweep<ReminderSweep>("reminders", (sweep, ct) => sweep.RunAsync(ct));
        services.AddSweep<SatisfactionReminders>("satisfaction", (reminders, ct) => reminders.RunAsync(ct));
        services.AddSweep<ConventionTimer>("conventions", (timer, ct) => timer.RunAsync(ct));
        services.AddSweep<ProvisionalDates>("provisional-dates", (dates, ct) => dates.RunAsync(ct));
        services.AddDailyJob<WeeklyDigest>("weekly-digest", (digest, ct) => digest.RunAsync(ct));
        services.AddDailyJob<FiguresBook>("figures", (book, ct) => book.PublishAsync(ct));
        services.AddDailyJob<LookupGuard>("lookups", (guard, ct) => guard.PruneAsync(ct));
        services.AddDailyJob<HelperMode>("helpers", (mode, ct) => mode.PruneAsync(ct));
        services.AddDailyJob<FilingGuard>("filings", (guard, ct) => guard.PruneAsync(ct));
        services.AddGovBotDialogs(configuration);
        services.AddPages(configuration);
        services.AddDemo(configuration, builder.Environment.IsDevelopment());
        services.AddGovBotCommands().AddSingleton<Welcome>();
        services.AddGovBotHealth();
        services.AddHostedService<StartLeftovers>();
        services.AddGovBotTelemetry(configuration);
        return builder;
    }

    /// <summary>Fails on bad settings and bad dialogs before the host starts, which would log a stack trace around the sentence.</summary>
    public static WebApplication CheckSettings(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.BeginModel();
        _ = app.Services.GetRequiredService<IDialogsSource>().Current;
        return app;
    }

    public static WebApplication MapGovBot(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UsePageHeaders();
        app.UseDirectLine();
        app.UseDemoKiosk();
        app.MapStaticAssets();
        app.MapPages();
        app.MapDirectLine();
        app.MapBotConnector();
        app.MapGovBotOperators();
        app.MapPapers();
        app.MapBooklets();
        app.MapReports();
        app.MapGovBotHealth();
        app.MapDemo();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartLogs>().OnStarted);
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<Welcome>().Say(app.Urls));
        return app;
    }
}
