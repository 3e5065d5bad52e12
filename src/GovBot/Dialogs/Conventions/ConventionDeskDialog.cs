using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>公约 at the desk: what waits, a case, what is done with it, and beginning one. Who somebody is and what they may do is read anew with each message.</summary>
public sealed class ConventionDeskDialog(Talks talks, IStaff staff, ConventionDeskHome home, ConventionDeskActs acts, ConventionBeginTalk beginning) : TalkDialog<ConventionDeskDialog.State>(nameof(ConventionDeskDialog), talks)
{
    /// <param name="Number">Null for the lists.</param>
    /// <param name="Words">What somebody wants to begin, as they said it; the lists where it is none of that.</param>
    public sealed record Start(string? Number = null, string Words = "");

    public sealed record State(Step Step)
    {
        public ConventionFilter Filter { get; init; }
        public long? Next { get; init; }

        /// <summary>Numbers of the cases shown, in their order.</summary>
        public IReadOnlyList<string> Shown { get; init; } = [];
        public string? Number { get; init; }

        /// <summary>Version of the case as the person saw it.</summary>
        public int Seen { get; init; }

        /// <summary>What is being done: a name of <see cref="ConventionQuestions"/>, and what was said for it so far.</summary>
        public string Act { get; init; } = "";
        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

        /// <summary>The question that is open.</summary>
        public string? Asked { get; init; }
        public IReadOnlyList<string> Files { get; init; } = [];

        /// <summary>Of the comment or incident that is looked at.</summary>
        public long Entry { get; init; }
    }

    public enum Step
    {
        Home,
        List,
        Case,
        Ask,

        /// <summary>One that is begun.</summary>
        Begin,

        /// <summary>评论: one after the other.</summary>
        Comment,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) =>
        await PostAsync(talk, cancellationToken) is not { } post ? null
        : options is Start { Number: { } number } ? await acts.OpenAsync(talk, post, number, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken)
        : options is Start { Words: var words } && ConventionDeskHome.Begun(talk, post, words) is { } act ? await beginning.NextAsync(talk, post, new State(Step.Begin) { Act = act }, cancellationToken)
        : await home.ShowAsync(talk, post, cancellationToken);

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        var command = talk.Words.Commands.Read(text);
        var browsing = state.Step is Step.Home or Step.List or Step.Case;
        if (command is ConventionDialog.Command && browsing)
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        if (browsing && ConventionDeskHome.Begun(talk, post, text) is { } begun)
        {
            return await beginning.NextAsync(talk, post, new State(Step.Begin) { Act = begun }, cancellationToken);
        }

        if (command is "back")
        {
            return state.Step switch
            {
                Step.Home => null,
                Step.Ask or Step.Comment when state.Number is not null => await acts.BackAsync(talk, post, state, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
                Step.Begin => await beginning.BackAsync(talk, post, state, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
                _ => await home.ShowAsync(talk, post, cancellationToken),
            };
        }

        if (CaseMention.Convention(text) is { } number && (browsing || (CaseMention.IsAlone(text) && state.Step is Step.Comment or Step.Ask && state.Asked != ConventionQuestions.Other)))
        {
            return await acts.OpenAsync(talk, post, number, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken);
        }

        var next = state.Step switch
        {
            Step.Home => await HomeAsync(talk, post, text, cancellationToken),
            Step.List => await ListedAsync(talk, post, state, text, cancellationToken),
            Step.Begin => await BegunAsync(talk, post, await beginning.AnswerAsync(talk, post, state, text, cancellationToken), cancellationToken),
            _ => await acts.AnswerAsync(talk, post, state, text, cancellationToken),
        };
        return next switch
        {
            { Step: Step.Begin, Asked: null } => await beginning.NextAsync(talk, post, next, cancellationToken),
            { Step: Step.Home, Number: { } opened } => await acts.OpenAsync(talk, post, opened, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
            { Step: Step.Home } when state.Step != Step.Home => await home.ShowAsync(talk, post, cancellationToken),
            _ => next,
        };
    }

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return;
        }

        await (state switch
        {
            { Step: Step.Home } => home.ShowAsync(talk, post, cancellationToken),
            { Step: Step.List } => home.ListAsync(talk, post, state.Filter, null, cancellationToken),
            { Step: Step.Begin } => beginning.AskAsync(talk, post, state, cancellationToken),
            { Step: Step.Case, Number: { } number } => acts.OpenAsync(talk, post, number, cancellationToken),
            _ => acts.AskAsync(talk, post, state, cancellationToken),
        });
    }

    private async Task<State?> HomeAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken)
    {
        switch (await home.ChosenAsync(talk, post, text, cancellationToken))
        {
            case ConventionDeskHome.Leave:
                return null;
            case (ConventionDeskHome.Begin or ConventionDeskHome.Campaign or ConventionDeskHome.Inquiry) and var act:
                return await beginning.NextAsync(talk, post, new State(Step.Begin) { Act = act }, cancellationToken);
            case { } cluster when cluster.StartsWith(ConventionDeskHome.Cluster, StringComparison.Ordinal):
                return await beginning.NextAsync(talk, post, new State(Step.Begin) { Act = ConventionDeskHome.Begin, Answers = ConventionBeginTalk.Known(cluster[ConventionDeskHome.Cluster.Length..]) }, cancellationToken);
            case ConventionDeskHome.Booklet:
                await home.BookletAsync(talk, cancellationToken);
                return await home.ShowAsync(talk, post, cancellationToken);
            case ConventionDeskHome.Browse:
                talk.Next = new ConventionDialog.Start();
                return null;
            case { } filter:
                return await home.ListAsync(talk, post, Enum.Parse<ConventionFilter>(filter), null, cancellationToken);
            default:
                await talk.SayAsync(talk.Text("conventions.not_understood"), cancellationToken);
                return await home.ShowAsync(talk, post, cancellationToken);
        }
    }

    private async Task<State?> ListedAsync(Talk talk, StaffPost post, State state, string text, CancellationToken cancellationToken) => await home.ListedAsync(talk, post, state, text, cancellationToken) switch
    {
        ConventionDeskHome.More => await home.ListAsync(talk, post, state.Filter, state.Next, cancellationToken),
        ConventionDeskHome.Home or null => await home.ShowAsync(talk, post, cancellationToken),
        { } number => await acts.OpenAsync(talk, post, number, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
    };

    private async Task<State?> BegunAsync(Talk talk, StaffPost post, State? begun, CancellationToken cancellationToken) =>
        begun ?? await home.ShowAsync(talk, post, cancellationToken);

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken) =>
        await staff.WhoIsAsync(talk.Facts, cancellationToken) is { } post && ConventionRights.IsFor(post.Role) ? post : null;
}
