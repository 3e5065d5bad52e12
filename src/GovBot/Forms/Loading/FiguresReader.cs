namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/figures.yaml</c>.</summary>
internal sealed class FiguresReader(DialogsFolder folder, Findings findings)
{
    private const string Path = "catalog/figures.yaml";

    public FiguresCatalog Read()
    {
        if (folder.File(Path) is not { } file)
        {
            findings.Add(Path, 1, "The file is missing, or has a mistake reported above.");
            return new();
        }

        var root = new MapReader(file, findings);
        var catalog = new FiguresCatalog
        {
            Minimum = Count(root, "minimum"),
            TrialUntil = root.Date("trial_until"),
            CheckingDays = Count(root, "checking_days"),
            YearBegins = Count(root, "year_begins", 12),
            RepeatDays = Count(root, "repeat_days"),
            Partly = Share(root, "partly"),
            Composite = Composite(root.Nested("composite")),
            Kinds = [.. root.Maps("kinds").Select(map => Closed(map, kind => new DepartmentKind(kind.Text("id"), kind.Local("name"), kind.Words("departments"))))],
            Exclusions = [.. root.Maps("exclusions").Select(map => Closed(map, entry => new NamedEntry(entry.Text("id"), entry.Local("name"))))],
            Hints = Hints(root.Nested("hints")),
        };
        root.Done();
        return catalog;
    }

    private CompositeWeights Composite(MapReader? map) => map is null ? new(false, 0, 0, 0, 0, 0, 0) : Closed(map, entry => new CompositeWeights(
        entry.Flag("enabled"), Weight(entry, "acknowledge"), Weight(entry, "contact"), Weight(entry, "arrive"), Weight(entry, "finish"), Weight(entry, "solved"), Weight(entry, "satisfied")));

    private HintLimits Hints(MapReader? map) => map is null ? new(0, 0, 0, 0) : Closed(map, entry =>
        new HintLimits(Count(entry, "last_minutes"), Count(entry, "same_words"), Count(entry, "bulk"), Count(entry, "bulk_minutes")));

    private decimal Weight(MapReader map, string key)
    {
        var number = map.Number(key) ?? 0;
        if (number < 0)
            findings.Add(map.Item(key) ?? map.Map, $"'{key}' is not negative.");
        return number;
    }

    private decimal Share(MapReader map, string key)
    {
        var number = map.Number(key) ?? 0;
        if (number is < 0 or > 1)
            findings.Add(map.Item(key) ?? map.Map, $"'{key}' is a number from 0 to 1.");
        return number;
    }

    private int Count(MapReader map, string key, int most = int.MaxValue)
    {
        var number = map.Number(key) ?? 0;
        if (number >= 1 && number <= most && number == decimal.Truncate(number))
            return (int)number;
        findings.Add(map.Item(key) ?? map.Map, most == int.MaxValue ? $"'{key}' is a whole number from 1." : $"'{key}' is a whole number from 1 to {most}.");
        return 1;
    }

    private static T Closed<T>(MapReader map, Func<MapReader, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }
}
