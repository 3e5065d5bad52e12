using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Hosting;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Conferences;

/// <summary>The joint conferences of a post; for the district also the calendar and what the rules suggest.</summary>
public sealed class ConferenceHome(ConferenceDesk desk, ConferencePlanning planning, ConferenceTopics topics, ConferenceCalendar calendar, ConferenceCaseTalk cases)
{
    public const string New = "new";
    public const string Suggested = "suggested";

    /// <summary>Null where there is nothing to choose from.</summary>
    public async Task<ConferenceDialog.State?> ShowAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        var offers = await OffersAsync(talk, post, cancellationToken);
        if (offers.Count == 0)
        {
            await talk.SayAsync(talk.Text("conference.home_none"), cancellationToken);
            return null;
        }

        await talk.OfferAsync(talk.Text("conference.home"), offers, cancellationToken);
        return new(ConferenceDialog.Step.Home);
    }

    /// <summary>A number, <see cref="New"/>, <see cref="Suggested"/>, or null for something else.</summary>
    public async Task<string?> ChosenAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) => Talk.Chosen(text, await OffersAsync(talk, post, cancellationToken));

    /// <summary>By the rules only: whether it is a topic the district decides.</summary>
    public async Task<ConferenceDialog.State?> SuggestAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var found = await topics.SuggestAsync(cancellationToken);
        var said = found.Count == 0
            ? talk.Text("conference.no_suggestions")
            : string.Join('\n', found.Select(topic => ConferenceTalkWords.Suggestion(talk, topic)).Prepend(talk.Text("conference.suggestions")));
        await talk.SayAsync(said, cancellationToken);
        return await ShowAsync(talk, post, cancellationToken);
    }

    public async Task<ConferenceDialog.State> AskDayAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("conference.ask_day", ("day", talk.Day(calendar.Next()))), [DayOffer(talk)], cancellationToken);
        return new(ConferenceDialog.Step.Plan);
    }

    /// <summary>The reply to the day.</summary>
    public async Task<ConferenceDialog.State> PlanAsync(Talk talk, StaffPost post, string text, BusinessClock clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var day = Talk.Chosen(text, [DayOffer(talk)]) is not null ? calendar.Next() : StagedPlans.DateOf(WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar));
        if (day is not { } on)
        {
            await talk.SayAsync(talk.Text("conference.not_understood"), cancellationToken);
            return await AskDayAsync(talk, cancellationToken);
        }

        var planned = await planning.PlanAsync(post, on, cancellationToken);
        if (planned.IsSuccess)
        {
            return await cases.ShowAsync(talk, planned.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text(planned.Error.Code == MoveErrors.NotAllowed ? "conference.not_now" : $"error.{planned.Error.Code}"), cancellationToken);
        return await AskDayAsync(talk, cancellationToken);
    }

    private Offer DayOffer(Talk talk) => new("day", talk.Text("conference.day_offer", ("day", talk.Day(calendar.Next()))));

    private async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, CancellationToken cancellationToken) =>
    [
        .. (await desk.ListAsync(post, cancellationToken)).Select(line => new Offer(line.Number, ConferenceTalkWords.Line(talk, line))),
        .. post.Role == Role.DistrictOffice ? new[] { new Offer(New, talk.Text("conference.new")), new Offer(Suggested, talk.Text("conference.suggested")) } : [],
    ];
}
