using System.Globalization;
using System.Text;
using GovBot.Cases;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Misses;

namespace GovBot.Cli;

/// <summary>For editors: what people said that the bot did not understand, and what it would make of it now.</summary>
internal sealed class MissesCommand(MissLog log, GovBotDbContext db, IDialogsSource dialogs, TimeProvider time) : ICommand
{
    private const string Header = "id\tcount\tlast_seen\twhere\ttext\tguess\tnow\tlabel";

    // Without it spreadsheets take Chinese for something else.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public string Words => "understand misses";

    public string Arguments => "[--out FILE.tsv]";

    public string Summary => "lists what was not understood, commonest first, and what it means to the bot now";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Arguments is not ([] or ["--out", _]))
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var reader = new MissReader(dialogs.Current, time.LocalNow());
        var lines = (await log.ListAsync(cancellationToken)).Select(miss => Line(miss, reader)).Prepend(Header);
        if (input.Arguments is [_, var file])
            await File.WriteAllLinesAsync(file, lines, WithMark, cancellationToken);
        else
            await input.Output.WriteLineAsync(string.Join('\n', lines));
        return ExitCodes.Done;
    }

    private static string Line(UnderstandingMiss miss, MissReader reader) => string.Join(
        '\t',
        miss.Id.ToString(CultureInfo.InvariantCulture),
        miss.Count.ToString(CultureInfo.InvariantCulture),
        miss.LastSeenAt.InShanghai().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        miss.FormId is null ? "first message" : $"{miss.FormId}/{miss.FieldId}",
        miss.Text,
        miss.Guess ?? "",
        reader.Read(miss) ?? "",
        miss.Label ?? "");
}
