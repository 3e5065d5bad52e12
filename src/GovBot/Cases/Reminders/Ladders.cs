using GovBot.Data.Domain.Deadlines;
using GovBot.Forms;

namespace GovBot.Cases.Reminders;

/// <summary>Gives a step the ladder of today's rules; it keeps it.</summary>
public sealed class Ladders(IDialogsSource dialogs)
{
    /// <summary>For a step that begins, and for one whose date has moved: what was climbed stays climbed.</summary>
    public CaseStep Hang(CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var data = dialogs.Current;
        if (data.Reminders.Ladders.GetValueOrDefault(step.Step) is { } rules)
            step.Hang(LadderPlan.For(step, rules, TellingHours.Of(data, step.Policy.Hours)));
        return step;
    }
}
