using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;

namespace GovBot.Dialogs.Conventions;

/// <summary>A case of a convention as staff read it.</summary>
internal static class ConventionDeskWords
{
    private static readonly ConventionTrigger[] Computed = [ConventionTrigger.Adopt, ConventionTrigger.VoteDown, ConventionTrigger.MissQuorum];

    public static string Describe(Talk talk, ConventionCase shown)
    {
        var parts = new List<string> { ConventionWords.Describe(talk, shown.Public) };
        if (shown.MissingMeetings != MeetingKinds.None && shown.Line.State == ConventionState.Deliberating)
            parts.Add(talk.Text("conventions.meetings_missing", ("meetings", Meetings(talk, shown.MissingMeetings))));
        parts.AddRange(shown.Public.Meetings.Where(meeting => meeting.Minutes is { Length: > 0 }).Select(meeting => talk.Text("conventions.minutes", ("meeting", talk.Text($"conventions.meeting.{meeting.Kind}")), ("words", meeting.Minutes))));
        parts.AddRange(shown.Public.Meetings.Where(meeting => shown.IsOwn && meeting is { IsOutstanding: true, SignInCode.Length: > 0 })
            .Select(meeting => talk.Text("conventions.sign_in_code", ("meeting", talk.Text($"conventions.meeting.{meeting.Kind}")), ("code", meeting.SignInCode), ("count", shown.SignedIn.GetValueOrDefault(meeting.Seq)))));
        if (shown.Sheets.Count > 0)
        {
            parts.AddRange(shown.Sheets.Select(sheet => talk.Text("conventions.sheet", ("building", sheet.Building), ("homes", sheet.Sheet.Households), ("for", sheet.Sheet.For), ("against", sheet.Sheet.Against))));
            parts.Add(talk.Text("conventions.sheets", ("roll", shown.Public.Votes[^1].Roll), ("signed", shown.SheetTotals.Attended), ("for", shown.SheetTotals.For), ("against", shown.SheetTotals.Against)));
        }

        if (shown.VotedInChat.Count > 0)
            parts.Add(talk.Text("conventions.voted_in_chat", ("count", shown.VotedInChat.Count), ("numbers", string.Join(talk.Text("form.list_separator"), shown.VotedInChat))));
        parts.AddRange(shown.Checks.Select(check => Check(talk, check)));
        if (shown.OpenComments.Count > 0)
            parts.Add(talk.Text("conventions.comments_wait", ("count", shown.OpenComments.Count)));
        if (shown.Incidents.Count(incident => incident.Answer is null) is > 0 and var waiting)
            parts.Add(talk.Text("conventions.incidents_wait", ("count", waiting)));
        parts.AddRange(shown.Due.Select(due => talk.Text(due.IsOverdue ? "conventions.overdue" : "conventions.due", ("step", talk.Text($"conventions.step.{due.Rule}")), ("when", talk.When(due.DueAt)))));
        return string.Join('\n', parts);
    }

    public static string Timeline(Talk talk, ConventionCase shown) => string.Join('\n', shown.History.Select(entry =>
    {
        var who = entry.Role is Role.Resident or Role.System ? talk.Text($"desk.by.{entry.Role}") : talk.Text($"staff.role.{entry.Role}");
        var line = talk.Text("conventions.entry", ("when", talk.When(entry.HappenedAt ?? entry.At)), ("who", who), ("act", talk.Text($"conventions.act.{entry.Trigger}")));
        return entry.Words is { } words ? $"{line}\n{words}" : line;
    }));

    /// <summary>What can be done, as buttons.</summary>
    public static IReadOnlyList<Offer> Offers(Talk talk, ConventionCase shown)
    {
        var acts = shown.Actions.Where(act => !Computed.Contains(act)).Select(act => new Offer(act.ToString(), talk.Text($"conventions.act.{act}"))).ToList();
        if (shown.Actions.Any(Computed.Contains) && shown.Public.Votes is [.., { Outcome: null }])
            acts.Insert(0, new Offer(ConventionQuestions.Count, talk.Text("conventions.do_count")));
        if (shown.OpenComments.Count > 0)
            acts.Insert(0, new Offer(ConventionQuestions.Comments, talk.Text("conventions.do_comments", ("count", shown.OpenComments.Count))));
        if (shown.Incidents.Any(incident => incident.Answer is null))
            acts.Insert(0, new Offer(ConventionQuestions.Incidents, talk.Text("conventions.do_incidents")));
        if (shown.IsOwn && shown.Public.CheckSeq is not null)
            acts.Add(new Offer(ConventionQuestions.Finding, talk.Text("conventions.do_finding")));
        if (shown.IsOwn && shown.Line.State == ConventionState.Published)
            acts.Add(new Offer(ConventionQuestions.Change, talk.Text("conventions.do_change")));
        if (shown.MayBorrow)
            acts.Add(new Offer(ConventionQuestions.Borrow, talk.Text("conventions.do_borrow")));
        if (shown.Public.Texts.Count > 1)
            acts.Add(new Offer(ConventionQuestions.Compare, talk.Text("conventions.do_compare")));
        return [.. acts, new(ConventionQuestions.History, talk.Text("summons.history")), new(ConventionQuestions.Page, talk.Text("conventions.do_page")), new(ConventionQuestions.Home, talk.Text("conventions.to_home"))];
    }

    private static string Meetings(Talk talk, MeetingKinds kinds) => string.Join(
        talk.Text("form.list_separator"), Enum.GetValues<MeetingKinds>().Where(kind => kind != MeetingKinds.None && kinds.HasFlag(kind)).Select(kind => talk.Text($"conventions.meeting.{kind}")));

    private static string Check(Talk talk, CheckResult check) => talk.Text(
        check.IsOpen ? "conventions.check_open" : "conventions.check_closed",
        ("no", check.Seq), ("until", talk.Day(check.Until)), ("kept", check.Kept), ("partly", check.Partly), ("not_kept", check.NotKept), ("workable", check.Workable), ("not_workable", check.NotWorkable), ("kiosk", check.AtKiosk));
}
