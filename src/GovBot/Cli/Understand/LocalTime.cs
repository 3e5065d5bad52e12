using System.Globalization;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Cli.Understand;

/// <summary>Instants in a table.</summary>
internal static class LocalTime
{
    /// <summary>Without a zone the time is the district's.</summary>
    public static DateTimeOffset Read(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !HasZone(text)
            ? new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), WorkCalendar.Offset)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToOffset(WorkCalendar.Offset);

    private static bool HasZone(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
}
