using GovBot.Data.Persistence;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>What a reminder says; several to one person are one message.</summary>
public sealed class ReminderWords(GovBotDbContext db, TextCatalog texts)
{
    // More than that nobody reads in a chat.
    private const int MostLines = 12;

    /// <param name="items">For one person; their cases are there.</param>
    public async Task<string> MessageAsync(string locale, IReadOnlyList<ReminderItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        var ids = items.Select(item => item.Step.DepartmentId).OfType<long>().Distinct().ToArray();
        var names = await db.Departments.Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Name, cancellationToken);
        var lines = items.OrderByDescending(item => item.Reminder.Kind).ThenBy(item => item.Step.DueAt).Select(item => Line(locale, item, names)).Distinct().ToList();
        if (lines.Count == 1)
            return texts.Get(locale, $"remind.one.{items[0].Reminder.Kind}", ("line", lines[0]));
        var shown = lines.Count > MostLines ? lines.Take(MostLines).Append(texts.Get(locale, "remind.more", ("count", lines.Count - MostLines))) : lines;
        return texts.Get(locale, "remind.several", ("count", lines.Count), ("lines", string.Join('\n', shown)));
    }

    private string Line(string locale, ReminderItem item, Dictionary<long, string> names)
    {
        var line = texts.Get(
            locale,
            $"remind.line.{item.Reminder.Kind}",
            ("number", item.Case!.Number),
            ("place", item.Case.Place.Length > 0 ? item.Case.Place : texts.Get(locale, "desk.no_place")),
            ("category", item.Case.Category ?? texts.Get(locale, "desk.no_category")),
            ("who", item.Step.DepartmentId is { } id && names.TryGetValue(id, out var name) ? texts.Get(locale, "remind.by", ("name", name)) : ""),
            ("step", texts.Get(locale, $"{item.Case.StepText}.{item.Step.Step}")),
            ("due", texts.Moment(locale, item.Step.DueAt.InShanghai())));
        return item.Reminder.Escalated ? texts.Get(locale, "remind.escalated", ("line", line)) : line;
    }
}
