using System.Globalization;
using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Cli;

/// <summary>Works out deadlines of a table by the same calendar as the cases.</summary>
internal sealed class UnderstandDeadlinesCommand(DialogsRoot root) : ICommand
{
    public string Words => "understand deadlines";

    public string Arguments => "FILE.tsv [--out FILE]";

    public string Summary => "works out due times: columns id, start, unit (workday, workhour, natural-hour), n";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (file, target) = input.Arguments switch
        {
            [var f] => (f, null),
            [var f, "--out", var o] => (f, o),
            ["--out", var o, var f] => (f, o),
            _ => (null, (string?)null),
        };
        if (file is null)
        {
            await input.Error.WriteLineAsync($"Usage: GovBot {Words} {Arguments}");
            return ExitCodes.Usage;
        }

        var load = DialogsLoader.Load(root.Path);
        if (load.Data is null || !File.Exists(file))
        {
            await input.Error.WriteLineAsync(load.Data is null ? string.Join('\n', load.Findings) : $"There is no file {file}.");
            return ExitCodes.Refused;
        }

        var table = DeadlineTable.Work(await File.ReadAllLinesAsync(file, cancellationToken), load.Data.Calendar);
        foreach (var fault in table.Faults)
        {
            await input.Error.WriteLineAsync($"{file}:{fault}");
        }

        await WriteAsync(table, input, target, cancellationToken);
        return table.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task WriteAsync(DeadlineTable table, CommandInput input, string? target, CancellationToken cancellationToken)
    {
        if (target is null)
        {
            foreach (var line in table.Lines)
            {
                await input.Output.WriteLineAsync(line);
            }
        }
        else
        {
            await File.WriteAllLinesAsync(target, table.Lines, cancellationToken);
        }

        if (table.Expected > 0)
        {
            var score = string.Create(CultureInfo.InvariantCulture, $"{table.Right} of {table.Expected} as expected ({100m * table.Right / table.Expected:0.0} %)");
            await (target is null ? input.Error : input.Output).WriteLineAsync(score);
        }
    }
}
