using System.Globalization;
using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>News of a move for the residents behind the linked issues: plain words, no person's name, nothing that was said among staff.</summary>
public sealed class SummonsResidentNews(GovBotDbContext db, IssueFamily family, IssueNotices notices, SummonsWording wording, SummonsRatingTails tails)
{
    public async Task StageAsync(SummonsRequest request, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SummonsNews.ForResidents(trigger, request) is not { } key || request.Issues.Count == 0)
            return;
        var names = await wording.NamesAsync(request, cancellationToken);
        foreach (var head in await HeadsAsync(request, cancellationToken))
        {
            await notices.StageStepAsync(
                head,
                $"summons.resident.{key}",
                string.Create(CultureInfo.InvariantCulture, $"{request.Number}:{request.EventCount}:{head.Number}"),
                await tails.ForAsync(request, head, trigger, cancellationToken),
                cancellationToken,
                ("lead", names.Lead),
                ("date", SummonsWording.DateOf(request, trigger)));
        }
    }

    // Whoever withdrew a report has left; what was forgotten by its time has nobody to tell.
    private async Task<IReadOnlyList<UrgentIssue>> HeadsAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        var ids = request.Issues.Select(linked => linked.IssueId).ToArray();
        var heads = new Dictionary<long, UrgentIssue>();
        foreach (var issue in await db.UrgentIssues.Where(issue => ids.Contains(issue.Id)).OrderBy(issue => issue.Id).ToListAsync(cancellationToken))
        {
            var head = await family.HeadAsync(issue, cancellationToken);
            if (head.State != UrgentIssueState.Withdrawn && head.Facts.ConversationId != 0)
                heads.TryAdd(head.Id, head);
        }

        return [.. heads.Values];
    }
}
