using System.Globalization;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Cli.Understand;

/// <summary>Which first-level categories a description may belong to, likeliest first, and whether it speaks of danger to life.</summary>
internal sealed class CategoryKind(bool explains = false) : IUnderstandKind
{
    private const int Offered = 3;
    private const int MostReasons = 6;

    public string Name => "categories";

    public string Summary => "guesses categories";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = ["first", "second", "third", "emergency", .. explains ? ["why"] : Array.Empty<string>()];

    public IUnderstandKind? Explained => new CategoryKind(explains: true);

    public IReadOnlyList<Measure> Measures { get; } =
    [
        new("right at first", (row, result) => Label(row) is { } category ? result[0] == category : null),
        new("among the first three", (row, result) => Label(row) is { } category ? result.Take(Offered).Contains(category) : null),
        new("emergencies found", (row, result) => row["emergency"] == "yes" ? result[Offered] == "yes" : null),
        new("others left alone", (row, result) => row["emergency"] == "no" ? result[Offered] == "no" : null),
    ];

    public IReadOnlyList<string> Read(TableRow row, DialogsData data)
    {
        var text = row["text"] ?? "";
        var groups = data.Understander.Categories.Read(text).Groups;
        return
        [
            .. Enumerable.Range(0, Offered).Select(i => i < groups.Count ? data.Categories.First(c => c.Id == groups[i].Id).Name.Chinese : ""),
            data.Understander.Emergencies.Read(text).Count > 0 ? "yes" : "no",
            .. explains ? [Why(text, data.Understander.Categories)] : Array.Empty<string>(),
        ];
    }

    // The likeliest items with their shares, and what decided between the first two.
    private static string Why(string text, CategoryReader categories)
    {
        var ranked = string.Join(" > ", categories.Read(text).Items.Take(Offered).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id} {r.Score:0.00}")));
        var reasons = categories.Why(text).Take(MostReasons).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.What} {r.Weight:+0.0;-0.0}"));
        return $"{ranked}: {string.Join(", ", reasons)}";
    }

    private static string? Label(TableRow row) => row["expected"] ?? row["category"];
}
