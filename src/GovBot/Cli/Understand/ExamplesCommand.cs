using System.Globalization;
using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Cli.Understand;

/// <summary>For editors who have added an example: which examples a reader would miss that was not shown them.</summary>
internal sealed class ExamplesCommand(DialogsRoot root) : ICommand
{
    public string Words => "understand examples";

    public string Arguments => "[--out FILE.tsv]";

    public string Summary => "reads each example by what the others teach, and lists those that come out otherwise";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Arguments is not ([] or ["--out", _]))
        {
            return await this.WrongAsync(input);
        }

        if (DialogsLoader.Load(root.Path) is not { Data: { } data })
        {
            await input.Error.WriteLineAsync($"{root.Path} has mistakes; `dialogs check` lists them.");
            return ExitCodes.Refused;
        }

        var read = data.Understander.ReadUnshown().ToList();
        var missed = read.Where(r => r.Reading.First != r.Intent).Select(r => $"{r.Intent}\t{r.Reading.First}\t{r.Example}").Prepend("intent\tread_as\texample").ToList();
        if (input.Arguments is [_, var file])
        {
            await File.WriteAllLinesAsync(file, missed, cancellationToken);
        }
        else
        {
            await input.Output.WriteLineAsync(string.Join('\n', missed));
        }

        var right = read.Count + 1 - missed.Count;
        await input.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{right} of {read.Count} examples as expected ({100m * right / read.Count:0.0} %)"));
        return ExitCodes.Done;
    }
}
