using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A day as a sentence names it: one, or the last and the next of that name.</summary>
internal sealed record FoundDay(string Timex, params DateTime[] Days);

/// <summary>A time of day as a sentence names it; two when morning or afternoon is left open.</summary>
internal sealed record FoundTime(params TimeSpan[] Times);

/// <summary>Finds plain days, times and spans in English and Chinese sentences.</summary>
internal static class DateText
{
    public static List<DateTimeResolution> Find(string utterance, string locale, DateTime now)
    {
        if (string.IsNullOrEmpty(utterance)) return [];
        var text = NumberText.Narrow(utterance);
        var (span, day, time, isNow) = Cultures.IsChinese(locale) ? ChineseDates.Read(text, now) : EnglishDates.Read(text, now);
        if (span is not null) return [span];
        if (isNow) return [new DateTimeResolution { Timex = "PRESENT_REF", Value = Stamp(now) }];
        if (day is null && time is null) return [];
        if (time is null) return [.. day.Days.Select(one => new DateTimeResolution { Timex = day.Timex, Value = Date(one) })];
        if (day is null) return [.. time.Times.Select(one => new DateTimeResolution { Timex = Timex(one), Value = one.ToString("c", CultureInfo.InvariantCulture) })];
        return [.. day.Days.SelectMany(one => time.Times, (one, at) => new DateTimeResolution { Timex = day.Timex + Timex(at), Value = Stamp(one + at) })];
    }

    /// <summary>A day of the calendar; without a year the last and the next one.</summary>
    public static FoundDay OnCalendar(int? year, int month, int day, DateTime now)
    {
        // 2024 stands for any leap year: the 29th of February is a day.
        if (month is < 1 or > 12 || day < 1 || year is < 1 or > 9998 || day > DateTime.DaysInMonth(year ?? 2024, month)) return null;
        if (year is { } known) return Exactly(new DateTime(known, month, day));
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}");
        var years = Enumerable.Range(now.Year - 8, 17).Where(one => day <= DateTime.DaysInMonth(one, month)).Select(one => new DateTime(one, month, day)).ToList();
        return new FoundDay(timex, years.Last(one => one < now.Date), years.First(one => one >= now.Date));
    }

    public static FoundDay Exactly(DateTime day) => new(Date(day), day.Date);

    public static FoundDay InDays(int days, DateTime now) => Exactly(now.Date.AddDays(days));

    /// <summary>A day of this week (0), of the next (1) or the last (-1); without a week the last and the next one.</summary>
    public static FoundDay OnWeekday(int weekday, int? week, DateTime now)
    {
        var day = Monday(now).AddDays(weekday - 1);
        if (week is { } which) return Exactly(day.AddDays(7 * which));
        return new FoundDay(
            string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"),
            day >= now.Date ? day.AddDays(-7) : day,
            day < now.Date ? day.AddDays(7) : day);
    }

    public static DateTimeResolution Week(int week, DateTime now)
    {
        var monday = Monday(now).AddDays(7 * week);
        var timex = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}");
        return new DateTimeResolution { Timex = timex, Start = Date(monday), End = Date(monday.AddDays(7)) };
    }

    public static DateTimeResolution Month(int month, DateTime now)
    {
        var first = new DateTime(now.Year, now.Month, 1).AddMonths(month);
        return new DateTimeResolution { Timex = first.ToString("yyyy-MM", CultureInfo.InvariantCulture), Start = Date(first), End = Date(first.AddMonths(1)) };
    }

    /// <summary>A time on the clock; of an hour up to 12 without a part of the day both.</summary>
    public static FoundTime OnClock(int hour, int minute, int second, bool open)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return null;
        var time = new TimeSpan(hour, minute, second);
        return open && hour is > 0 and <= 12 ? new FoundTime(time, new TimeSpan((hour + 12) % 24, minute, second)) : new FoundTime(time);
    }

    private static DateTime Monday(DateTime now) => now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7));

    private static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Stamp(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Timex(TimeSpan time) => time.ToString(
        time.Seconds > 0 ? @"\Thh\:mm\:ss" : time.Minutes > 0 ? @"\Thh\:mm" : @"\Thh",
        CultureInfo.InvariantCulture);
}

/// <summary>What a sentence says about time.</summary>
internal readonly record struct TimeReading(DateTimeResolution Span, FoundDay Day, FoundTime Time, bool IsNow);
