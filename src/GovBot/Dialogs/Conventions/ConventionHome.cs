using GovBot.Cases.Conventions;

namespace GovBot.Dialogs.Conventions;

/// <summary>What there is: lists for everybody, by theme and by words.</summary>
public sealed class ConventionHome(ConventionSearch search, ConventionCampaigns campaigns)
{
    public const string Propose = "propose";
    public const string ByTheme = "theme";
    public const string Leave = "leave";
    public const string More = "more";
    public const string Home = "home";

    public async Task<ConventionDialog.State?> ShowAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var open = (await campaigns.ListAsync(cancellationToken)).Select(campaign => talk.Text("conventions.campaign", ("title", campaign.Title), ("committee", campaign.CommitteeName), ("day", talk.Day(campaign.Until))));
        await talk.OfferAsync(string.Join('\n', open.Prepend(talk.Text("conventions.home"))), Offers(talk), cancellationToken);
        return new(ConventionDialog.Step.Home);
    }

    /// <summary>One of the names above, a <see cref="BrowseList"/>, or null.</summary>
    public static string? Chosen(Talk talk, string text) => Talk.Chosen(text, Offers(talk));

    public async Task<ConventionDialog.State?> ThemesAsync(Talk talk, BrowseList list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(talk.Text("conventions.ask_theme"), Themes(talk), cancellationToken);
        return new(ConventionDialog.Step.Themes) { List = list };
    }

    /// <summary>The reply to the themes.</summary>
    public async Task<ConventionDialog.State?> ThemeAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var theme = talk.Called(text, Themes(talk)) ?? talk.Data.Conventions.ThemeOf(text)?.Id;
        return theme is null ? await ThemesAsync(talk, state.List, cancellationToken) : await ListAsync(talk, new(ConventionDialog.Step.List) { List = state.List, Theme = theme }, cancellationToken);
    }

    public async Task<ConventionDialog.State?> ListAsync(Talk talk, ConventionDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var (lines, total) = await search.BrowseAsync(talk.Facts, QueryOf(talk, state), cancellationToken);
        var title = talk.Text($"conventions.list.{state.List}");
        if (state.Theme is { } theme)
        {
            title = talk.Text("conventions.list_theme", ("list", title), ("theme", ConventionWords.Theme(talk, theme, theme)));
        }

        var shown = state with { Step = ConventionDialog.Step.List, Shown = [.. lines.Select(line => line.Number)] };
        await talk.OfferAsync(talk.Text(total == 0 ? "conventions.list_empty" : "conventions.list_head", ("list", title), ("count", total)), Offers(talk, shown, lines, total), cancellationToken);
        return shown;
    }

    /// <summary>Those that the words fit, in force before others; null when none does.</summary>
    public async Task<ConventionDialog.State?> FindAsync(Talk talk, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        foreach (var list in new[] { BrowseList.InForce, BrowseList.Open })
        {
            if ((await search.BrowseAsync(talk.Facts, new BrowseConventions(list, Words: words), cancellationToken)).Total > 0)
            {
                return await ListAsync(talk, new(ConventionDialog.Step.List) { List = list, Words = words }, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>A number, one of the names above, or null for something else.</summary>
    public async Task<string?> ChosenAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var (lines, total) = await search.BrowseAsync(talk.Facts, QueryOf(talk, state), cancellationToken);
        return Talk.Chosen(text, Offers(talk, state, lines, total));
    }

    private static BrowseConventions QueryOf(Talk talk, ConventionDialog.State state) => new(state.List, state.Theme, state.Words) { Skip = state.Skip, Take = talk.Data.Conventions.Listed };

    private static IReadOnlyList<Offer> Offers(Talk talk) =>
    [
        new(Propose, talk.Text("conventions.do_propose"), Tile(talk, "convention")),
        new(nameof(BrowseList.Open), talk.Text("conventions.do_open"), Tile(talk, "report")),
        new(nameof(BrowseList.InForce), talk.Text("conventions.do_in_force"), Tile(talk, "done")),
        new(nameof(BrowseList.Commended), talk.Text("conventions.do_commended"), Tile(talk, "yes")),
        .. talk.AtKiosk ? Array.Empty<Offer>() : [new Offer(nameof(BrowseList.Mine), talk.Text("conventions.do_mine"))],
        new(ByTheme, talk.Text("conventions.do_theme"), Tile(talk, "services")),
        new(Leave, talk.Text("conventions.leave"), Tile(talk, "home")),
    ];

    private static IReadOnlyList<Offer> Themes(Talk talk) => [.. talk.Data.Conventions.Themes.Select(theme => new Offer(theme.Id, theme.Name.For(talk.Locale)) { Words = theme.Words })];

    private static IReadOnlyList<Offer> Offers(Talk talk, ConventionDialog.State state, IReadOnlyList<ConventionLine> lines, int total) =>
    [
        .. lines.Select(line => new Offer(line.Number, ConventionWords.Line(talk, line)) { Words = [line.Number, line.Title] }),
        .. state.Skip + lines.Count < total ? new[] { new Offer(More, talk.Text("conventions.more")) } : [],
        .. total == 0 ? new[] { new Offer(Propose, talk.Text("conventions.do_propose")) } : [],
        new(ByTheme, talk.Text("conventions.do_theme")),
        new(Home, talk.Text("conventions.to_home")),
    ];

    private static string? Tile(Talk talk, string name) => talk.AtKiosk ? name : null;
}
