using System.Globalization;
using GovBot.Cases;
using GovBot.Cli.Understand;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Forms.Loading;
using GovBot.Misses;
using GovBot.Understanding;

namespace GovBot.Cli;

/// <summary>An editor says what a kept miss means: it becomes an example under <c>dialogs/local/</c>.</summary>
internal sealed class LabelMissCommand(MissLog log, GovBotDbContext db, IDialogsSource dialogs, DialogsRoot root, TimeProvider time) : ICommand
{
    public string Words => "understand misses label";

    public string Arguments => "ID LABEL | FILE.tsv";

    public string Summary => "makes a miss an example of an intent, or of an option, or puts it aside (ignore)";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var labels = input.Arguments switch
        {
            [var id, var label] when long.TryParse(id, out var number) => [(number, label)],
            [var file] when File.Exists(file) => ReadLabels(await File.ReadAllLinesAsync(file, cancellationToken)),
            _ => null,
        };
        if (labels is null)
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var done = ExitCodes.Done;
        foreach (var (id, label) in labels)
        {
            if (await LabelAsync(id, label, input, cancellationToken) is { } refusal)
            {
                await input.Error.WriteLineAsync($"{id}: {refusal}");
                done = ExitCodes.Refused;
            }
        }

        return done;
    }

    /// <summary>Null when the file is no list of `understand misses`.</summary>
    private static List<(long Id, string Label)>? ReadLabels(string[] lines)
    {
        var header = lines.FirstOrDefault("").TrimStart('\uFEFF').Split('\t').Select(h => h.Trim().ToLowerInvariant()).ToList();
        return !header.Contains("id") || !header.Contains("label")
            ? null
            : [.. from line in lines.Skip(1)
                  let row = new TableRow(header, line.Split('\t'))
                  where row["label"] is { Length: > 0 } && long.TryParse(row["id"], out _)
                  select (long.Parse(row["id"]!, CultureInfo.InvariantCulture), row["label"]!)];
    }

    /// <summary>Null when it is labelled so, else why not.</summary>
    private async Task<string?> LabelAsync(long id, string label, CommandInput input, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(id, cancellationToken) is not { } miss)
            return "there is no such miss; `understand misses` lists them.";
        if (miss.Label == label)
            return null;
        if ((label != UnderstandingMiss.Ignored || miss.Label is not null) && await TeachAsync(miss, label, input, cancellationToken) is { } refusal)
            return refusal;
        await log.LabelAsync(id, label, cancellationToken);
        await input.Output.WriteLineAsync($"{id}: labelled {label}.");
        return null;
    }

    /// <summary>Null when the example was written, else why not.</summary>
    private async Task<string?> TeachAsync(UnderstandingMiss miss, string label, CommandInput input, CancellationToken cancellationToken)
    {
        var target = TargetOf(miss, label);
        if (target is null && label != UnderstandingMiss.Ignored)
            return miss.FormId is null ? $"there is no intent '{label}'. Intents: {string.Join(", ", dialogs.Current.Intents.Select(i => i.Id))}."
                : $"'{label}' means nothing there. Possible: {string.Join(", ", [.. miss.Options?.Split('/') ?? [], .. Understander.Asides, UnderstandingMiss.Ignored])}.";
        var file = new ExamplesFile(root.Path);
        var loaded = await file.WriteAsync(PersonalData.WithoutMarks(miss.Text), miss.FormId is null ? ["intent"] : ["intent", "option", "category"], target, cancellationToken);
        if (loaded.Data is null)
            return $"nothing was written, the files would not load:\n{string.Join('\n', loaded.Findings)}";
        var now = new MissReader(loaded.Data, time.LocalNow()).Read(miss);
        await input.Output.WriteLineAsync($"{miss.Id}: written to {file.Path}; it is {(now is null ? "still not understood" : $"read as {now} now")}.");
        return null;
    }

    private ExampleTarget? TargetOf(UnderstandingMiss miss, string label)
    {
        var data = dialogs.Current;
        if (miss.FormId is null || Understander.Asides.Contains(label))
            return data.Intents.Any(i => i.Id == label) ? new("intent", label) : null;
        if (miss.Options?.Split('/').Contains(label) != true || new MissReader(data, default).FieldOf(miss) is not { } field)
            return null;
        return field.Options.Any(o => o.Id == label) ? new("option", LabelledExamples.IdOf(miss.FormId, field.Id, label))
            : data.FindCategoryItem(label) is not null ? new("category", label)
            : null;
    }
}
