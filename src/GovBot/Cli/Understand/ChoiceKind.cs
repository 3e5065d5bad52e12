using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>Which option of a list a reply takes: its number, NONE or AMBIGUOUS.</summary>
internal sealed class ChoiceKind : IUnderstandKind
{
    public string Name => "choices";

    public string Summary => "reads replies to a list (options joined by /)";

    public IReadOnlyList<string> Columns { get; } = ["options", "reply"];

    public IReadOnlyList<string> Results { get; } = ["choice"];

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("choice")];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var options = data.Synonyms.Add([.. (row["options"] ?? "").Split('/', StringSplitOptions.TrimEntries).Select(label => new Option(label, label))]);
        return
        [
            ChoiceReader.ReadFreely(row["reply"] ?? "", options) switch
            {
                ChoiceReading.One one => (one.Index + 1).ToString(CultureInfo.InvariantCulture),
                ChoiceReading.Ambiguous => "AMBIGUOUS",
                _ => "NONE",
            },
        ];
    }
}
