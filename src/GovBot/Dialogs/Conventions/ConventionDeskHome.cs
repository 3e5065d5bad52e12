using System.Globalization;
using GovBot.Booklets;
using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>What waits for a post, and what it can begin.</summary>
public sealed class ConventionDeskHome(ConventionLists lists, IssueClusters clusters, BookletLinks links)
{
    public const string Leave = "leave";
    public const string Begin = "begin";
    public const string Campaign = "campaign";
    public const string Inquiry = "inquiry";
    public const string Booklet = "booklet";
    public const string Browse = "browse";
    public const string More = "more";
    public const string Home = "home";

    /// <summary>Begins the id of one that comes from reports.</summary>
    public const string Cluster = "cluster:";

    public async Task<ConventionDeskDialog.State?> ShowAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("conventions.desk"), await OffersAsync(talk, post, cancellationToken), cancellationToken);
        return new(ConventionDeskDialog.Step.Home);
    }

    public async Task<string?> ChosenAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) =>
        Talk.Chosen(text, await OffersAsync(talk, post, cancellationToken));

    /// <summary>What a post begins with these words and no others; null for none of it.</summary>
    public static string? Begun(Talk talk, StaffPost post, string text)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        return IsCommittee(post) ? Beginnings(talk).FirstOrDefault(offer => PlainText.Words(offer.Label) == PlainText.Words(text))?.Id : null;
    }

    public async Task<ConventionDeskDialog.State?> ListAsync(Talk talk, StaffPost post, ConventionFilter filter, long? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var page = await lists.PageAsync(post, new ConventionQuery(filter, after), cancellationToken);
        var state = new ConventionDeskDialog.State(ConventionDeskDialog.Step.List) { Filter = filter, Next = page.Next, Shown = [.. page.Lines.Select(line => line.Number)] };
        await talk.OfferAsync(talk.Text(page.Total == 0 ? "conventions.list_empty" : "conventions.list_head", ("list", talk.Text($"conventions.filter.{filter}")), ("count", page.Total)), Offers(talk, page), cancellationToken);
        return state;
    }

    /// <summary>A number, one of the names above, or null.</summary>
    public async Task<string?> ListedAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        // The page that was shown ends before the one that comes next.
        var page = await lists.PageAsync(post, new ConventionQuery(state.Filter), cancellationToken);
        var shown = state.Shown.Count == 0 ? [] : await lists.ShownAsync(post, state.Shown, cancellationToken);
        return Talk.Chosen(text, Offers(talk, page with { Lines = shown, Next = state.Next }));
    }

    public Task BookletAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return talk.OfferAsync(talk.Text("conventions.booklet", ("link", links.Booklet)), [], cancellationToken, link: (talk.Text("conventions.open_booklet"), links.Booklet));
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        var counts = await lists.CountAsync(post, cancellationToken);
        var isCommittee = IsCommittee(post);
        return
        [
            .. Enum.GetValues<ConventionFilter>().Where(filter => isCommittee || filter != ConventionFilter.ToScreen)
                .Select(filter => new Offer(filter.ToString(), talk.Text("desk.list_count", ("list", talk.Text($"conventions.filter.{filter}")), ("count", counts[filter])))),
            .. isCommittee
                ? [.. (await clusters.OfAsync(post, cancellationToken)).Select(cluster => OfferOf(talk, cluster)), .. Beginnings(talk)]
                : Array.Empty<Offer>(),
            new(Booklet, talk.Text("conventions.do_booklet")),
            new(Browse, talk.Text("conventions.do_browse")),
            new(Leave, talk.Text("desk.leave")),
        ];
    }

    private static bool IsCommittee(StaffPost post) => post.Role is Role.CommitteeMember or Role.CommitteeHead;

    private static Offer[] Beginnings(Talk talk) =>
        [new(Begin, talk.Text("conventions.do_begin")), new(Campaign, talk.Text("conventions.do_campaign")), new(Inquiry, talk.Text("conventions.do_inquiry"))];

    private static Offer OfferOf(Talk talk, IssueCluster cluster) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Cluster}{cluster.Theme.Id}:{cluster.Compound.Id}:{cluster.Building?.Id}:{cluster.Count}"),
        talk.Text("conventions.do_cluster", ("theme", cluster.Theme.Name.For(talk.Locale)), ("place", $"{cluster.Compound.Name} {cluster.Building?.Name}".Trim()), ("since", talk.Day(cluster.Since)), ("count", cluster.Count)));

    private static IReadOnlyList<Offer> Offers(Talk talk, ConventionPage page) =>
    [
        .. page.Lines.Select(line => new Offer(line.Number, talk.Text("conventions.desk_line", ("number", line.Number), ("line", ConventionWords.Line(talk, line)))) { Words = [line.Number, line.Title] }),
        .. page.Next is null ? [] : new[] { new Offer(More, talk.Text("conventions.more")) },
        new(Home, talk.Text("conventions.to_home")),
    ];
}
