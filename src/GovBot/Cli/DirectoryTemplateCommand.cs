using GovBot.Cases.Directory.Sheets;
using GovBot.Forms;

namespace GovBot.Cli;

internal sealed class DirectoryTemplateCommand(IDialogsSource dialogs) : ICommand
{
    public string Words => "directory template";

    public string Arguments => "FILE.xlsx";

    public string Summary => "writes an empty workbook to fill in for 'directory import', with an example in each sheet";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var path] || !Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            return await this.WrongAsync(input);
        if (Path.Exists(path))
        {
            await input.Error.WriteLineAsync($"{path} exists already; name another file.");
            return ExitCodes.Refused;
        }

        await SheetTemplate.WriteAsync(path, dialogs.Current.Directory, cancellationToken);
        await input.Output.WriteLineAsync($"{path} is written.");
        return ExitCodes.Done;
    }
}
