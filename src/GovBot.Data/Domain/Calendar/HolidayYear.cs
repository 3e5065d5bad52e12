namespace GovBot.Data.Domain.Calendar;

/// <summary>放假安排: one year's published notice, holidays and make-up working days.</summary>
/// <param name="Year">The year of the notice; it may also change days of the December before.</param>
/// <param name="Papers">Where the notice was published.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<string> Papers, IReadOnlyList<HolidayDay> Days)
{
    /// <summary>What cannot be right in it, a sentence each.</summary>
    public IEnumerable<string> Mistakes()
    {
        foreach (var day in Days.GroupBy(d => d.Date).Where(g => g.Count() > 1))
        {
            yield return FormattableString.Invariant($"{day.Key:yyyy-MM-dd} stands here twice.");
        }

        // The notice of a year reaches at most into the December before and the January after.
        foreach (var day in Days.Where(d => Math.Abs(d.Date.Year - Year) > 1))
        {
            yield return FormattableString.Invariant($"{day.Date:yyyy-MM-dd} does not belong to {Year}.");
        }

        foreach (var day in Days.Where(d => !d.IsOffDay && d.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            yield return FormattableString.Invariant($"{day.Date:yyyy-MM-dd} is a weekday and cannot be a make-up working day.");
        }
    }
}

/// <summary>放假或调休日: a day off, or (not <paramref name="IsOffDay"/>) a make-up working day 调休.</summary>
public sealed record HolidayDay(string Name, DateOnly Date, bool IsOffDay);
