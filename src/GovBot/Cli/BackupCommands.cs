using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;

namespace GovBot.Cli;

internal sealed class BackupCommand(DatabaseSettings settings) : ICommand
{
    public string Words => "db backup";

    public string Arguments => "FILE";

    public string Summary => "writes a consistent copy of the SQLite database, also while the service runs";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var file])
            return await this.WrongAsync(input);
        await DatabaseBackup.BackupAsync(settings, Path.GetFullPath(file), cancellationToken);
        await input.Output.WriteLineAsync($"Wrote {Path.GetFullPath(file)}. Keep the keys (GovBot:Keys) and the attachments' folder with it.");
        return ExitCodes.Done;
    }
}

internal sealed class RestoreCommand(GovBotDbContext db, DatabaseSettings settings, TimeProvider time) : ICommand
{
    public string Words => "db restore";

    public string Arguments => "FILE";

    public string Summary => "puts a backup in the place of the database; the service must be stopped";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var file])
            return await this.WrongAsync(input);
        var kept = await DatabaseBackup.RestoreAsync(db, settings, Path.GetFullPath(file), time, cancellationToken);
        await input.Output.WriteLineAsync(kept is null ? "Restored." : $"Restored. What was there before is kept as {kept}.");
        return ExitCodes.Done;
    }
}
