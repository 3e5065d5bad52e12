using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Delivery;

namespace GovBot.Cases.Satisfaction;

/// <summary>What residents are asked along with news of a summons: whether it is solved, or whether they object.</summary>
public sealed class SummonsRatingTails(SatisfactionInvites invites, RatingNotices notices)
{
    /// <summary>By report; null where the news asks nothing.</summary>
    public async Task<Func<UrgentIssue, NoticeTail?>?> ForAsync(SummonsRequest request, UrgentIssue head, SummonsTrigger trigger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (trigger == SummonsTrigger.ReportDone)
        {
            var asked = await invites.InviteAsync(request, head, cancellationToken);
            return report => notices.TailFor(report, asked.GetValueOrDefault(report.Id));
        }

        if (trigger != SummonsTrigger.UpholdReply || request.Dispute?.Stage != DisputeStage.Told)
            return null;
        var open = (await invites.OpenAsync(CaseKind.SummonsRequest, request.Id, cancellationToken)).ToDictionary(one => one.IssueId);
        return report => notices.ObjectionFor(report, open.GetValueOrDefault(report.Id));
    }
}
