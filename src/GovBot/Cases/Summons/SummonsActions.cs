using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Summons;
using GovBot.Hosting;

namespace GovBot.Cases.Summons;

/// <summary>What the table lets a post do now: the buttons.</summary>
public sealed class SummonsActions(SummonsDeputies deputies, SatisfactionCalls calls, BusinessClock clock)
{
    public async Task<IReadOnlyList<SummonsTrigger>> ForAsync(StaffPost post, SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        var signing = request.State == SummonsState.AwaitingSignature && post.IsOfCommittee();
        var (named, onDuty) = signing ? (await deputies.MayAsync(post, onDuty: false, cancellationToken), await deputies.MayAsync(post, onDuty: true, cancellationToken)) : (false, false);
        var mayRing = request.State is SummonsState.AwaitingRating or SummonsState.Closed && await calls.IsOpenAsync(request.Id, null, cancellationToken);
        SummonsMove MoveFor(SummonsTrigger trigger) => post.MoveOf() with { IsDeputy = trigger == SummonsTrigger.SignOnDuty ? onDuty : named };
        return [.. Enum.GetValues<SummonsTrigger>().Where(trigger => HasObject(trigger, request) && (trigger != SummonsTrigger.RecordRating || mayRing) && request.Offers(trigger, MoveFor(trigger), clock.UtcNow))];
    }

    // The table knows who may, not whether there is anything to do it to.
    private static bool HasObject(SummonsTrigger trigger, SummonsRequest request) => trigger switch
    {
        SummonsTrigger.AnswerCooperation => request.Cooperations.Any(asked => asked.Accepted is null),
        SummonsTrigger.FinishNode => request.Nodes.Any(node => node is { FinishedAt: null, ReleasedAt: null }),
        SummonsTrigger.ArriveSupport => request.Supporting.Any(part => part.ArrivedAt is null),
        SummonsTrigger.Draft or SummonsTrigger.Rate or SummonsTrigger.Dispute or SummonsTrigger.ObjectToReview => false,
        _ => true,
    };
}
