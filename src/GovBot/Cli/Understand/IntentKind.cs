using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>What a first message wants; danger to life comes before everything.</summary>
internal sealed class IntentKind : IUnderstandKind
{
    public string Name => "intents";

    public string Summary => "reads first messages";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = ["intent"];

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("intent")];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data) => [data.Understander.PublicIntent(row["text"] ?? "")];
}
