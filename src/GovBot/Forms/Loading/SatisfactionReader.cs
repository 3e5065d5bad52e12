using GovBot.Data.Domain.Satisfaction;

namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/satisfaction.yaml</c>; ids of answers are names of enumerations, the program knows no others.</summary>
internal sealed class SatisfactionReader(DialogsFolder folder, Findings findings)
{
    private const string Path = "catalog/satisfaction.yaml";

    public SatisfactionCatalog Read()
    {
        if (folder.File(Path) is not { } file)
        {
            findings.Add(Path, 1, "The file is missing, or has a mistake reported above.");
            return new();
        }

        var root = new MapReader(file, findings);
        var solved = root.Maps("solved").Select(map => Said<Solution>(map, weighs: false)).ToList();
        var grades = root.Maps("grades").Select(map => Said<Grade>(map, weighs: true)).ToList();
        var joiners = root.Nested("joiners");
        var catalog = new SatisfactionCatalog
        {
            Solved = solved.ToDictionary(entry => entry.Id, entry => entry.Words),
            Grades = grades.ToDictionary(entry => entry.Id, entry => entry.Words),
            Weights = grades.ToDictionary(entry => entry.Id, entry => entry.Weight),
            Reasons = Named(root, "reasons"),
            Object = root.Words("object", required: true),
            OneIn = Count(joiners, "one_in", 3),
            Least = Count(joiners, "least", 3),
        };
        joiners?.Done();
        root.Done();
        return Whole(file, solved.Select(entry => entry.Id)) && Whole(file, grades.Select(entry => entry.Id)) ? catalog : new();
    }

    private (T Id, IReadOnlyList<string> Words, decimal Weight) Said<T>(MapReader map, bool weighs)
        where T : struct, Enum
    {
        var (id, words, weight) = (map.Text("id"), map.Words("words", required: true), weighs ? map.Number("weight") ?? 0 : 0);
        if (!Enum.TryParse<T>(id, out var read) || !Enum.IsDefined(read))
            findings.Add(map.Map, $"'{id}' is no answer here. Write one of {string.Join(", ", Enum.GetNames<T>())}.");
        if (weight is < 0 or > 1)
            findings.Add(map.Map, "'weight' is a number from 0 to 1.");
        map.Done();
        return (read, words, weight);
    }

    // Said once each, so that nothing a resident can press is without words or weight.
    private bool Whole<T>(YamlMap file, IEnumerable<T> ids)
        where T : struct, Enum
    {
        if (ids.Order().SequenceEqual(Enum.GetValues<T>().Order()))
            return true;
        findings.Add(file, $"Each of {string.Join(", ", Enum.GetNames<T>())} stands here once.");
        return false;
    }

    private int Count(MapReader? map, string key, int otherwise)
    {
        if (map?.Number(key) is not { } number)
            return otherwise;
        if (number >= 1 && number == decimal.Truncate(number))
            return (int)number;
        findings.Add(map.Item(key) ?? map.Map, $"'{key}' is a whole number from 1.");
        return otherwise;
    }

    private static List<NamedEntry> Named(MapReader root, string key) => [.. root.Maps(key).Select(map =>
    {
        var entry = new NamedEntry(map.Text("id"), map.Local("name"));
        map.Done();
        return entry;
    })];
}
