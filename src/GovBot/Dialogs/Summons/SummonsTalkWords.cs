using GovBot.Cases;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;

namespace GovBot.Dialogs.Summons;

/// <summary>How a summons is shown in chat.</summary>
internal static class SummonsTalkWords
{
    private const int LatestEntries = 4;

    public static string Line(Talk talk, SummonsLine line) => talk.Text(
        "summons.line",
        ("number", line.Number),
        ("category", line.CategoryName ?? talk.Text("desk.no_category")),
        ("place", Place(talk, line)),
        ("state", talk.Text($"summons.state.{line.State}")),
        ("due", line.DueAt is { } due ? talk.Text(line.IsOverdue ? "desk.line_overdue" : "desk.line_due", ("due", talk.When(due))) : ""));

    public static string Describe(Talk talk, SummonsCase shown, DueWords dues)
    {
        var lines = new List<string> { talk.Text("summons.case", ("number", shown.Line.Number), ("state", talk.Text($"summons.state.{shown.Line.State}"))), Parties(talk, shown) };
        lines.AddRange(Matter(talk, shown));
        lines.AddRange(shown.Due.Where(due => due.Step.Step != SummonsRules.Reopen).Select((due, i) => i == 0 ? Due(talk, due, dues.Explain(talk.Locale, due.Step, due.DaysOnHold)) : Due(talk, due, talk.Text("summons.due_by", ("due", talk.When(due.DueAt))))));
        lines.AddRange(Handling(talk, shown));
        lines.AddRange(Ratings(talk, shown));
        if (shown.History.Count > LatestEntries)
        {
            lines.Add(talk.Text("summons.history_more", ("count", shown.History.Count)));
        }

        lines.AddRange(shown.History.TakeLast(LatestEntries).Select(entry => Entry(talk, entry)));
        return string.Join('\n', lines);
    }

    public static string Timeline(Talk talk, SummonsCase shown) =>
        string.Join('\n', shown.History.Select(entry => Entry(talk, entry)).Prepend(talk.Text("summons.timeline", ("number", shown.Line.Number))));

    /// <summary>What a clerk has filled in so far.</summary>
    public static IEnumerable<string> Matter(Talk talk, SummonsCase shown)
    {
        var facts = shown.Facts;
        yield return talk.Text("summons.matter", ("category", facts.CategoryName ?? talk.Text("desk.no_category")), ("place", Place(talk, shown.Line)), ("text", shown.PlaceText is { } text ? $"，{text}" : ""));
        yield return talk.Text("summons.what", ("what", shown.What ?? talk.Text("desk.erased")));
        yield return talk.Text("summons.kind_way", ("kind", talk.Text($"summons.kind.{facts.Kind}")), ("way", talk.Text($"summons.way.{facts.Way}")));
        if (facts.Households is { } households)
        {
            yield return talk.Text("summons.households", ("count", households));
        }

        if (facts.Vulnerable is { } vulnerable)
        {
            yield return talk.Text("summons.vulnerable", ("count", vulnerable));
        }

        foreach (var effort in shown.Efforts)
        {
            yield return talk.Text("summons.effort", ("kind", Name(talk, SummonsReasons.Effort, effort.Kind.ToString())), ("day", talk.Day(effort.On)), ("words", effort.Words ?? ""));
        }

        if (shown.ProposedTimes.Count > 0)
        {
            yield return talk.Text("summons.times", ("times", string.Join(talk.Text("due.and"), shown.ProposedTimes.Select(time => talk.When(time)))));
        }

        if (shown.Issues.Count > 0)
        {
            yield return talk.Text("summons.issues", ("numbers", string.Join(' ', shown.Issues)));
        }
    }

    public static string Name(Talk talk, string list, string id) => talk.Data.SummonsReasons[list].FirstOrDefault(entry => entry.Id == id)?.Name.For(talk.Locale) ?? id;

    public static string Overview(Talk talk, SummonsOverview overview)
    {
        var lines = new List<string> { talk.Text("summons.overview_all", ("running", overview.Running), ("overdue", overview.Overdue)) };
        lines.AddRange(overview.WaitsFor.OrderByDescending(side => side.Value).Select(side => talk.Text("summons.overview_side", ("side", talk.Text($"summons.side.{side.Key}")), ("count", side.Value))));
        lines.AddRange(overview.Departments.Select(load => talk.Text("summons.overview_department", ("name", load.Name), ("running", load.Running), ("overdue", load.Overdue))));
        return string.Join('\n', lines);
    }

