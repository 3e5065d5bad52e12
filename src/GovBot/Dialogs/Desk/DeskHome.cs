using GovBot.Cases.Desk;
using GovBot.Cases.Staff;

namespace GovBot.Dialogs.Desk;

/// <summary>The desk itself and its lists.</summary>
public sealed class DeskHome(IIssueDesk desk, DeskTasks tasks)
{
    private static readonly DeskFilter[] Filters = Enum.GetValues<DeskFilter>();

    // They have no cases of their own, only what was passed to them.
    private static readonly DeskFilter[] LightFilters = [DeskFilter.Open];

    public DeskTasks Tasks => tasks;

    public async Task<DeskDialog.State?> ShowAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("desk.home"), await OffersAsync(talk, post, cancellationToken), cancellationToken);
        return new(DeskDialog.Step.Home);
    }

    public async Task<DeskDialog.State?> ChosenAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, DeskCaseTalk cases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(cases);
        switch (Talk.Chosen(text, await OffersAsync(talk, post, cancellationToken)))
        {
            case "leave":
                return null;
            case (DeskTasks.PassOnList or DeskTasks.MessageList) and { } list:
                return await tasks.ListAsync(talk, post, list, cancellationToken) ?? await ShowAsync(talk, post, cancellationToken);
            case { } filter:
                return await ListAsync(talk, post, Enum.Parse<DeskFilter>(filter), 0, cancellationToken);
            default:
                return await cases.FindAsync(talk, post, text, cancellationToken);
        }
    }

    public async Task<DeskDialog.State?> ListAsync(Talk talk, StaffPost post, DeskFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var found = await desk.ListAsync(post, filter, page, cancellationToken);
        if (found.Total == 0)
        {
            await talk.SayAsync(talk.Text("desk.none", ("list", talk.Text($"desk.list.{filter}"))), cancellationToken);
            return await ShowAsync(talk, post, cancellationToken);
        }

        await talk.OfferAsync(talk.Text("desk.listed", ("list", talk.Text($"desk.list.{filter}")), ("count", found.Total)), Listed(talk, found), cancellationToken);
        return new(DeskDialog.Step.List) { Filter = filter, Page = page, Shown = [.. found.Lines.Select(line => line.Number)] };
    }

    public async Task<DeskDialog.State?> ListedAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, DeskCaseTalk cases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(cases);
        var found = await desk.ListAsync(post, state.Filter, state.Page, cancellationToken);
        // Numbers belong to the list that was shown, also when it has changed meanwhile.
        var offers = state.Shown.Select(number => new Offer(number, found.Lines.FirstOrDefault(line => line.Number == number) is { } line ? DeskWords.Line(talk, line) : number))
            .Concat(Listed(talk, found).Where(offer => offer.Id is "more" or "home")).ToList();
        return Talk.Chosen(text, offers) switch
        {
            "more" => await ListAsync(talk, post, state.Filter, state.Page + 1, cancellationToken),
            "home" => await ShowAsync(talk, post, cancellationToken),
            { } number => await cases.OpenAsync(talk, post, number, cancellationToken),
            _ => await cases.FindAsync(talk, post, text, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        var counts = await desk.CountAsync(post, cancellationToken);
        return
        [
            .. (DeskRights.IsLight(post.Role) ? LightFilters : Filters).Select(filter => new Offer(filter.ToString(), talk.Text("desk.list_count", ("list", talk.Text($"desk.list.{filter}")), ("count", counts[filter])))),
            .. await tasks.OffersAsync(talk, post, cancellationToken),
            new("leave", talk.Text("desk.leave")),
        ];
    }

    private static IReadOnlyList<Offer> Listed(Talk talk, DeskPage page) =>
    [
        .. page.Lines.Select(line => new Offer(line.Number, DeskWords.Line(talk, line))),
        .. page.More ? new[] { new Offer("more", talk.Text("desk.more")) } : [],
        new("home", talk.Text("desk.to_home")),
    ];
}
