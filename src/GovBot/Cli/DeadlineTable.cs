using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Forms;

namespace GovBot.Cli;

/// <summary>A table of limits, worked out.</summary>
/// <param name="Lines">With a header: id, due_at.</param>
/// <param name="Faults">Rows that could not be read: line and why.</param>
internal sealed record DeadlineTable(IReadOnlyList<string> Lines, IReadOnlyList<string> Faults, int Right, int Expected)
{
    private const string Minute = "yyyy-MM-ddTHH:mm";
    private static readonly string[] Columns = ["id", "start", "unit", "n"];

    public static DeadlineTable Work(IReadOnlyList<string> source, WorkCalendar calendar)
    {
        var lines = new List<string> { "id\tdue_at" };
        var faults = new List<string>();
        if (source.Count == 0)
        {
            return new(lines, ["1: The file is empty; it needs a header: id, start, unit, n."], 0, 0);
        }

        var header = source[0].TrimStart('\uFEFF').Split('\t').Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Columns.Where(c => !header.Contains(c)).ToList() is { Count: > 0 } missing)
        {
            return new(lines, [$"1: The header lacks {string.Join(", ", missing)}."], 0, 0);
        }

        var (right, expected) = (0, 0);
        for (var i = 1; i < source.Count; i++)
        {
            if (source[i].Trim().Length == 0)
            {
                continue;
            }

            var row = new Row(header, source[i].Split('\t'));
            var due = Due(row, calendar, i + 1, faults);
            lines.Add($"{row["id"]}\t{due}");
            if ((row["expected"] is { Length: > 0 } wanted ? wanted : row["due_at"]) is { Length: > 0 } want)
            {
                expected++;
                right += Same(due, want) ? 1 : 0;
            }
        }

        return new(lines, faults, right, expected);
    }

    private static string Due(Row row, WorkCalendar calendar, int line, List<string> faults)
    {
        try
        {
            var span = new WorkSpan(decimal.Parse(row["n"] ?? "", NumberStyles.Number, CultureInfo.InvariantCulture), WorkUnits.Parse(row["unit"] ?? ""));
            return calendar.Add(Instant(row["start"] ?? ""), span).At.ToString(Minute, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{line}: {fault.Message}"));
            return "";
        }
    }

    private static bool Same(string due, string expected) => DateTime.TryParse(due, CultureInfo.InvariantCulture, out var is_)
        && (expected.Length == 10 ? due.StartsWith(expected, StringComparison.Ordinal)
            : expected.Length > 10 && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && Instant(expected).DateTime is var wanted
                && wanted.AddTicks(-(wanted.Ticks % TimeSpan.TicksPerMinute)) == is_);

    /// <summary>Without a zone the time is the district's.</summary>
    private static DateTimeOffset Instant(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !HasZone(text)
            ? new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), WorkCalendar.Offset)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToOffset(WorkCalendar.Offset);

    private static bool HasZone(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;

    private sealed record Row(List<string> Header, string[] Cells)
    {
        public string? this[string column] => Header.IndexOf(column) is >= 0 and var at && at < Cells.Length ? Cells[at].Trim() : null;
    }
}
