using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovBot.Data.Domain.Calendar;
using GovBot.Forms;

namespace GovBot.Cli;

/// <summary>For editors: takes over a year's notice as it is published in JSON (domain.md §8). A service that runs reads it by itself and settles what was provisional.</summary>
internal sealed class ImportHolidaysCommand(DialogsRoot root) : ICommand
{
    // The law of thirteen days off; before it there were eleven.
    private const int FirstYear = 2025;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Words => "holidays import";

    public string Arguments => "FILE.json";

    public string Summary => "writes a year's holidays and make-up working days, {year, papers, days: [{name, date, isOffDay}]}, to dialogs/catalog";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Arguments is not [var file])
            return await this.WrongAsync(input);
        var (notice, mistakes) = await ReadAsync(file, cancellationToken);
        if (notice is null || mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
                await input.Error.WriteLineAsync($"{file}: {mistake}");
            await input.Error.WriteLineAsync("Nothing was imported.");
            return ExitCodes.Refused;
        }

        var target = Path.Combine(root.Path, "catalog", string.Create(CultureInfo.InvariantCulture, $"holidays-{notice.Year}.yaml"));
        // Never half a file under the eyes of a service that reads it.
        var written = $"{target}.new";
        await File.WriteAllLinesAsync(written, Lines(notice), cancellationToken);
        File.Move(written, target, overwrite: true);
        await input.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{notice.Year}: {notice.Days.Count(day => day.IsOffDay)} days off, {notice.Days.Count(day => !day.IsOffDay)} make-up working days, in {target}."));
        return ExitCodes.Done;
    }

    private static async Task<(HolidayYear? Notice, IReadOnlyList<string> Mistakes)> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            return (null, ["There is no such file."]);
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<HolidayYear>(stream, Json, cancellationToken) is { Days.Count: > 0 } notice
                ? (notice with { Papers = notice.Papers ?? [] }, [.. notice.Mistakes().Concat(Missing(notice))])
                : (null, ["It names no days. Until a notice is published, dates of that year stay provisional by themselves."]);
        }
        catch (JsonException fault)
        {
            return (null, [string.Create(CultureInfo.InvariantCulture, $"Line {fault.LineNumber + 1}: not {{year, papers, days: [{{name, date, isOffDay}}]}} in JSON ({fault.Path}).")]);
        }
    }

    private static IEnumerable<string> Missing(HolidayYear notice)
    {
        if (notice.Year < FirstYear)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"The year {notice.Year} is over, or is none.")];
        }

        var off = notice.Days.Where(day => day.IsOffDay).Select(day => day.Date).ToHashSet();
        return StatutoryHolidays.Of(notice.Year).Where(day => !off.Contains(day)).Order().Select(day => FormattableString.Invariant($"{day:yyyy-MM-dd} is a day off by law and is not named."));
    }

    // Strings of JSON are strings of YAML.
    private static IEnumerable<string> Lines(HolidayYear notice) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"year: {notice.Year}"),
        $"papers: [{string.Join(", ", notice.Papers.Select(paper => JsonSerializer.Serialize(paper, Json)))}]",
        "days:",
        .. notice.Days.OrderBy(day => day.Date).Select(day => FormattableString.Invariant($"  - {{ name: {JsonSerializer.Serialize(day.Name, Json)}, date: {day.Date:yyyy-MM-dd}, isOffDay: {(day.IsOffDay ? "true" : "false")} }}")),
    ];
}
