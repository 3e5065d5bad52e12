using System.Globalization;
using GovBot.Data.Persistence;
using GovBot.Kiosks;

namespace GovBot.Cli;

internal sealed class AddKioskCommand(KioskRegistry kiosks, GovBotDbContext db) : ICommand
{
    public string Words => "kiosk add";

    public string Arguments => "CENTER";

    public string Summary => "adds a kiosk to a neighborhood center (code or name) and prints its enrolment code";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var center])
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var added = await kiosks.AddAsync(center, cancellationToken);
        if (!added.IsSuccess)
        {
            await input.Error.WriteLineAsync($"There is no neighborhood center '{center}'. Import it first: GovBot directory import FILE");
            return ExitCodes.Refused;
        }

        var code = added.Value;
        await input.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Kiosk {code.KioskId} at {code.CenterName}: open /kiosk there and enter {code.Code} before {code.ExpiresAt:yyyy-MM-dd HH:mm} UTC."));
        return ExitCodes.Done;
    }
}
