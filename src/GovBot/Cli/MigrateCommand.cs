using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;

namespace GovBot.Cli;

internal sealed class MigrateCommand(GovBotDbContext db, DatabaseSettings settings) : ICommand
{
    public string Words => "db migrate";

    public string Arguments => "";

    public string Summary => "brings the database's tables up to this version";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments.Count > 0)
            return await this.WrongAsync(input);
        using var held = settings.SqliteFile is { } file ? DatabaseInUse.Take(file) : null;
        var applied = await SchemaMigrator.MigrateAsync(db, cancellationToken);
        await input.Output.WriteLineAsync(applied.Count == 0 ? "Nothing to do." : $"Applied {string.Join(", ", applied)}.");
        return ExitCodes.Done;
    }
}
