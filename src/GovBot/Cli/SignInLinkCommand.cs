using GovBot.Data.Persistence;
using GovBot.Operators;

namespace GovBot.Cli;

internal sealed class SignInLinkCommand(SignInLinks links, GovBotDbContext db, IConfiguration configuration) : ICommand
{
    public string Words => "signin-link";

    public string Arguments => "";

    public string Summary => "prints a link that opens /jobs once, within ten minutes";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments.Count > 0)
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        await input.Output.WriteLineAsync(OperatorLinks.Host(configuration) + await links.CreateAsync(cancellationToken));
        return ExitCodes.Done;
    }
}
