using System.Collections.Concurrent;

namespace GovBot.Data.Domain.Calendar;

/// <summary>日历: which days are worked, from the notices published and, without one, from the law.</summary>
internal sealed class DayBook
{
    private readonly IReadOnlySet<DayOfWeek> _weekdays;
    private readonly Dictionary<DateOnly, HolidayDay> _noticed = [];
    private readonly HashSet<int> _published = [];
    private readonly ConcurrentDictionary<int, YearDays> _years = new();

    public DayBook(IReadOnlySet<DayOfWeek> weekdays, IEnumerable<HolidayYear> notices)
    {
        _weekdays = weekdays;
        foreach (var notice in notices.Where(n => n.Days.Count > 0).OrderBy(n => n.Year))
        {
            _published.Add(notice.Year);
            foreach (var day in notice.Days)
            {
                _noticed[day.Date] = day;
            }
        }
    }

    public bool IsWorking(DateOnly day) => Year(day.Year).Working[day.DayOfYear - 1];

    public bool IsProvisional(int year) => !_published.Contains(year);

    /// <summary>The name a notice gives the day.</summary>
    public string? NameOf(DateOnly day) => _noticed.GetValueOrDefault(day)?.Name;

    /// <summary>Working days of a year before the given day of the year.</summary>
    public int WorkedBefore(DateOnly day) => Year(day.Year).Before[day.DayOfYear - 1];

    public int WorkedIn(int year) => Year(year).Before[^1];

    public YearDays Year(int year) => _years.GetOrAdd(year, Count);

    private YearDays Count(int year)
    {
        var statutory = IsProvisional(year) ? StatutoryHolidays.Of(year) : null;
        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        var working = new bool[days];
        var before = new int[days + 1];
        var first = new DateOnly(year, 1, 1);
        for (var i = 0; i < days; i++)
        {
            var day = first.AddDays(i);
            working[i] = _noticed.TryGetValue(day, out var noticed)
                ? !noticed.IsOffDay
                : _weekdays.Contains(day.DayOfWeek) && statutory?.Contains(day) != true;
            before[i + 1] = before[i] + (working[i] ? 1 : 0);
        }

        return new(working, before);
    }

    /// <param name="Working">By day of the year, from zero.</param>
    /// <param name="Before">Working days before that day; one more than days.</param>
    internal sealed record YearDays(bool[] Working, int[] Before);
}
