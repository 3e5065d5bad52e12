using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Delivery;
using GovBot.Text;

namespace GovBot.Cases;

/// <summary>News of a case for the conversation it was reported in.</summary>
public sealed class IssueNotices(Outbox outbox, TextCatalog texts)
{
    /// <summary>Somebody else's conversation withdrew it; if that was not the reporter, here is how they learn of it.</summary>
    public void StageWithdrawn(UrgentIssue issue) => Stage(issue, "issue.notice.withdrawn");

    /// <summary>Somebody else added to it.</summary>
    public void StageAdded(UrgentIssue issue) => Stage(issue, "issue.notice.added");

    private void Stage(UrgentIssue issue, string key)
    {
        ArgumentNullException.ThrowIfNull(issue);
        _ = TrackingCode.TryParse(issue.TrackingCode, out var code);
        outbox.StageText(
            issue.Facts.ConversationId,
            string.Create(CultureInfo.InvariantCulture, $"{issue.Number}:{issue.EventCount}"),
            texts.Get(issue.Facts.Locale, key, ("code", code)),
            issue.Facts.Locale);
    }
}
