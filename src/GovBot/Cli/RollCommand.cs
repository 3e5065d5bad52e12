using System.Globalization;
using GovBot.Cases.Conventions;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Persistence;

namespace GovBot.Cli;

/// <summary>For operators: rolls of representatives, heads of buildings or homes from a table.</summary>
internal sealed class RollCommand(RollImport import, GovBotDbContext db) : ICommand
{
    private const string Codes = "--codes";
    private const int MostLines = 50;

    public string Words => "conventions roll";

    public string Arguments => "FILE [--codes FILE.csv]";

    public string Summary => "replaces the voting rolls that a workbook or CSV file holds; with --codes each row gets a code for voting in chat, written to that file only";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (file, codes) = input.Arguments switch { [var only] => (only, null), [var table, Codes, var target] => (table, target), _ => (null, (string?)null) };
        if (file is null || !File.Exists(file) || !SheetFiles.IsTable(file))
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var (sheets, unread) = SheetFiles.Read([file]);
        var outcome = await db.WriteAsync(ct => import.StageAsync(sheets, unread, codes is not null, ct), cancellationToken);
        if (outcome.Findings.Count > 0)
        {
            foreach (var finding in outcome.Findings.Take(MostLines))
                await input.Error.WriteLineAsync($"{finding}");
            await input.Error.WriteLineAsync("Nothing was imported.");
            return ExitCodes.Refused;
        }

        if (codes is not null)
            await File.WriteAllLinesAsync(codes, outcome.Codes.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Committee},{row.Entry.Body},{row.Entry.No},{row.Entry.Name},{row.Code}")).Prepend("committee,body,no,name,code"), cancellationToken);
        foreach (var roll in outcome.Codes.GroupBy(row => (row.Committee, row.Entry.Body)))
            await input.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{roll.Key.Committee} {roll.Key.Body}: {roll.Count()} votes"));
        return ExitCodes.Done;
    }
}
