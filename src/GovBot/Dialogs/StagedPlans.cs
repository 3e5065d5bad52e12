using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs;

/// <summary>分阶段计划 as people write it: a line, or what stands between semicolons, for each stage: by when, and what.</summary>
internal static class StagedPlans
{
    /// <summary>Empty where one of them has no date.</summary>
    public static IReadOnlyList<(DateOnly DueOn, string Words)> Read(Talk talk, string text, DateTime now)
    {
        var stages = new List<(DateOnly, string)>();
        foreach (var part in Enumerated.Clauses(text))
        {
            if (DateOf(WhenReader.Read(part, now, talk.Data.Calendar)) is not { } due)
            {
                return [];
            }

            stages.Add((due, part));
        }

        return stages;
    }

    public static DateOnly? DateOf(WhenReading reading) => reading switch
    {
        WhenReading.Day day => day.Date,
        WhenReading.Moment moment => DateOnly.FromDateTime(moment.Local),
        _ => null,
    };
}
