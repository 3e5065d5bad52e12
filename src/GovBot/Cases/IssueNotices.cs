using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Delivery;
using GovBot.Text;

namespace GovBot.Cases;

/// <summary>News of a case for the conversations it was reported in.</summary>
public sealed class IssueNotices(Outbox outbox, TextCatalog texts, IssueFamily family, PassOnNews passOns)
{
    /// <summary>Somebody else's conversation withdrew it; if that was not the reporter, here is how they learn of it.</summary>
    public Task StageWithdrawnAsync(UrgentIssue issue, CancellationToken cancellationToken) => StageAsync(issue, issue, "issue.notice.withdrawn", cancellationToken);

    /// <summary>Somebody else added to it.</summary>
    public Task StageAddedAsync(UrgentIssue issue, CancellationToken cancellationToken) => StageAsync(issue, issue, "issue.notice.added", cancellationToken);

    /// <summary>To the reporter and to everybody who joined, each once.</summary>
    /// <param name="except">The one report whose person has just done it and sees the answer already.</param>
    public async Task StageAllAsync(UrgentIssue head, string key, long? except, CancellationToken cancellationToken, params (string Name, object? Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(head);
        foreach (var report in (await family.JoinedAsync(head.Id, cancellationToken)).Prepend(head).Where(report => report.Id != except))
            await StageAsync(head, report, key, cancellationToken, words);
    }

    /// <summary>It is handled, say those who handled it; with the question whether it is solved.</summary>
    public Task StageHandledAsync(UrgentIssue head, string words, Func<UrgentIssue, NoticeTail?> tail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return StageStepAsync(head, $"issue.notice.{nameof(UrgentIssueTrigger.MarkHandled)}", StepOf(head), tail, cancellationToken, ("words", words));
    }

    /// <summary>By which way it is being solved, and when that is expected (practice.md §1).</summary>
    public Task StageWayAsync(UrgentIssue head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        var key = head.Handling.ExpectedOn is null ? "issue.notice.way" : "issue.notice.way_by";
        return StageAllAsync(head, key, null, cancellationToken, ("way", new TextKey($"issue.way.{head.Handling.Way}")), ("by", head.Handling.ExpectedOn));
    }

    /// <summary>To everybody behind the issue, about another case that it led to; once for each <paramref name="step"/> of that one.</summary>
    /// <param name="tail">What each is asked with it; null for nothing.</param>
    public async Task StageStepAsync(UrgentIssue head, string key, string step, Func<UrgentIssue, NoticeTail?>? tail, CancellationToken cancellationToken, params (string Name, object? Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(head);
        foreach (var report in (await family.JoinedAsync(head.Id, cancellationToken)).Prepend(head))
            await StageAsync(head, report, key, step, tail?.Invoke(report), cancellationToken, words);
    }

    /// <summary>To the person of one report, about the case it goes on in.</summary>
    public Task StageAsync(UrgentIssue head, UrgentIssue report, string key, CancellationToken cancellationToken, params (string Name, object? Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(head);
        return StageAsync(head, report, key, StepOf(head), null, cancellationToken, words);
    }

    /// <summary>To the reporter alone; once for each <paramref name="step"/>.</summary>
    public Task StageReporterAsync(UrgentIssue issue, string key, string step, CancellationToken cancellationToken, params (string Name, object? Value)[] words) =>
        StageAsync(issue, issue, key, step, null, cancellationToken, words);

    private static string StepOf(UrgentIssue head) => string.Create(CultureInfo.InvariantCulture, $"{head.Number}:{head.EventCount}");

    private async Task StageAsync(UrgentIssue head, UrgentIssue report, string key, string step, NoticeTail? tail, CancellationToken cancellationToken, params (string Name, object? Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(report);
        _ = TrackingCode.TryParse(report.TrackingCode, out var code);
        var text = texts.Get(report.Facts.Locale, key, [("code", code), .. words.Select(word => (word.Name, Said(word.Value, report.Facts.Locale)))]) + (tail is null ? "" : $"\n{tail.Text}");
        if (PassOnNews.IsFor(report))
        {
            await passOns.StageAsync(head, report, text, step, cancellationToken);
            return;
        }

        outbox.StageText(
            report.Facts.ConversationId,
            string.Create(CultureInfo.InvariantCulture, $"{step}:{key}:{report.Id}"),
            text,
            report.Facts.Locale,
            buttons: tail?.Buttons ?? []);
    }

    private object? Said(object? value, string locale) => value switch
    {
        TextKey name => texts.Get(locale, name.Key),
        DateOnly day => day.ToString(texts.Get(locale, "bot.day"), CultureInfo.GetCultureInfo(locale)),
        _ => value,
    };

    /// <summary>A word that each person reads in their own language.</summary>
    private sealed record TextKey(string Key);
}
