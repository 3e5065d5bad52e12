using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>What rule somebody wishes for: like ones are shown first, to join or to propose anew; a matter of the owners' assembly is told apart.</summary>
public sealed class ConventionWishTalk(ConventionSearch search, ICommitteeDesk desk)
{
    public const string Form = "convention";
    private const string Anew = "anew";
    private const string Person = "person";
    private const string Home = "home";
    private const int ShortestWish = 4;

    public async Task<ConventionDialog.State?> AskAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.SayAsync(talk.Text("conventions.ask_wish"), cancellationToken);
        return new(ConventionDialog.Step.Wish);
    }

    public async Task<ConventionDialog.State?> WishedAsync(Talk talk, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        // "我想提一条公约" says that there is something, not what it is.
        if (PlainText.Words(words).Length < ShortestWish || (talk.Words.Wish(words) is "propose_convention" && talk.Data.Conventions.ThemeOf(words) is null && PlainText.Words(words).Length < 9))
        {
            return await AskAsync(talk, cancellationToken);
        }

        words = ClauseText.WithoutLeadIn(words);
        var similar = await search.SimilarAsync(words, null, cancellationToken);
        var owners = talk.Data.Conventions.OwnersMatterOf(words);
        if (similar.Count == 0 && owners is null)
        {
            return Begin(talk, words);
        }

        var told = owners is null ? talk.Text("conventions.similar") : Owners(talk, owners, similar.Count > 0);
        await talk.OfferAsync(told, Offers(talk, similar, owners is not null), cancellationToken);
        return new(ConventionDialog.Step.Similar) { Words = words, Shown = [.. similar.Select(line => line.Number)] };
    }

    /// <summary>Joins one, begins a new one, or leads to somebody to ask.</summary>
    public async Task<ConventionDialog.State?> ChosenAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var similar = await search.SimilarAsync(state.Words ?? "", null, cancellationToken);
        var owners = talk.Data.Conventions.OwnersMatterOf(state.Words ?? "") is not null;
        switch (Talk.Chosen(text, Offers(talk, similar, owners)) ?? YesNoReader.Read(text) switch { YesNo.Yes when similar.Count == 1 => similar[0].Number, YesNo.No => Anew, _ => null })
        {
            case Anew:
                return Begin(talk, state.Words!);
            case Person:
                await PersonDialog.TellAsync(talk, desk, cancellationToken);
                return new(ConventionDialog.Step.Home);
            case Home:
                return new(ConventionDialog.Step.Home);
            case { } number:
                return new(ConventionDialog.Step.Open) { Number = number };
            default:
                return await WishedAsync(talk, state.Words!, cancellationToken);
        }
    }

    private static ConventionDialog.State? Begin(Talk talk, string words)
    {
        var answers = new Dictionary<string, FieldAnswer> { ["wish"] = new(words) };
        if (talk.Data.Conventions.ThemeOf(words) is { } theme)
        {
            answers["theme"] = new FieldAnswer(theme.Id) { Label = theme.Name.For(talk.Locale) };
        }

        talk.Next = new FormStart(Form, answers);
        return null;
    }

    private static string Owners(Talk talk, OwnersMatter matter, bool similar)
    {
        var told = talk.Text(
            "conventions.owners",
            ("matter", matter.Name.For(talk.Locale)), ("rule", talk.Data.Conventions.OwnersRule.For(talk.Locale)), ("share", talk.Text(matter.IsSpecial ? "conventions.owners_special" : "conventions.owners_ordinary")));
        return similar ? $"{told}\n{talk.Text("conventions.similar")}" : told;
    }

    private static IReadOnlyList<Offer> Offers(Talk talk, IReadOnlyList<ConventionLine> similar, bool owners) =>
    [
        .. similar.Select(line => new Offer(line.Number, ConventionWords.Line(talk, line)) { Words = [line.Number, line.Title] }),
        .. owners ? new[] { new Offer(Person, talk.Text("bot.menu_person")) } : [],
        new(Anew, talk.Text(owners ? "conventions.anew_anyhow" : "conventions.anew")),
        new(Home, talk.Text("conventions.to_home")),
    ];
}
