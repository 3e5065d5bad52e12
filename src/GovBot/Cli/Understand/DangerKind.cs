using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>Whether a message speaks of danger to life, and of which kinds. A label is a kind, yes, no or none.</summary>
internal sealed class DangerKind(bool explains = false) : IUnderstandKind
{
    private const string Yes = "yes";
    private const string No = "no";
    private const int MostReasons = 6;

    public string Name => "emergencies";

    public string Summary => "hears danger to life";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = explains ? ["emergency", "kinds", "why"] : ["emergency", "kinds"];

    public IUnderstandKind? Explained => new DangerKind(explains: true);

    public IReadOnlyList<Measure> Measures { get; } =
    [
        new("emergencies found", (row, result) => IsDanger(row) is true ? result[0] == Yes : null),
        new("others left alone", (row, result) => IsDanger(row) is false ? result[0] == No : null),
    ];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var text = row["text"] ?? "";
        var kinds = data.Understander.Emergencies.Read(text);
        return [kinds.Count > 0 ? Yes : No, string.Join('/', kinds), .. explains ? [Why(text, data.Understander.Emergencies)] : Array.Empty<string>()];
    }

    // The odds by all that was learnt, the editors' words, and what concepts spoke for danger most and least.
    private static string Why(string text, EmergencyReader emergencies)
    {
        var (odds, words, concepts) = emergencies.Why(text);
        var reasons = concepts.Count <= MostReasons ? concepts : [.. concepts.Take(MostReasons / 2), .. concepts.TakeLast(MostReasons / 2)];
        return string.Create(CultureInfo.InvariantCulture, $"{odds:+0.0;-0.0}: {string.Join(", ", words.Concat(reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.What} {r.Weight:+0.0;-0.0}"))))}");
    }

    private static bool? IsDanger(TableRow row) => (row["expected"] ?? row["emergency"])?.ToLowerInvariant() switch
    {
        null => null,
        No or "none" or "false" or "0" => false,
        _ => true,
    };
}
