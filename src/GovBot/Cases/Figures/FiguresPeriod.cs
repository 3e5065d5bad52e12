using System.Globalization;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Cases.Figures;

/// <summary>月、季度、评价年度.</summary>
public enum FiguresSpan
{
    Month,
    Quarter,
    Year,
}

/// <summary>A period that figures are about: what fell due or happened in it counts in it, once and for all.</summary>
/// <param name="From">Its first day in Shanghai.</param>
/// <param name="To">The first day after it.</param>
public sealed record FiguresPeriod(FiguresSpan Span, DateOnly From, DateOnly To)
{
    /// <summary>UTC.</summary>
    public DateTime Start => Instant(From);

    /// <summary>UTC; not in it any more.</summary>
    public DateTime End => Instant(To);

    /// <summary>E.g. <c>2026-03</c>, <c>2026-Q1</c>; <c>2026</c> is the evaluation year that ends in 2026.</summary>
    public string Key => Span switch
    {
        FiguresSpan.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        FiguresSpan.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year}-Q{((From.Month - 1) / 3) + 1}"),
        _ => To.AddDays(-1).Year.ToString(CultureInfo.InvariantCulture),
    };

    public bool Holds(DateTime at) => at >= Start && at < End;

    /// <summary>The one before, of the same span.</summary>
    public FiguresPeriod Before => Span switch
    {
        FiguresSpan.Month => Of(Span, From.AddMonths(-1), 1),
        FiguresSpan.Quarter => Of(Span, From.AddMonths(-3), 1),
        _ => this with { From = From.AddYears(-1), To = From },
    };

    /// <param name="yearBegins">The first month of the evaluation year.</param>
    public static FiguresPeriod Of(FiguresSpan span, DateOnly day, int yearBegins) => span switch
    {
        FiguresSpan.Month => new(span, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
        FiguresSpan.Quarter => Months(span, new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), 3),
        _ => Months(span, new DateOnly(day.Month >= yearBegins ? day.Year : day.Year - 1, yearBegins, 1), 12),
    };

    /// <summary>Reads a <see cref="Key"/>; null for anything else.</summary>
    public static FiguresPeriod? Parse(string? key, int yearBegins)
    {
        if (DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Of(FiguresSpan.Month, month, yearBegins);
        if (key is { Length: 7 } && key[4..6] == "-Q" && key[6] is >= '1' and <= '4' && Year(key[..4]) is { } year)
            return Of(FiguresSpan.Quarter, new DateOnly(year, ((key[6] - '1') * 3) + 1, 1), yearBegins);
        return key is { Length: 4 } && Year(key) is { } ends ? Of(FiguresSpan.Year, new DateOnly(ends, yearBegins, 1).AddDays(-1), yearBegins) : null;
    }

    private static FiguresPeriod Months(FiguresSpan span, DateOnly from, int months) => new(span, from, from.AddMonths(months));

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null;

    private static DateTime Instant(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), WorkCalendar.Offset).UtcDateTime;
}
