using System.Globalization;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;

namespace GovBot.Dialogs.Conventions;

/// <summary>A convention in words.</summary>
internal static class ConventionWords
{
    private const int MostComments = 5;

    public static string Line(Talk talk, ConventionLine line) => talk.Text(
        "conventions.line",
        ("title", line.Title), ("state", State(talk, line.State)), ("place", line.Place), ("count", line.Voices.For(line.Facts.Voice)), ("mark", line.IsCommended ? talk.Text("conventions.commended_mark") : ""));

    public static string Filed(Talk talk, FiledProposal proposal) => talk.Text(
        "conventions.filed",
        ("number", proposal.Number), ("committee", proposal.CommitteeName), ("due", proposal.DueAt is { } due ? talk.Text("conventions.filed_due", ("when", talk.When(due))) : ""));

    public static string State(Talk talk, ConventionState state) => talk.Text($"conventions.state.{state}");

    /// <summary>All that everybody may know of it.</summary>
    public static string Describe(Talk talk, PublicConvention shown)
    {
        var line = shown.Line;
        var parts = new List<string>
        {
            talk.Text("conventions.head", ("number", line.Number), ("title", line.Title), ("state", State(talk, line.State)), ("place", line.Place), ("theme", Theme(talk, line.ThemeId, line.ThemeName)), ("committee", line.CommitteeName)),
        };
        if (line.Facts.Track == ConventionTrack.Inquiry)
            parts.Add(talk.Text("conventions.inquiry_note"));
        if (shown.Text is { } text)
            parts.Add(Text(talk, text));
        if (line.IsCommended)
            parts.Add(talk.Text("conventions.is_commended"));
        if (line.EffectiveOn is { } day)
            parts.Add(talk.Text(shown.InForce ? "conventions.in_force" : "conventions.from_day", ("day", talk.Day(day))));
        if (shown.RegistrationNumber is { } registered)
            parts.Add(talk.Text("conventions.registered", ("number", registered)));
        parts.Add(Voices(talk, shown));
        if (line.Facts.SourceIssues > 0)
            parts.Add(talk.Text("conventions.from_issues", ("count", line.Facts.SourceIssues)));
        parts.AddRange(Lineage(talk, shown.Lineage));
        parts.AddRange(shown.Meetings.Select(meeting => Meeting(talk, meeting)));
        if (shown.Votes.Count > 0)
            parts.Add(string.Join('\n', shown.Votes.Select(vote => Vote(talk, vote))));
        if (line.State == ConventionState.Voting)
            parts.Add(talk.Text(shown.TakesBallots ? "conventions.chat_is_vote" : "conventions.chat_is_no_vote"));
        if (shown.EndReason is { } reason)
            parts.Add(talk.Text("conventions.ended_for", ("reason", Reason(talk, reason))));
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    /// <summary>When and where, and how many came.</summary>
    public static string Meeting(Talk talk, ConventionMeeting meeting)
    {
        var called = talk.Text("conventions.meeting_called", ("meeting", talk.Text($"conventions.meeting.{meeting.Kind}")), ("when", talk.When(new DateTimeOffset(meeting.At, TimeSpan.Zero))), ("where", meeting.Place));
        if (meeting.MovedTo is not null)
            return called + talk.Text("conventions.meeting_moved");
        return meeting.Present is { } present ? $"{called}{talk.Text("conventions.meeting_held", ("count", present))}" : called;
    }

    public static string Text(Talk talk, ConventionText text)
    {
        var clauses = text.Clauses();
        var said = clauses is [var only] ? only.Words : string.Join('\n', clauses.Select(clause => talk.Text("conventions.clause", ("no", clause.No), ("words", clause.Words))));
        return text.Problem is { Length: > 0 } problem ? $"{talk.Text("conventions.problem", ("words", problem))}\n{said}" : said;
    }

    /// <summary>How many stand behind it, and what the rest of them said.</summary>
    public static string Voices(Talk talk, PublicConvention shown)
    {
        var (voices, facts) = (shown.Line.Voices, shown.Line.Facts);
        var said = talk.Text((facts.Voice == ConventionVoice.Household, shown.FrozenAt is null) switch
        {
            (true, true) => "conventions.voices_homes",
            (true, false) => "conventions.voices_homes_then",
            (false, true) => "conventions.voices",
            _ => "conventions.voices_then",
        }, ("count", voices.For(facts.Voice)), ("persons", voices.Persons), ("threshold", facts.Threshold));
        var parts = new List<string> { said };
        if (voices.Earlier > 0)
            parts.Add(talk.Text("conventions.voices_earlier", ("count", voices.Earlier)));
        if (voices.AtKiosk > 0)
            parts.Add(talk.Text("conventions.voices_kiosk", ("count", voices.AtKiosk)));
        parts.Add(shown.FrozenAt is { } frozen ? talk.Text("conventions.frozen_since", ("when", talk.When(frozen))) : shown.TakesVoices ? talk.Text("conventions.until_vote") : "");
        parts.Add(shown.Own switch
        {
            OwnVoice.Stands => talk.Text("conventions.own"),
            OwnVoice.Earlier => talk.Text("conventions.own_earlier"),
            _ => "",
        });
        return string.Concat(parts);
    }

    public static string Vote(Talk talk, ConventionVote vote)
    {
        var notice = talk.Text(
            "conventions.vote",
            ("round", vote.Round), ("when", talk.When(new DateTimeOffset(vote.At, TimeSpan.Zero))), ("where", vote.Place), ("form", talk.Text($"conventions.form.{vote.Form}")), ("roll", vote.Roll), ("body", talk.Text($"conventions.body.{vote.Body}")));
        var rule = talk.Text("conventions.vote_rule", ("attend", Share(talk, vote.AttendShare)), ("pass", Share(talk, vote.PassShare)), ("of", talk.Text(vote.OfRoll ? "conventions.of_roll" : "conventions.of_present")), ("article", vote.Article));
        return vote.Outcome is { } outcome
            ? $"{notice}\n{rule}\n{talk.Text("conventions.vote_result", ("attended", vote.Attended), ("for", vote.For), ("against", vote.Against), ("abstained", vote.Abstained), ("outcome", talk.Text($"conventions.outcome.{outcome}")))}"
            : $"{notice}\n{rule}";
    }

    public static string Share(Talk talk, string share) =>
        talk.Text(share.StartsWith(">=", StringComparison.Ordinal) ? "conventions.at_least" : "conventions.more_than", ("part", share.TrimStart('>', '=', ' ')));

    public static string Comments(Talk talk, IReadOnlyList<CommentShown> comments) => comments.Count == 0
        ? talk.Text("conventions.no_comments")
        : string.Join('\n', comments.CountBy(comment => comment.Stance).OrderBy(stance => stance.Key).Select(stance => talk.Text("conventions.stance_count", ("stance", talk.Text($"conventions.stance.{stance.Key}")), ("count", stance.Value)))
            .Concat(comments.TakeLast(MostComments).Select(comment => Comment(talk, comment))));

    public static string Comment(Talk talk, CommentShown comment)
    {
        var said = talk.Text("conventions.comment", ("stance", talk.Text($"conventions.stance.{comment.Stance}")), ("words", comment.Words), ("earlier", comment.IsOfThisText ? "" : talk.Text("conventions.of_earlier_text")));
        return comment.Answer is { } answer ? $"{said}\n{talk.Text("conventions.comment_answer", ("words", answer))}" : said;
    }

    /// <summary>The text of now against the one before.</summary>
    public static string Changes(Talk talk, IReadOnlyList<ConventionText> texts)
    {
        var ordered = texts.OrderBy(text => text.Version).ToList();
        if (ordered.Count < 2)
            return talk.Text("conventions.no_changes");
        var lines = TextComparison.Of(ordered[^2], ordered[^1]).Select(line => talk.Text($"conventions.change.{line.Change}", ("words", line.Words)));
        return string.Join('\n', lines.Prepend(talk.Text("conventions.changes", ("before", ordered[^2].Version), ("after", ordered[^1].Version))));
    }

    public static string Theme(Talk talk, string id, string name) => talk.Data.Conventions.Theme(id)?.Name.For(talk.Locale) ?? name;

    public static string Reason(Talk talk, string id) =>
        talk.Data.Conventions.Reasons.Values.SelectMany(list => list).FirstOrDefault(entry => entry.Id == id)?.Name.For(talk.Locale) ?? id;

    /// <summary>Whole numbers in what was said: 实到32,赞成28 is 32 and 28.</summary>
    public static IReadOnlyList<int> Numbers(string text)
    {
        var plain = new string([.. text.Select(sign => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : ' ')]);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length <= 6).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<string> Lineage(Talk talk, ConventionLineage lineage)
    {
        if (lineage.BorrowedFrom is { } source)
            yield return talk.Text("conventions.borrowed_from", ("number", source));
        if (lineage.Revises is { } revised)
            yield return talk.Text("conventions.revises", ("number", revised));
        if (lineage.GoesOnIn is { } next)
            yield return talk.Text("conventions.goes_on_in", ("number", next));
    }
}
