using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>What a first message wants; danger to life comes before everything.</summary>
internal sealed class IntentKind(bool explains = false) : IUnderstandKind
{
    private const int Compared = 2;
    private const int MostReasons = 6;

    public string Name => "intents";

    public string Summary => "reads first messages";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = explains ? ["intent", "why"] : ["intent"];

    public IUnderstandKind? Explained => new IntentKind(explains: true);

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("intent")];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var text = row["text"] ?? "";
        var intent = data.Understander.PublicIntent(text);
        return explains ? [intent, Why(text, data.Understander)] : [intent];
    }

    // The finer intent with its share, the one it was taken before, and what decided between the two.
    private static string Why(string text, Understander words)
    {
        if (words.Emergencies.Read(text) is { Count: > 0 } dangers)
        {
            return $"danger: {string.Join(", ", dangers)}";
        }

        var ranked = string.Join(" > ", words.Intents.Read(text).Ranked.Take(Compared).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id} {r.Score:0.00}")));
        var reasons = words.Intents.Why(text).Take(MostReasons).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.What} {r.Weight:+0.0;-0.0}"));
        return $"{ranked}: {string.Join(", ", reasons)}";
    }
}
