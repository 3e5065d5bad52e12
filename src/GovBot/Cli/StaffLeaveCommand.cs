using GovBot.Cases.Staff;
using GovBot.Data.Persistence;

namespace GovBot.Cli;

internal sealed class StaffLeaveCommand(StaffRoster roster, GovBotDbContext db) : ICommand
{
    public string Words => "staff leave";

    public string Arguments => "--person CODE";

    public string Summary => "ends the posts, chat accounts and open invitation codes of somebody at once";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (NamedArguments.Read(input.Arguments, "person") is not { Count: 1 } named)
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var left = await roster.LeaveAsync(named["person"], cancellationToken);
        await (left.IsSuccess
            ? input.Output.WriteLineAsync($"{left.Value.Code} holds no post any longer.")
            : input.Error.WriteLineAsync($"There is nobody with the staff number '{named["person"]}'."));
        return left.IsSuccess ? ExitCodes.Done : ExitCodes.Refused;
    }
}
