using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/reminders.yaml</c>.</summary>
internal sealed class ReminderReader(DialogsFolder folder, Findings findings)
{
    private const string Path = "catalog/reminders.yaml";
    private const int LongestGather = 60;
    private const int LongestCatchUp = 24 * 60;

    /// <param name="steps">What may be reminded of.</param>
    /// <param name="period">Reads <c>"08:30-20:30"</c>.</param>
    public ReminderRules Read(IReadOnlyCollection<string> steps, Func<string, WorkPeriod?> period)
    {
        var otherwise = new ReminderRules();
        if (folder.File(Path) is not { } file)
        {
            findings.Add(Path, 1, "The file is missing, or has a mistake reported above.");
            return otherwise;
        }

        var root = new MapReader(file, findings);
        var rules = otherwise with
        {
            Residents = Residents(root, period) ?? otherwise.Residents,
            Gather = Minutes(root, "gather", LongestGather) ?? otherwise.Gather,
            CatchUp = Minutes(root, "catch_up", LongestCatchUp) ?? otherwise.CatchUp,
            Ladders = Ladders(root, [.. steps, .. ReminderRules.Dated]),
        };
        root.Done();
        return rules;
    }

    private WorkingHours? Residents(MapReader root, Func<string, WorkPeriod?> period)
    {
        var periods = root.Words("residents", required: true).Select(period).ToList();
        try
        {
            return periods.Contains(null) ? throw new ArgumentException("No times.", nameof(period)) : new([.. periods.Select(found => found!.Value)], Enum.GetValues<DayOfWeek>());
        }
        catch (ArgumentException)
        {
            findings.Add(root.Item("residents") ?? root.Map, "'residents' are times like [\"08:30-20:30\"], one after another within the day.");
            return null;
        }
    }

    private TimeSpan? Minutes(MapReader root, string key, int most)
    {
        if (root.Number(key) is not { } number)
            return null;
        if (number >= 0 && number <= most)
            return TimeSpan.FromMinutes((double)number);
        findings.Add(root.Item(key) ?? root.Map, $"'{key}' is in minutes, from 0 to {most}.");
        return null;
    }

    private Dictionary<string, IReadOnlyList<RungRule>> Ladders(MapReader root, IReadOnlyCollection<string> known)
    {
        var ladders = new Dictionary<string, IReadOnlyList<RungRule>>(StringComparer.Ordinal);
        foreach (var map in root.Maps("ladders"))
        {
            var (steps, rungs) = (map.Words("steps", required: true), map.Maps("rungs").Select(Rung).OfType<RungRule>().ToList());
            map.Done();
            foreach (var step in steps)
            {
                if (!known.Contains(step))
                    findings.Add(map.Map, $"'{step}' is no deadline. Write a name that stands in catalog/deadlines.yaml.");
                else if (!ladders.TryAdd(step, rungs))
                    findings.Add(map.Map, $"The deadline '{step}' has its reminders in two places; keep one.");
            }
        }

        return ladders;
    }

    private RungRule? Rung(MapReader map)
    {
        var stated = Enum.GetValues<RungAt>().Select(at => (At: at, Amount: map.Number(KeyOf(at)))).Where(pair => pair.Amount is not null).ToList();
        var (unit, to, escalates) = (Unit(map), To(map), map.Flag("escalates"));
        map.Done();
        if (stated is [var (at, amount)] && unit is { } read && to.Count > 0 && IsSound(at, amount!.Value, read))
            return new RungRule(at, amount.Value, read, to, escalates);
        findings.Add(map.Map, "A reminder has one of 'share' (1 to 99, per cent of the time), 'before' and 'after' (0 or more; whole for days), a 'unit' of workday, workhour, natural-hour or natural-day, and 'to'.");
        return null;
    }

    private static string KeyOf(RungAt at) => at switch
    {
        RungAt.Share => "share",
        RungAt.Before => "before",
        _ => "after",
    };

    private static bool IsSound(RungAt at, decimal amount, WorkUnit unit) =>
        at == RungAt.Share ? amount is > 0 and < 100 : amount >= 0 && (unit is not (WorkUnit.WorkDay or WorkUnit.NaturalDay) || amount == decimal.Truncate(amount));

    private static WorkUnit? Unit(MapReader map)
    {
        try
        {
            return WorkUnits.Parse(map.TextOrNull("unit") ?? "workday");
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private List<ReminderTo> To(MapReader map)
    {
        var to = new List<ReminderTo>();
        foreach (var word in map.Words("to", required: true))
        {
            if (Enum.TryParse<ReminderTo>(word, ignoreCase: true, out var read) && Enum.IsDefined(read) && !char.IsDigit(word[0]))
                to.Add(read);
            else
                findings.Add(map.Item("to") ?? map.Map, $"'{word}' is nobody to remind. Write some of {string.Join(", ", Enum.GetNames<ReminderTo>()).ToLowerInvariant()}.");
        }

        return to;
    }
}
