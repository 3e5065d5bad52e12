using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Hosting;

namespace GovBot.Cases.Conferences;

/// <summary>Begins a joint conference, on the day of the calendar or on any other.</summary>
public sealed class ConferencePlanning(StaffPosts posts, ConferenceActs acts, ConferenceCases cases, CaseNumbers numbers, BusinessClock clock)
{
    /// <summary>拟召开: for the district. Refusals: <see cref="MoveErrors.NotAllowed"/>, <see cref="ConferenceRefusals.WrongDate"/>.</summary>
    public async Task<Result<ShownConference>> PlanAsync(StaffPost post, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.Role != Role.DistrictOffice || !await posts.HoldsAsync(post, cancellationToken))
            return new Error(MoveErrors.NotAllowed);
        if (day < clock.Today)
            return new Error(ConferenceRefusals.WrongDate);
        var begun = JointConference.Begin(await numbers.NextAsync(CaseKind.JointConference, clock.Today, cancellationToken), post.ConferenceMove() with { Detail = new PlannedDay(day) }, clock.UtcNow);
        if (!begun.IsSuccess)
            return begun.Error;
        await acts.BeganAsync(begun.Value.Conference, begun.Value.Event, cancellationToken);
        return await cases.ShowAsync(post, begun.Value.Conference, cancellationToken);
    }
}
