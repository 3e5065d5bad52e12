using System.Globalization;

namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/conferences.yaml</c>.</summary>
internal sealed class ConferenceReader(DialogsFolder folder, Findings findings)
{
    private const string Path = "catalog/conferences.yaml";
    private const int LastMonth = 12;

    // A day that every month has.
    private const int LastDay = 28;
    private const int Most = 10_000;

    public ConferenceRules Read()
    {
        var otherwise = new ConferenceRules();
        if (folder.File(Path) is not { } file)
        {
            findings.Add(Path, 1, "The file is missing, or has a mistake reported above.");
            return otherwise;
        }

        var root = new MapReader(file, findings);
        var rules = otherwise with
        {
            Months = Months(root) ?? otherwise.Months,
            Day = Whole(root, "day", LastDay) ?? otherwise.Day,
            CancelReasons = [.. root.Maps("cancel").Select(Reason)],
        };
        if (root.Nested("suggest") is { } suggest)
        {
            rules = rules with
            {
                LikeCases = Whole(suggest, "like_cases", Most) ?? otherwise.LikeCases,
                Streets = Whole(suggest, "streets", Most) ?? otherwise.Streets,
                Objections = Whole(suggest, "objections", Most) ?? otherwise.Objections,
                WithinDays = Whole(suggest, "within_days", Most) ?? otherwise.WithinDays,
            };
            suggest.Done();
        }

        root.Done();
        return rules;
    }

    private int[]? Months(MapReader root)
    {
        var months = root.Words("months", required: true).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= LastMonth ? month : 0).Order().ToArray();
        if (months.Length > 0 && !months.Contains(0))
            return months;
        findings.Add(root.Item("months") ?? root.Map, "'months' are numbers from 1 to 12, at least one.");
        return null;
    }

    private int? Whole(MapReader map, string key, int most)
    {
        if (map.Number(key) is not { } number)
            return null;
        if (number >= 1 && number <= most && number == decimal.Truncate(number))
            return (int)number;
        findings.Add(map.Item(key) ?? map.Map, string.Create(CultureInfo.InvariantCulture, $"'{key}' is a whole number from 1 to {most}."));
        return null;
    }

    private static NamedEntry Reason(MapReader map)
    {
        var reason = new NamedEntry(map.Text("id"), map.Local("name"));
        map.Done();
        return reason;
    }
}
