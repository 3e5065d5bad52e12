using GovBot.Cases;
using GovBot.Data.Domain.Cases;

namespace GovBot.Dialogs;

/// <summary>Says a case's state in plain words.</summary>
public static class IssueWords
{
    public static string Status(Talk talk, IssueStatus issue)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(issue);
        var lines = new List<string>
        {
            talk.Text("track.status", ("code", Spaced(issue.TrackingCode)), ("state", State(talk, issue)), ("filed", talk.When(issue.FiledAt))),
        };
        if (issue.EndedAt is { } ended)
        {
            lines.Add(talk.Text("track.ended", ("ended", talk.When(ended))));
        }
        else if (issue.AnswerBy is { } by)
        {
            lines.Add(talk.Text(issue.AnswerByProvisional ? "track.answer_by_provisional" : "track.answer_by", ("by", talk.When(by))));
        }

        if (issue.IsOverdue)
        {
            lines.Add(talk.Text("track.overdue"));
        }

        lines.Add(talk.Text("track.private"));
        return string.Join('\n', lines);
    }

    /// <summary>Why a code shows nothing.</summary>
    public static string NotFound(Talk talk, Error error)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(error);
        return talk.Text(error.Code == CaseErrors.TooManyAttempts ? "track.too_many_plain" : "track.wrong");
    }

    public static string Line(Talk talk, IssueStatus issue)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(issue);
        return talk.Text("track.line", ("code", Spaced(issue.TrackingCode)), ("state", State(talk, issue)), ("filed", talk.When(issue.FiledAt)));
    }

    /// <summary>3829 1504 6718: read aloud and copied in fours.</summary>
    public static string Spaced(string code) => string.Join(' ', code.Chunk(4).Select(c => new string(c)));

    private static string State(Talk talk, IssueStatus issue) => talk.Text($"issue.state.{issue.State}");
}
