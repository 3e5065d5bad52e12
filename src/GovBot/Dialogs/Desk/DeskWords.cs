using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Issues;

namespace GovBot.Dialogs.Desk;

/// <summary>What people of a unit say at the desk, and how it shows a case.</summary>
internal static class DeskWords
{
    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Desk = "desk";

    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Enter = "enter";

    /// <summary>Posts with a desk of urgent issues.</summary>
    public static bool HasDesk(StaffPost post) => DeskRights.HasDesk(post.Role);

    public static string Line(Talk talk, DeskLine line)
    {
        var due = line.DueAt is { } at ? talk.Text(line.IsOverdue ? "desk.line_overdue" : "desk.line_due", ("due", talk.When(at))) : "";
        return talk.Text("desk.line", ("number", line.Number), ("category", line.CategoryName ?? talk.Text("desk.no_category")), ("place", Place(talk, line)), ("due", due));
    }

    public static string Place(Talk talk, DeskLine line) => line.Place.Trim() is { Length: > 0 } place ? place : talk.Text("desk.no_place");

    public static string State(Talk talk, string state) => talk.Text($"desk.state.{state}");

    public static string Type(Talk talk, string locale, RequestType type) => talk.Data.Texts.Get(locale, $"issue.type.{type}");

    /// <summary>急、难、愁; empty where none is.</summary>
    public static string Tags(Talk talk, string locale, IssueTags tags) =>
        string.Join(talk.Data.Texts.Get(locale, "issue.tag.and"), DeskChoices.AllTags.Where(tag => tags.HasFlag(tag)).Select(tag => talk.Data.Texts.Get(locale, $"issue.tag.{tag}")));

    public static string Act(Talk talk, UrgentIssueTrigger trigger) => talk.Text($"desk.act.{trigger}");
}
