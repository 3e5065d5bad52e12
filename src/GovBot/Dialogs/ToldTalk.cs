using GovBot.Cases.Reminders;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;

namespace GovBot.Dialogs;

/// <summary>告知记录 in chat: who was told what of a case, the latest last.</summary>
public sealed class ToldTalk(ToldHistory history)
{
    /// <summary>Id of the offer on a case.</summary>
    public const string Offer = "told";

    private const int Latest = 20;

    public async Task<string> WordsAsync(Talk talk, StaffPost post, CaseKind kind, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var told = await history.OfAsync(post, kind, number, cancellationToken);
        if (told.Count == 0)
        {
            return talk.Text("told.none", ("number", number));
        }

        var lines = told.TakeLast(Latest).Select(one => talk.Text("told.line", ("when", talk.When(one.At)), ("who", Who(talk, one)), ("what", What(talk, kind, one)), ("status", talk.Text($"told.status.{one.Status}"))));
        return string.Join('\n', lines.Prepend(talk.Text("told.title", ("number", number), ("count", told.Count))));
    }

    private static string Who(Talk talk, Told told) => told switch
    {
        { Who: { } post } => $"{post.UnitName}{(talk.IsEnglish && post.UnitName is not null ? " " : "")}{talk.Text($"staff.role.{post.Role}")}",
        { To: { } to } => talk.Text($"told.to.{to}"),
        _ => talk.Text("told.somebody"),
    };

    private static string What(Talk talk, CaseKind kind, Told told) => told switch
    {
        { Step: { } step, Kind: { } rung } => talk.Text($"told.reminder.{rung}", ("step", talk.Text($"{(kind == CaseKind.SummonsRequest ? "summons" : "issue")}.step.{step}"))),
        { Trigger: { } trigger } => talk.Text(kind == CaseKind.SummonsRequest ? $"summons.act.{trigger}" : $"desk.done.{trigger}"),
        _ => talk.Text("told.news"),
    };
}
