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
    public void StageWithdrawn(UrgentIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        _ = TrackingCode.TryParse(issue.TrackingCode, out var code);
        outbox.StageText(
            issue.Facts.ConversationId,
            string.Create(CultureInfo.InvariantCulture, $"{issue.Number}:{issue.EventCount}"),
            texts.Get(issue.Facts.Locale, "issue.notice.withdrawn", ("code", code)),
            issue.Facts.Locale);
    }
}
