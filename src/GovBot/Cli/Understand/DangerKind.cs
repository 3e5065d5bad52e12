using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>Whether a message speaks of danger to life, and of which kinds. A label is a kind, yes, no or none.</summary>
internal sealed class DangerKind : IUnderstandKind
{
    private const string Yes = "yes";
    private const string No = "no";

    public string Name => "emergencies";

    public string Summary => "hears danger to life";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = ["emergency", "kinds"];

    public IReadOnlyList<Measure> Measures { get; } =
    [
        new("emergencies found", (row, result) => IsDanger(row) is true ? result[0] == Yes : null),
        new("others left alone", (row, result) => IsDanger(row) is false ? result[0] == No : null),
    ];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var kinds = data.Understander.Emergencies.Read(row["text"] ?? "");
        return [kinds.Count > 0 ? Yes : No, string.Join('/', kinds)];
    }

    private static bool? IsDanger(TableRow row) => (row["expected"] ?? row["emergency"])?.ToLowerInvariant() switch
    {
        null => null,
        No or "none" or "false" or "0" => false,
        _ => true,
    };
}
