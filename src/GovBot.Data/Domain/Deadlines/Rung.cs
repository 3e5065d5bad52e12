using System.Globalization;

namespace GovBot.Data.Domain.Deadlines;

/// <summary>提醒层级: at which instant whom to remind of a step. Computed when the step begins and kept with it, so that a later change of the ladder moves nothing that runs.</summary>
/// <param name="At">UTC; within the hours of those who are told, except where any hour will do.</param>
/// <param name="Escalates">提请协调: the case goes up a level by itself.</param>
public sealed record Rung(RungKind Kind, IReadOnlyList<ReminderTo> To, DateTime At, bool Escalates = false)
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>As kept in the database: <c>Warning/Responsible+Head/2026-11-24T01:00:00.000Z/-</c>, one after another.</summary>
    public static string Write(IEnumerable<Rung> rungs)
    {
        ArgumentNullException.ThrowIfNull(rungs);
        return string.Join(' ', rungs.Select(rung => $"{rung.Kind}/{string.Join('+', rung.To)}/{rung.At.ToString(Moment, CultureInfo.InvariantCulture)}/{(rung.Escalates ? '^' : '-')}"));
    }

    public static IReadOnlyList<Rung> Read(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];
    }

    private static Rung ReadOne(string kept) => kept.Split('/') is [var kind, var to, var at, var up]
        ? new(
            Enum.Parse<RungKind>(kind),
            [.. to.Split('+').Select(Enum.Parse<ReminderTo>)],
            DateTime.ParseExact(at, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            up == "^")
        : throw new FormatException($"'{kept}' is no rung.");
}

/// <summary>提醒种类.</summary>
public enum RungKind
{
    /// <summary>到期前提醒.</summary>
    Warning = 0,

    /// <summary>逾期提醒.</summary>
    Overdue = 1,
}

/// <summary>提醒对象: by what they are to the step, found anew when it is time.</summary>
public enum ReminderTo
{
    /// <summary>承办人: who has to do it.</summary>
    Responsible = 0,

    /// <summary>承办人的负责人: the committee's head, the department's liaisons.</summary>
    Head = 1,

    /// <summary>事项的居委会经办.</summary>
    Committee = 2,

    /// <summary>街镇.</summary>
    Subdistrict = 3,

    /// <summary>区牵头部门.</summary>
    District = 4,

    /// <summary>居民: who reported it.</summary>
    Resident = 5,
}
