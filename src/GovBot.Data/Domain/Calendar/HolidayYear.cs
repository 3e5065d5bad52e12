namespace GovBot.Data.Domain.Calendar;

/// <summary>放假安排: one year's published notice, holidays and make-up working days.</summary>
/// <param name="Year">The year of the notice; it may also change days of the December before.</param>
/// <param name="Papers">Where the notice was published.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<string> Papers, IReadOnlyList<HolidayDay> Days);

/// <summary>放假或调休日: a day off, or (not <paramref name="IsOffDay"/>) a make-up working day 调休.</summary>
public sealed record HolidayDay(string Name, DateOnly Date, bool IsOffDay);
