using GovBot.Forms;

namespace GovBot.Cli.Understand;

/// <summary>Which first-level categories a description may belong to, likeliest first, and whether it speaks of danger to life.</summary>
internal sealed class CategoryKind : IUnderstandKind
{
    private const int Offered = 3;

    public string Name => "categories";

    public string Summary => "guesses categories";

    public IReadOnlyList<string> Columns { get; } = ["text"];

    public IReadOnlyList<string> Results { get; } = ["first", "second", "third", "emergency"];

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
        var ranked = data.Understander.Categories.Rank(text)
            .Select(item => data.Categories.First(c => c.Items.Any(i => i.Id == item)).Name.Chinese)
            .Distinct().Take(Offered).ToList();
        return
        [
            .. Enumerable.Range(0, Offered).Select(i => i < ranked.Count ? ranked[i] : ""),
            data.Understander.Emergencies.Read(text).Count > 0 ? "yes" : "no",
        ];
    }

    private static string? Label(TableRow row) => row["expected"] ?? row["category"];
}
