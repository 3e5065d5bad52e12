using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding.Times;

namespace GovBot.Cli.Understand;

/// <summary>Days and hours said at a given time: a date, a date-time, PAST, or AMBIGUOUS where the bot must ask, also because no time is spoken of.</summary>
internal sealed class DateKind : IUnderstandKind
{
    public string Name => "dates";

    public string Summary => "reads days and hours";

    public IReadOnlyList<string> Columns { get; } = ["now", "text"];

    public IReadOnlyList<string> Results { get; } = ["date"];

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("date", Same)];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var now = LocalTime.Read(row["now"] ?? "").DateTime;
        var reading = WhenReader.Read(row["text"] ?? "", now, data.Calendar);
        return [DateParser.Value(reading) ?? (reading is WhenReading.Past ? "PAST" : "AMBIGUOUS")];
    }

    private static bool Same(string read, string expected) => string.Equals(read, expected, StringComparison.OrdinalIgnoreCase)
        || (read.Contains('T') && expected.Length > 10 && DateTime.TryParse(expected, CultureInfo.InvariantCulture, out var wanted) && DateTime.TryParse(read, CultureInfo.InvariantCulture, out var at) && wanted == at);
}
