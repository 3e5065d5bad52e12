using GovBot.Cases;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Forms.Loading;
using GovBot.Misses;

namespace GovBot.Cli;

/// <summary>Reads every kept miss again: how many are understood now, and how many were before.</summary>
internal sealed class ReplayMissesCommand(MissLog log, GovBotDbContext db, IDialogsSource dialogs, TimeProvider time) : ICommand
{
    public string Words => "understand misses replay";

    public string Arguments => "[--before DIR]";

    public string Summary => "how many misses are understood now; before: as they were said, or by the dialogs in DIR";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Arguments is not ([] or ["--before", _]))
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var earlier = input.Arguments is [_, var folder] ? DialogsLoader.Load(folder) : null;
        if (earlier is { Data: null })
        {
            await input.Error.WriteLineAsync(string.Join('\n', earlier.Findings));
            return ExitCodes.Refused;
        }

        var misses = await log.ListAsync(cancellationToken);
        // None was understood when it was said, or it would not be here; some were guessed right.
        var before = earlier?.Data is { } data ? MissRate.Of(misses, By(data)) : MissRate.Of(misses, miss => (miss.Guess, false));
        await input.Output.WriteLineAsync(before.Show("before"));
        await input.Output.WriteLineAsync(MissRate.Of(misses, By(dialogs.Current)).Show("now"));
        return ExitCodes.Done;
    }

    private Func<UnderstandingMiss, (string?, bool)> By(DialogsData data)
    {
        var reader = new MissReader(data, time.LocalNow());
        return miss => (reader.Read(miss), true);
    }
}
