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
        if (issue.IsMerged)
        {
            lines.Add(talk.Text("track.merged"));
        }

        if (issue.EndedAt is { } ended)
        {
            lines.Add(talk.Text("track.ended", ("ended", talk.When(ended))));
        }
        else if (issue.AnswerBy is { } by)
        {
            lines.Add(talk.Text(issue.AnswerByProvisional ? "track.answer_by_provisional" : "track.answer_by", ("by", talk.When(by))));
        }

        if (issue.Way is { } way)
        {
            lines.Add(talk.Text("track.way", ("way", talk.Text($"issue.way.{way}"))));
        }

        if (issue.ExpectedOn is { } expected)
        {
            lines.Add(talk.Text("track.expected", ("by", talk.Day(expected))));
        }

        lines.AddRange(issue.News.Select(news => News(talk, news)));
        if (issue.IsOverdue)
        {
            lines.Add(talk.Text("track.overdue"));
        }

        if (issue.News.Count == 0)
        {
            lines.Add(talk.Text("track.private"));
        }

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

    private static string News(Talk talk, IssueNews news)
    {
        var line = talk.Text("track.news", ("when", talk.When(news.At)), ("what", talk.Text($"track.event.{news.Trigger}")));
        return news.Words is null ? line : talk.Text("track.news_words", ("line", line), ("words", news.Words));
    }

    /// <summary>3829 1504 6718: read aloud and copied in fours.</summary>
    public static string Spaced(string code) => string.Join(' ', code.Chunk(4).Select(c => new string(c)));

    private static string State(Talk talk, IssueStatus issue) => talk.Text($"issue.state.{issue.State}");
}
