using System.Text;
using GovBot.Cases.Figures;
using GovBot.Data.Persistence;

namespace GovBot.Cli;

/// <summary>For operators and auditors: counts a period again from the events, as it was known when it was published.</summary>
internal sealed class RecountCommand(FiguresBook book, FiguresTerms terms, GovBotDbContext db) : ICommand
{
    public string Words => "figures recount";

    public string Arguments => "PERIOD";

    public string Summary => "counts a period again (2026-03, 2026-Q1, 2026) and says whether it is what was published, to the byte";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not [var key] || terms.Parse(key) is not { } period)
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        if (await book.RecountAsync(period, cancellationToken) is not ({ } published, { } again))
        {
            await input.Output.WriteLineAsync(Encoding.UTF8.GetString(await book.CountAsync(period, cancellationToken)));
            await input.Error.WriteLineAsync($"{period.Key} has not been published; this is how it stands now.");
            return ExitCodes.Done;
        }

        await input.Output.WriteLineAsync(Encoding.UTF8.GetString(again));
        var same = published.AsSpan().SequenceEqual(again);
        await input.Error.WriteLineAsync(same ? $"{period.Key}: the same as published, {again.Length} bytes." : $"{period.Key}: NOT the same as published:\n{Encoding.UTF8.GetString(published)}");
        return same ? ExitCodes.Done : ExitCodes.Refused;
    }
}
