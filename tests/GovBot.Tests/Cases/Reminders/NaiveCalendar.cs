using System.Globalization;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>Working time written out minute by minute from the published lists of 2026: slow, plain, and nothing of the calendar under test.</summary>
internal sealed class NaiveCalendar
{
    private static readonly HashSet<string> Off =
    [
        "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "04-06", "05-01", "05-04", "05-05",
        "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07",
    ];

    private static readonly HashSet<string> MadeUp = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"];

    private readonly List<DateTime> _minutes = [];
    private readonly List<DateTime> _days = [];

    /// <param name="periods">E.g. <c>09:00-11:30 13:30-17:30</c>.</param>
    public NaiveCalendar(string periods)
    {
        var open = periods.Split(' ').Select(period => period.Split('-').Select(time => TimeSpan.Parse(time, CultureInfo.InvariantCulture)).ToArray()).ToList();
        for (var day = new DateTime(2026, 1, 1); day < new DateTime(2027, 4, 1); day = day.AddDays(1))
        {
            if (!IsWorked(day))
                continue;
            _days.Add(day);
            foreach (var period in open)
            {
                for (var minute = period[0]; minute < period[1]; minute += TimeSpan.FromMinutes(1))
                    _minutes.Add(day + minute);
            }
        }
    }

    public bool IsOpen(DateTime local) => _minutes.BinarySearch(new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0)) >= 0;

    /// <summary>The instant, or the next opening.</summary>
    public DateTime Next(DateTime local) => IsOpen(local) ? local : _minutes[~_minutes.BinarySearch(local)];

    /// <summary>Working time before it.</summary>
    public TimeSpan Worked(DateTime local)
    {
        var minute = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0);
        var index = _minutes.BinarySearch(minute);
        return index >= 0 ? TimeSpan.FromMinutes(index) + (local - minute) : TimeSpan.FromMinutes(~index);
    }

    /// <summary>When so much working time is over: at the end of a period that end, not the beginning of the next.</summary>
    public DateTime At(TimeSpan worked) => worked.Ticks % TimeSpan.TicksPerMinute is > 0 and var rest
        ? _minutes[(int)worked.TotalMinutes] + TimeSpan.FromTicks(rest)
        : _minutes[(int)worked.TotalMinutes - 1] + TimeSpan.FromMinutes(1);

    /// <summary>The opening after the close of the so-manieth working day after that day.</summary>
    public DateTime MorningAfter(DateTime local, int days)
    {
        var index = _days.BinarySearch(local.Date);
        return Next(_days[(index >= 0 ? index : ~index - 1) + days + 1]);
    }

    private static bool IsWorked(DateTime day)
    {
        var name = day.ToString("MM-dd", CultureInfo.InvariantCulture);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        // 2027 has no notice yet: statutory days only, of which New Year and the Spring Festival lie in what is looked at.
        return day.Year == 2026 ? (weekend ? MadeUp.Contains(name) : !Off.Contains(name)) : !weekend && name is not ("01-01" or "02-05" or "02-08");
    }
}
