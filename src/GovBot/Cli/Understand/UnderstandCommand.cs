using System.Globalization;
using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>For editors: what the bot would make of a table of sayings, by the same code as the conversation.</summary>
internal sealed class UnderstandCommand(IUnderstandKind kind, IDialogsSource dialogs) : ICommand
{
    public string Words => $"understand {kind.Name}";

    public string Arguments => kind.Explained is null ? "FILE.tsv [--out FILE]" : "FILE.tsv [--why] [--out FILE]";

    public string Summary => $"{kind.Summary}: columns id, {string.Join(", ", kind.Columns)}";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var tried = input.Arguments.Contains("--why") ? kind.Explained : kind;
        var (file, target) = input.Arguments.Where(argument => argument != "--why").ToList() switch
        {
            [var f] => (f, null),
            [var f, "--out", var o] => (f, o),
            ["--out", var o, var f] => (f, o),
            _ => (null, (string?)null),
        };
        if (file is null || tried is null)
        {
            return await this.WrongAsync(input);
        }

        if (!File.Exists(file))
        {
            await input.Error.WriteLineAsync($"There is no file {file}.");
            return ExitCodes.Refused;
        }

        var table = UnderstandTable.Work(await File.ReadAllLinesAsync(file, cancellationToken), tried, dialogs.Current);
        foreach (var fault in table.Faults)
        {
            await input.Error.WriteLineAsync($"{file}:{fault}");
        }

        await WriteAsync(table, input, target, cancellationToken);
        return table.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task WriteAsync(UnderstandTable table, CommandInput input, string? target, CancellationToken cancellationToken)
    {
        if (target is null)
        {
            await input.Output.WriteLineAsync(string.Join('\n', table.Lines));
        }
        else
        {
            await File.WriteAllLinesAsync(target, table.Lines, cancellationToken);
        }

        // Standard output holds the table alone.
        var told = target is null ? input.Error : input.Output;
        foreach (var score in table.Scores)
        {
            await told.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{score.Right} of {score.Labelled} {score.Name} ({100m * score.Right / score.Labelled:0.0} %)"));
        }
    }
}
