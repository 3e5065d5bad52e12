namespace GovBot.Cli;

public static class CliSetup
{
    /// <summary>The commands of operators and editors.</summary>
    public static IServiceCollection AddGovBotCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, MigrateCommand>()
        .AddScoped<ICommand, BackupCommand>()
        .AddScoped<ICommand, RestoreCommand>()
        .AddScoped<ICommand, AddKioskCommand>()
        .AddScoped<ICommand, ImportDirectoryCommand>()
        .AddScoped<ICommand, MissesCommand>()
        .AddScoped<ICommand, LabelMissCommand>()
        .AddScoped<ICommand, ReplayMissesCommand>()
        .AddScoped<ICommand, SignInLinkCommand>();
}
