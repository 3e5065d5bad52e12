using GovBot.Data.Domain.Calendar;

namespace GovBot.Forms;

/// <summary>Names of the units of deadlines in files.</summary>
public static class WorkUnits
{
    public static WorkUnit Parse(string name) => name switch
    {
        "workday" => WorkUnit.WorkDay,
        "workhour" => WorkUnit.WorkHour,
        "natural-hour" => WorkUnit.NaturalHour,
        "natural-day" => WorkUnit.NaturalDay,
        _ => throw new FormatException($"'{name}' is not workday, workhour, natural-hour or natural-day."),
    };
}
