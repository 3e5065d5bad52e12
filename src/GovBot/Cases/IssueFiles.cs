using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Hands the files of a conversation to a case; those of nobody are removed after a day.</summary>
public sealed class IssueFiles(GovBotDbContext db)
{
    public async Task ClaimAsync(IReadOnlyList<string> attachmentIds, long conversationId, long issueId, CancellationToken cancellationToken)
    {
        foreach (var file in await OfNobodyAsync(attachmentIds, conversationId, cancellationToken))
            file.UrgentIssueId = issueId;
    }

    public async Task ClaimForSummonsAsync(IReadOnlyList<string> attachmentIds, long conversationId, long summonsId, CancellationToken cancellationToken)
    {
        foreach (var file in await OfNobodyAsync(attachmentIds, conversationId, cancellationToken))
            file.SummonsRequestId = summonsId;
    }

    public async Task ClaimForConventionAsync(IReadOnlyList<string> attachmentIds, long conversationId, long conventionId, CancellationToken cancellationToken)
    {
        foreach (var file in await OfNobodyAsync(attachmentIds, conversationId, cancellationToken))
            file.ConventionId = conventionId;
    }

    // Only files of this very conversation: an id alone opens nobody else's.
    private async Task<List<StoredAttachment>> OfNobodyAsync(IReadOnlyList<string> attachmentIds, long conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attachmentIds);
        if (attachmentIds.Count == 0)
            return [];
        var ids = attachmentIds.ToArray();
        return await db.StoredAttachments
            .Where(file => ids.Contains(file.Id) && file.ConversationId == conversationId && file.UrgentIssueId == null && file.SummonsRequestId == null && file.ConventionId == null && file.ErasedAt == null)
            .ToListAsync(cancellationToken);
    }
}
