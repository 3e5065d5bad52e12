using GovBot.Cli.Understand;
using GovBot.Forms;

namespace GovBot.Cli;

public static class CliSetup
{
    /// <summary>What editors of <c>dialogs/</c> run anywhere, without keys or a database.</summary>
    public static IServiceCollection AddEditorCommands(this IServiceCollection services)
    {
        services.AddScoped<ICommand, DialogsCheckCommand>();
        services.AddScoped<ICommand, ExamplesCommand>();
        services.AddScoped<ICommand, ImportHolidaysCommand>();
        foreach (var kind in new IUnderstandKind[] { new IntentKind(), new DangerKind(), new CategoryKind(), new ChoiceKind(), new DateKind(), new DeadlineKind() })
        {
            services.AddScoped<ICommand>(p => new UnderstandCommand(kind, p.GetRequiredService<IDialogsSource>()));
        }

        return services;
    }

    /// <summary>The commands of operators.</summary>
    public static IServiceCollection AddGovBotCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, MigrateCommand>()
        .AddScoped<ICommand, BackupCommand>()
        .AddScoped<ICommand, RestoreCommand>()
        .AddScoped<ICommand, AddKioskCommand>()
        .AddScoped<ICommand, ImportDirectoryCommand>()
        .AddScoped<ICommand, DirectoryTemplateCommand>()
        .AddScoped<ICommand, MissesCommand>()
        .AddScoped<ICommand, LabelMissCommand>()
        .AddScoped<ICommand, ReplayMissesCommand>()
        .AddScoped<ICommand, RetentionCommand>()
        .AddScoped<ICommand, BookletCommand>()
        .AddScoped<ICommand, RollCommand>()
        .AddScoped<ICommand, RecountCommand>()
        .AddScoped<ICommand, SignInLinkCommand>()
        .AddScoped<ICommand, InviteStaffCommand>()
        .AddScoped<ICommand, StaffLeaveCommand>();
}
