using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>Which option of a list a reply takes: its number, NONE or AMBIGUOUS.</summary>
internal sealed class ChoiceKind(bool explains = false) : IUnderstandKind
{
    private const int MostReasons = 3;

    public string Name => "choices";

    public string Summary => "reads replies to a list (options joined by /)";

    public IReadOnlyList<string> Columns { get; } = ["options", "reply"];

    public IReadOnlyList<string> Results { get; } = explains ? ["choice", "why"] : ["choice"];

    public IUnderstandKind? Explained => new ChoiceKind(explains: true);

    public IReadOnlyList<Measure> Measures { get; } = [Measure.Expected("choice")];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var options = data.Synonyms.Add([.. (row["options"] ?? "").Split('/', StringSplitOptions.TrimEntries).Select(label => new Option(label, label))]);
        var reply = row["reply"] ?? "";
        var choice = ChoiceReader.ReadFreely(reply, options) switch
        {
            ChoiceReading.One one => (one.Index + 1).ToString(CultureInfo.InvariantCulture),
            ChoiceReading.Ambiguous => "AMBIGUOUS",
            _ => "NONE",
        };
        return explains ? [choice, Why(reply, options)] : [choice];
    }

    // 2 "阴沟" (堵) ~下水道 0.81: the names that stand in the reply, the hints, and the families of words in common.
    private static string Why(string reply, IReadOnlyList<Option> options) => string.Join("; ", ChoiceReader.Why(reply, options)
        .Select((reasons, i) => string.Join(' ', reasons.Names.Take(MostReasons).Select(name => $"\"{name}\"").Concat(reasons.Hints.Take(MostReasons).Select(hint => $"({hint})"))
            .Concat(reasons.Families.Take(MostReasons).Select(family => string.Create(CultureInfo.InvariantCulture, $"~{family.What} {family.Weight:0.00}"))).Prepend($"{i + 1}")))
        .Where(why => why.Contains(' ', StringComparison.Ordinal)));
}
