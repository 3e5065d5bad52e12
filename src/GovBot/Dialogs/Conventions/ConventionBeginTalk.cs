using System.Globalization;
using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>A committee begins: a convention, an inquiry about a matter of the owners, or a campaign. One question at a time.</summary>
public sealed class ConventionBeginTalk(ConventionFiling filing, ConventionCampaigns campaigns, ConventionDeskAnswers answers, CommitteePlaces places)
{
    private const string Title = "title";
    private const string Theme = "theme";
    private const string Scope = "scope";
    private const string Compound = "compound";
    private const string Building = "building";
    private const string Text = "text";
    private const string Until = "until";
    private const string Issues = "issues";

    /// <summary>What a cluster of reports tells: theme, compound, perhaps the building, and how many.</summary>
    public static IReadOnlyDictionary<string, string> Known(string cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var parts = cluster.Split(':');
        var known = new Dictionary<string, string> { [Theme] = parts[0], [Scope] = nameof(ConventionScope.Compound), [Compound] = parts[1], [Issues] = parts[3] };
        if (parts[2].Length > 0)
            (known[Scope], known[Building]) = (nameof(ConventionScope.Building), parts[2]);
        return known;
    }

    /// <summary>Asks for what is missing, then begins it; the state of home with a number opens that case.</summary>
    public async Task<ConventionDeskDialog.State?> NextAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Keys(state).FirstOrDefault(key => !state.Answers.ContainsKey(key)) is not { } next)
        {
            return await DoAsync(talk, post, state, cancellationToken);
        }

        var asking = state with { Asked = next };
        await AskAsync(talk, post, asking, cancellationToken);
        return asking;
    }

    public async Task<ConventionDeskDialog.State?> AnswerAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var choices = await ChoicesAsync(talk, post, state, cancellationToken);
        var answer = choices.Count > 0 ? talk.Called(text, choices) ?? (state.Asked == Theme ? talk.Data.Conventions.ThemeOf(text)?.Id : null)
            : state.Asked == Until ? answers.DateIn(talk, text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : PlainText.Words(text).Length > 1 ? text : null;
        if (answer is null)
        {
            await talk.SayAsync(talk.Text("conventions.again"), cancellationToken);
            await AskAsync(talk, post, state, cancellationToken);
            return state;
        }

        if (answer is ConventionDeskActs.Anew)
        {
            return await BackAsync(talk, post, state, cancellationToken);
        }

        var answered = state with { Answers = new Dictionary<string, string>(state.Answers) { [state.Asked!] = answer }, Asked = null };
        return await NextAsync(talk, post, state.Asked == Compound ? await WithBuildingAsync(talk, post, answered, choices.First(choice => choice.Id == answer).Label, text, cancellationToken) : answered, cancellationToken);
    }

    /// <summary>返回: the question before this one, with what was said to the others kept; null before the first.</summary>
    public async Task<ConventionDeskDialog.State?> BackAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Keys(state).TakeWhile(key => key != state.Asked).LastOrDefault() is { } before
            ? await NextAsync(talk, post, state with { Answers = state.Answers.Where(answer => answer.Key != before).ToDictionary(), Asked = null }, cancellationToken)
            : null;
    }

    // 图们小区3号楼 answers two questions.
    private async Task<ConventionDeskDialog.State> WithBuildingAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, string compound, string text, CancellationToken cancellationToken)
    {
        var rest = text.Replace(compound, "", StringComparison.Ordinal);
        return Keys(state).Contains(Building) && rest != text && PlainText.Words(rest).Length > 0
            && Talk.Chosen(rest, await ChoicesAsync(talk, post, state with { Asked = Building }, cancellationToken)) is { } building
                ? state with { Answers = new Dictionary<string, string>(state.Answers) { [Building] = building } }
                : state;
    }

    public async Task AskAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var question = state.Asked == ConventionQuestions.Named
            ? talk.Text("conventions.ask.named", ("found", string.Join(talk.Text("form.list_separator"), NamedIn(state))))
            : talk.Text($"conventions.begin.{state.Asked}");
        var choices = await ChoicesAsync(talk, post, state, cancellationToken);
        await (choices.Count > 0 ? talk.OfferAsync(question, choices, cancellationToken) : talk.SayAsync(question, cancellationToken));
    }

    private async Task<ConventionDeskDialog.State?> DoAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        if (state.Act == ConventionDeskHome.Campaign)
        {
            var until = DateOnly.ParseExact(state.Answers[Until], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var refused = await campaigns.OpenAsync(post, state.Answers[Theme], state.Answers[Title], until, cancellationToken);
            await talk.SayAsync(talk.Text(refused is null ? "conventions.campaign_open" : $"error.{refused.Code}"), cancellationToken);
            return null;
        }

        var begun = await filing.InitiateAsync(post, CommandOf(state), cancellationToken);
        await talk.SayAsync(begun.IsSuccess ? talk.Text("conventions.begun", ("number", begun.Value)) : talk.Text(begun.Error.Code == MoveErrors.NotAllowed ? "desk.not_now" : $"error.{begun.Error.Code}"), cancellationToken);
        return begun.IsSuccess ? new(ConventionDeskDialog.Step.Home) { Number = begun.Value } : null;
    }

    private static InitiateConvention CommandOf(ConventionDeskDialog.State state)
    {
        var text = ConventionDeskAnswers.TextOf(state.Answers[Text], state.Answers[Title]);
        return new(state.Answers[Theme], text.Title, null, text.Clauses, Enum.Parse<ConventionScope>(state.Answers[Scope]))
        {
            CompoundId = IdOf(state, Compound),
            BuildingId = IdOf(state, Building),
            IsInquiry = state.Act == ConventionDeskHome.Inquiry,
            SourceIssues = (int)(IdOf(state, Issues) ?? 0),
        };
    }

    private static long? IdOf(ConventionDeskDialog.State state, string key) => state.Answers.TryGetValue(key, out var id) ? long.Parse(id, CultureInfo.InvariantCulture) : null;

    // What is begun here everybody reads at once.
    private static string[] Keys(ConventionDeskDialog.State state) => NamedIn(state).Count > 0 ? [.. Questions(state), ConventionQuestions.Named] : Questions(state);

    private static IReadOnlyList<string> NamedIn(ConventionDeskDialog.State state) =>
        state.Answers.TryGetValue(Text, out var text) ? PersonMentions.Find($"{state.Answers.GetValueOrDefault(Title)}\n{text}") : [];

    private static string[] Questions(ConventionDeskDialog.State state) => (state.Act, state.Answers.GetValueOrDefault(Scope)) switch
    {
        (ConventionDeskHome.Campaign, _) => [Title, Theme, Until],
        (_, nameof(ConventionScope.Building)) => [Title, Theme, Scope, Compound, Building, Text],
        (_, nameof(ConventionScope.Compound)) => [Title, Theme, Scope, Compound, Text],
        _ => [Title, Theme, Scope, Text],
    };

    private async Task<IReadOnlyList<Offer>> ChoicesAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken) => state.Asked switch
    {
        ConventionQuestions.Named => [new(ConventionDeskActs.Anew, talk.Text("conventions.do_anew")), new(ConventionDeskActs.AsItIs, talk.Text("conventions.do_as_it_is"))],
        Theme => [.. talk.Data.Conventions.Themes.Select(theme => new Offer(theme.Id, theme.Name.For(talk.Locale)) { Words = theme.Words })],
        Scope => [.. Enum.GetValues<ConventionScope>().Select(scope => new Offer(scope.ToString(), talk.Text($"conventions.scope.{scope}")))],
        Compound => [.. (await places.CompoundsAsync(post, cancellationToken)).Select(compound => new Offer(compound.Id.ToString(CultureInfo.InvariantCulture), compound.Name))],
        Building when IdOf(state, Compound) is { } id => [.. (await places.BuildingsAsync(id, cancellationToken)).Select(building => new Offer(building.Id.ToString(CultureInfo.InvariantCulture), building.Name))],
        _ => [],
    };
}
