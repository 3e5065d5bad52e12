using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Cli;

/// <summary>For editors: what is wrong under <c>dialogs/</c>, file and line, without starting anything.</summary>
internal sealed class DialogsCheckCommand(DialogsRoot root, IServiceProvider services) : ICommand
{
    public string Words => "dialogs check";

    public string Arguments => "";

    public string Summary => "checks every file under dialogs/ and prints what is wrong, file:line: message";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Arguments.Count > 0)
            return await this.WrongAsync(input);
        var load = DialogsLoader.Load(root.Path);
        // The names in code are checked second: their services need sound files themselves.
        var findings = load.Data is { } data ? DialogsLoader.Check(root.Path, data, FormParts.From(services)) : load.Findings;

        foreach (var finding in findings)
        {
            await input.Output.WriteLineAsync(finding.ToString());
        }

        await input.Output.WriteLineAsync(findings.Count == 0 ? $"0 mistakes in {root.Path}." : $"{findings.Count} mistakes in {root.Path}.");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
