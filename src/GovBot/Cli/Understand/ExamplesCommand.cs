using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>For editors who have added an example: which examples a reader would miss that was not shown them.</summary>
internal sealed class ExamplesCommand(IDialogsSource dialogs) : ICommand
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

        var words = dialogs.Current.Understander;
        List<UnshownExample> intents = [.. words.IntentsUnshown()];
        List<UnshownExample> categories = [.. words.CategoriesUnshown()];
        var missed = intents.Concat(categories).Where(r => !r.IsRight).Select(r => $"{r.Meaning}\t{r.ReadAs}\t{r.Example}").Prepend("meaning\tread_as\texample").ToList();
        if (input.Arguments is [_, var file])
        {
            await File.WriteAllLinesAsync(file, missed, cancellationToken);
        }
        else
        {
            await input.Output.WriteLineAsync(string.Join('\n', missed));
        }

        await TellAsync(input.Error, intents, "intents");
        await TellAsync(input.Error, categories, "categories");
        return ExitCodes.Done;
    }

    private static Task TellAsync(TextWriter error, List<UnshownExample> read, string kind)
    {
        var right = read.Count(r => r.IsRight);
        return error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{right} of {read.Count} examples of {kind} as expected ({100m * right / Math.Max(1, read.Count):0.0} %)"));
    }
}