    private static string Parties(Talk talk, SummonsCase shown)
    {
        var supporting = shown.Parts.Where(part => part is { Duty: Duty.Supporting, IsReleased: false }).Select(part => part.Name).ToList();
        var joint = string.Join(talk.Text("due.and"), shown.Initiators.Select(initiator => initiator.HasJoined ? initiator.Name : talk.Text("summons.not_joined", ("name", initiator.Name))));
        var parties = talk.Text(
            "summons.parties",
            ("committee", shown.Line.CommitteeName),
            ("joint", joint.Length > 0 ? talk.Text("summons.jointly", ("names", joint)) : ""),
            ("lead", shown.Line.LeadName ?? talk.Text("summons.no_lead")));
        return supporting.Count == 0 ? parties : parties + talk.Text("summons.supporting", ("names", string.Join(talk.Text("due.and"), supporting)));
    }

    // What is next says how it was computed; the rest only when.
    private static string Due(Talk talk, SummonsDue due, string how) => talk.Text(
        due.IsOverdue ? "summons.due_over" : "summons.due",
        ("step", talk.Text($"summons.step.{due.Step.Step}")),
        ("who", due.DepartmentName is { } name ? talk.Text("summons.due_who", ("name", name)) : ""),
        ("how", how));

    private static IEnumerable<string> Handling(Talk talk, SummonsCase shown)
    {
        if (shown.Meeting.At is { } at)
        {
            yield return talk.Text(shown.Meeting.Agreed ? "summons.meeting_agreed" : "summons.meeting_proposed", ("at", talk.When(at.InShanghai())));
        }

        if (shown.CommittedTo is { } day)
        {
            yield return talk.Text(shown.ApprovalOwed ? "summons.committed_owed" : "summons.committed", ("day", talk.Day(day)));
        }

        foreach (var node in shown.Nodes.Where(node => node.ReleasedAt is null))
        {
            yield return talk.Text(node.FinishedAt is null ? "summons.node_open" : "summons.node_done", ("seq", node.Seq), ("day", talk.Day(node.DueOn)), ("words", node.Words));
        }

        foreach (var asked in shown.Cooperations)
        {
            yield return talk.Text("summons.cooperation", ("seq", asked.Seq), ("words", asked.Words), ("answer", talk.Text(asked.Accepted switch { true => "summons.accepted", false => "summons.declined", _ => "summons.unanswered" })));
        }

        if (shown.Report is { Result: { } result, Facts: { } facts, Demand: { } demand })
        {
            yield return talk.Text("summons.report", ("result", talk.Text($"summons.result.{result}")), ("facts", talk.Text($"summons.facts.{facts}")), ("demand", talk.Text($"summons.demand.{demand}")));
        }

        if (shown.Bounces > 0)
        {
            yield return talk.Text("summons.bounces", ("count", shown.Bounces));
        }
    }

    // Numbers only: who said what is nobody's business, but the committee goes to see those who say no.
    private static IEnumerable<string> Ratings(Talk talk, SummonsCase shown)
    {
        if (shown.Dispute is { } stage)
        {
            yield return talk.Text("summons.disputed", ("stage", talk.Text($"summons.dispute.{stage}")));
        }

        if (shown.Ratings is not { } said)
        {
            yield break;
        }

        yield return talk.Text("summons.rated_count", ("asked", said.Asked), ("answered", said.Answered), ("yes", said.Yes), ("partly", said.Partly), ("no", said.No));
        if (said.Noes.Count > 0)
        {
            yield return talk.Text("summons.noes", ("numbers", string.Join(' ', said.Noes)));
        }
    }

    private static string Entry(Talk talk, SummonsEntry entry)
    {
        var who = entry.Role is Role.Resident or Role.System ? talk.Text($"desk.by.{entry.Role}") : talk.Text($"staff.role.{entry.Role}");
        var line = talk.Text("desk.entry", ("when", talk.When(entry.At)), ("who", who), ("what", talk.Text($"summons.act.{entry.Trigger}")));
        line += entry.HappenedAt is { } happened ? talk.Text("summons.on_paper", ("when", talk.When(happened))) : "";
        return entry.Words is null ? line : talk.Text("desk.entry_words", ("entry", line), ("words", entry.Words));
    }

    private static string Place(Talk talk, SummonsLine line) => line.Place.Length > 0 ? line.Place : talk.Text("desk.no_place");
}
