using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;

namespace GovBot.Dialogs.Summons;

/// <summary>The lists of summonses, what is due first comes first.</summary>
public sealed class SummonsHome(SummonsLists lists, SummonsOverviews overviews, SummonsSearch search)
{
    public const string Leave = "leave";
    public const string New = "new";
    public const string Overview = "overview";
    public const string Waiting = "waiting";
    public const string More = "more";
    public const string Home = "home";

    public async Task<SummonsDialog.State?> ShowAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("summons.home"), await OffersAsync(talk, post, cancellationToken), cancellationToken);
        return new(SummonsDialog.Step.Home);
    }

    public async Task<SummonsDialog.State?> NotUnderstoodAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.SayAsync(talk.Text("summons.nothing_found"), cancellationToken);
        return await ShowAsync(talk, post, cancellationToken);
    }

    public async Task<string?> ChosenAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) =>
        Talk.Chosen(text, await OffersAsync(talk, post, cancellationToken));

    /// <summary>在等谁: the sides whose turn it is.</summary>
    public async Task<SummonsDialog.State?> WaitingAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("summons.waiting_for_whom"), await SidesAsync(talk, post, cancellationToken), cancellationToken);
        return new(SummonsDialog.Step.Waiting);
    }

    /// <summary>The reply to the sides: a side, <see cref="Home"/>, or null for something else.</summary>
    public async Task<string?> ChosenSideAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) =>
        Talk.Chosen(text, await SidesAsync(talk, post, cancellationToken));

    /// <summary>Those that the words fit; null when none does.</summary>
    public async Task<SummonsDialog.State?> FoundAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (await search.FindAsync(post, text, cancellationToken) is not { Count: > 0 } found)
        {
            return null;
        }

        var state = new SummonsDialog.State(SummonsDialog.Step.List) { Shown = [.. found.Select(line => line.Number)] };
        await talk.OfferAsync(talk.Text("summons.found", ("count", found.Count)), [.. found.Select(line => new Offer(line.Number, SummonsTalkWords.Line(talk, line))), .. Moves(talk, state)], cancellationToken);
        return state;
    }

    public async Task<SummonsDialog.State?> ListAsync(Talk talk, StaffPost post, SummonsFilter filter, SummonsCursor? after, CancellationToken cancellationToken, SummonsSides? side = null)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var page = await lists.PageAsync(post, new SummonsQuery(filter, side, after), cancellationToken);
        if (page.Lines.Count == 0)
        {
            await talk.SayAsync(talk.Text("summons.none", ("list", talk.Text($"summons.list.{filter}"))), cancellationToken);
            return await ShowAsync(talk, post, cancellationToken);
        }

        var state = new SummonsDialog.State(SummonsDialog.Step.List) { Filter = filter, WaitsFor = side, Next = page.Next, Shown = [.. page.Lines.Select(line => line.Number)] };
        await talk.OfferAsync(
            talk.Text("summons.listed", ("list", talk.Text($"summons.list.{filter}")), ("count", page.Total)),
            [.. page.Lines.Select(line => new Offer(line.Number, SummonsTalkWords.Line(talk, line))), .. Moves(talk, state)],
            cancellationToken);
        return state;
    }

    /// <summary>The reply to a list: a case, <see cref="More"/>, <see cref="Home"/>, or null for something else.</summary>
    public static string? Chosen(Talk talk, SummonsDialog.State state, string text)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Talk.Chosen(text, [.. state.Shown.Select(number => new Offer(number, number)), .. Moves(talk, state)]);
    }

    public async Task<SummonsDialog.State?> OverviewAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var counted = await overviews.CountAsync(post, cancellationToken);
        if (counted.IsSuccess)
        {
            await talk.SayAsync(SummonsTalkWords.Overview(talk, counted.Value), cancellationToken);
        }

        return await ShowAsync(talk, post, cancellationToken);
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        var counts = await lists.CountAsync(post, cancellationToken);
        var ofCommittee = post.Role is Role.CommitteeMember or Role.CommitteeHead;
        var hasOwn = ofCommittee || post.DepartmentId is not null;
        return
        [
            .. ofCommittee ? new[] { new Offer(New, talk.Text("summons.new")) } : [],
            .. Enum.GetValues<SummonsFilter>()
                .Where(filter => (filter != SummonsFilter.Unsent || ofCommittee) && (filter != SummonsFilter.Mine || hasOwn))
                .Select(filter => new Offer(filter.ToString(), talk.Text("desk.list_count", ("list", talk.Text($"summons.list.{filter}")), ("count", counts[filter])))),
            new(Waiting, talk.Text("summons.waiting")),
            .. SummonsPostTalk.Offers(talk, post),
            .. post.Role is Role.SubdistrictCoordinator or Role.DistrictOffice ? new[] { new Offer(Overview, talk.Text("summons.overview")) } : [],
            new(Leave, talk.Text("desk.leave")),
        ];
    }

    private async Task<IReadOnlyList<Offer>> SidesAsync(Talk talk, StaffPost post, CancellationToken cancellationToken) =>
    [
        .. (await lists.WaitingAsync(post, cancellationToken)).OrderByDescending(side => side.Value).ThenBy(side => side.Key)
            .Select(side => new Offer(side.Key.ToString(), talk.Text("desk.list_count", ("list", talk.Text("summons.waits_for", ("side", talk.Text($"summons.side.{side.Key}")))), ("count", side.Value)))),
        new(Home, talk.Text("summons.to_home")),
    ];

    private static IEnumerable<Offer> Moves(Talk talk, SummonsDialog.State state)
    {
        if (state.Next is not null)
        {
            yield return new(More, talk.Text("desk.more"));
        }

        yield return new(Home, talk.Text("summons.to_home"));
    }
}
