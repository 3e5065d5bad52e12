using System.Globalization;
using GovBot.Cases.Directory;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Persistence;
using GovBot.Forms;

namespace GovBot.Cli;

internal sealed class ImportDirectoryCommand(DirectoryImport import, GovBotDbContext db, IDialogsSource dialogs) : ICommand
{
    private const string DryRun = "--dry-run";
    private const int MostLines = 50;

    public string Words => "directory import";

    public string Arguments => "FILE… [--dry-run]";

    public string Summary => "brings units, compounds and people up to a workbook, CSV files, a folder of them, or a .yaml file";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        var paths = input.Arguments.Where(argument => argument != DryRun).ToList();
        if (paths.Count == 0 || paths.Exists(path => path.StartsWith("--", StringComparison.Ordinal)))
            return await this.WrongAsync(input);
        if (paths.Find(path => !Path.Exists(path)) is { } missing)
            return await RefuseAsync(input, [$"There is no file {missing}."]);
        var (rows, notes, mistakes) = await ReadAsync(paths, cancellationToken);
        if (mistakes.Count > 0)
            return await RefuseAsync(input, mistakes);

        await SchemaCheck.EnsureAsync(db, cancellationToken);
        using var progress = new ProgressLine(input.Error);
        var run = new ImportRun(input.Arguments.Contains(DryRun), progress);
        var outcome = await import.RunAsync(rows, run, cancellationToken);
        progress.End();
        if (outcome.Findings.Count > 0)
            return await RefuseAsync(input, [.. outcome.Findings.Select(finding => $"{finding}")]);
        await SayAsync(input.Error, [.. notes, .. outcome.Notes.Select(note => $"{note}")]);
        await TellAsync(input.Output, outcome.Changes, run.DryRun);
        return ExitCodes.Done;
    }

    private async Task<(DirectoryRows Rows, IReadOnlyList<string> Notes, IReadOnlyList<string> Mistakes)> ReadAsync(List<string> paths, CancellationToken cancellationToken)
    {
        if (paths.TrueForAll(SheetFiles.IsTable))
        {
            var (rows, notes) = DirectorySheets.Read(paths, dialogs.Current.Directory);
            return (rows, notes, []);
        }

        if (paths is not [var path] || Path.GetExtension(path) is not (".yaml" or ".yml"))
            return (Nothing, [], ["Only .xlsx, .csv and folders of them can be read, or one .yaml file. Save an .xls as .xlsx."]);
        var (file, findings) = await DirectoryFile.ReadAsync(path, cancellationToken);
        return findings.Count > 0 ? (Nothing, [], [.. findings.Select(finding => $"{finding}")]) : (DirectoryRows.Of(file), [], []);
    }

    private static DirectoryRows Nothing => new([], [], [], []);

    private static async Task<int> RefuseAsync(CommandInput input, IReadOnlyList<string> mistakes)
    {
        await SayAsync(input.Error, mistakes);
        await input.Error.WriteLineAsync("Nothing was imported.");
        return ExitCodes.Refused;
    }

    private static async Task TellAsync(TextWriter output, IReadOnlyList<RowChange> changes, bool dryRun)
    {
        if (dryRun)
        {
            foreach (var change in changes)
                await output.WriteLineAsync($"{change}");
        }

        foreach (var table in changes.GroupBy(change => change.Table))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Key}: {table.Count(change => change.IsNew)} new, {table.Count(change => !change.IsNew)} changed"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{changes.Count} changes{(dryRun ? " would be made; this was a dry run" : "")}."));
    }

    private static async Task SayAsync(TextWriter writer, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(MostLines))
            await writer.WriteLineAsync(line);
        if (lines.Count > MostLines)
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {lines.Count - MostLines} more."));
    }
}
