using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Hands the files of a conversation to a report; those of nobody are removed after a day.</summary>
public sealed class IssueFiles(GovBotDbContext db)
{
    /// <summary>Only files of this very conversation: an id alone opens nobody else's.</summary>
    public async Task ClaimAsync(IReadOnlyList<string> attachmentIds, long conversationId, long issueId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attachmentIds);
        if (attachmentIds.Count == 0)
            return;
        var ids = attachmentIds.ToArray();
        var files = await db.StoredAttachments
            .Where(file => ids.Contains(file.Id) && file.ConversationId == conversationId && file.UrgentIssueId == null && file.SummonsRequestId == null && file.ErasedAt == null)
            .ToListAsync(cancellationToken);
        foreach (StoredAttachment file in files)
            file.UrgentIssueId = issueId;
    }
}
