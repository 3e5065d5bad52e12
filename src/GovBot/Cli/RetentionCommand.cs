using System.Globalization;
using GovBot.Data.Persistence;
using GovBot.Upkeep;

namespace GovBot.Cli;

/// <summary>For operators: what retention takes today, or what it would.</summary>
internal sealed class RetentionCommand(CaseRetention cases, Pruning pruning, GovBotDbContext db) : ICommand
{
    private const string Header = "what\tafter_days\tdue\tcases";

    public string Words => "retention run";

    public string Arguments => "[--dry-run]";

    public string Summary => "removes what has been kept long enough, as the daily jobs do; --dry-run only lists it, with case numbers";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments is not ([] or ["--dry-run"]))
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        IEnumerable<RetentionDue> plan = [.. await cases.PlanAsync(cancellationToken), .. await pruning.PlanAsync(cancellationToken)];
        await input.Output.WriteLineAsync(string.Join('\n', plan.Select(Line).Prepend(Header)));
        if (input.Arguments.Count > 0)
            return ExitCodes.Done;
        var done = await cases.RunAsync(cancellationToken) + await pruning.PruneAsync(cancellationToken);
        await input.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Done: {done} rows."));
        return ExitCodes.Done;
    }

    private static string Line(RetentionDue due) =>
        string.Create(CultureInfo.InvariantCulture, $"{due.What}\t{due.Days}\t{due.Count}\t{string.Join(' ', due.Cases ?? [])}");
}
