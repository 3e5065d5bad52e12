using System.Globalization;
using GovBot.Cases.Directory;
using GovBot.Data.Persistence;

namespace GovBot.Cli;

internal sealed class ImportDirectoryCommand(DirectoryImport import, GovBotDbContext db) : ICommand
{
    public string Words => "directory import";

    public string Arguments => "FILE.yaml";

    public string Summary => "brings subdistricts, committees, compounds, centers, departments and property companies up to a file";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var path])
            return await this.WrongAsync(input);
        if (!File.Exists(path))
        {
            await input.Error.WriteLineAsync($"There is no file {path}.");
            return ExitCodes.Refused;
        }

        var (file, findings) = await DirectoryFile.ReadAsync(path, cancellationToken);
        if (findings.Count > 0)
        {
            await input.Error.WriteLineAsync(string.Join('\n', findings) + "\nNothing was imported.");
            return ExitCodes.Refused;
        }

        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var changes = await import.RunAsync(file, cancellationToken);
        await input.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{changes} rows new or changed."));
        return ExitCodes.Done;
    }
}
