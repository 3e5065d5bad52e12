using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>When a limit ends, to the minute, by the same calendar as the cases.</summary>
internal sealed class DeadlineKind : IUnderstandKind
{
    private const string Minute = "yyyy-MM-ddTHH:mm";

    public string Name => "deadlines";

    public string Summary => "works out due times (unit: workday, workhour, natural-hour, natural-day)";

    public IReadOnlyList<string> Columns { get; } = ["start", "unit", "n"];

    public IReadOnlyList<string> Results { get; } = ["due_at"];

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("due_at", Same)];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var span = new WorkSpan(decimal.Parse(row["n"] ?? "", NumberStyles.Number, CultureInfo.InvariantCulture), WorkUnits.Parse(row["unit"] ?? ""));
        return [data.Calendar.Add(LocalTime.Read(row["start"] ?? ""), span).At.ToString(Minute, CultureInfo.InvariantCulture)];
    }

    // A label may be a day alone, or have seconds.
    private static bool Same(string due, string expected) => DateTime.TryParse(due, CultureInfo.InvariantCulture, out var worked)
        && (expected.Length == 10 ? due.StartsWith(expected, StringComparison.Ordinal)
            : DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && LocalTime.Read(expected).DateTime is var wanted
                && wanted.AddTicks(-(wanted.Ticks % TimeSpan.TicksPerMinute)) == worked);
}
