using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>公序民约 in chat for everybody: propose, look, second, say something, tell whether it is kept.</summary>
public sealed class ConventionDialog(Talks talks, ConventionHome home, ConventionOpenTalk opened, ConventionWishTalk wishes) : TalkDialog<ConventionDialog.State>(nameof(ConventionDialog), talks)
{
    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Command = "conventions";

    /// <param name="Number">To be opened.</param>
    /// <param name="Words">What the person said; tells a theme, or the rule wished for.</param>
    public sealed record Start(string? Number = null, string? Words = null, bool Propose = false, BrowseList? List = null, bool Second = false);

    public sealed record State(Step Step)
    {
        public BrowseList List { get; init; }
        public string? Theme { get; init; }

        /// <summary>What is looked for, or the rule wished for.</summary>
        public string? Words { get; init; }
        public int Skip { get; init; }

        /// <summary>Numbers shown, in their order.</summary>
        public IReadOnlyList<string> Shown { get; init; } = [];

        /// <summary>The convention that is open.</summary>
        public string? Number { get; init; }
        public CommentStance Stance { get; init; }
        public int Clause { get; init; }
        public HowKept Kept { get; init; }
        public BallotChoice Ballot { get; init; }

        /// <summary>The home somebody speaks for.</summary>
        public long? Building { get; init; }
        public string? Room { get; init; }
        public int Tries { get; init; }
    }

    public enum Step
    {
        Home,
        Themes,
        List,
        Open,

        /// <summary>What rule is wished for.</summary>
        Wish,

        /// <summary>Like ones, or a matter of the owners' assembly.</summary>
        Similar,
        Household,
        Phone,
        Stance,
        Comment,
        Clause,
        Incident,
        Kept,
        Workable,

        /// <summary>聊天投票: how, then the code of the roll.</summary>
        Ballot,
        Code,

        /// <summary>签到码 of the meeting that is on.</summary>
        SignIn,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) => options switch
    {
        Start { Number: { } number, Second: true } => await opened.SecondAsync(talk, number, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken),
        Start { Number: { } number } => await opened.ShowAsync(talk, number, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken),
        Start { Propose: true, Words: { Length: > 0 } words } => await wishes.WishedAsync(talk, words, cancellationToken),
        Start { Propose: true } => await wishes.AskAsync(talk, cancellationToken),
        Start { List: { } list } start => await home.ListAsync(talk, new State(Step.List) { List = list, Theme = talk.Data.Conventions.ThemeOf(start.Words ?? "")?.Id }, cancellationToken),
        _ => await home.ShowAsync(talk, cancellationToken),
    };

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var command = talk.Words.Commands.Read(text);
        if (command is Command)
        {
            return await home.ShowAsync(talk, cancellationToken);
        }

        if (command is "back")
        {
            return await BackAsync(talk, state, cancellationToken);
        }

        if (state.Step is Step.Home or Step.Themes or Step.List or Step.Open && CaseMention.Convention(text) is { } number)
        {
            return await (Seconds(talk, text) ? opened.SecondAsync(talk, number, cancellationToken) : opened.ShowAsync(talk, number, cancellationToken)) ?? await home.ShowAsync(talk, cancellationToken);
        }

        return state.Step switch
        {
            Step.Home => await HomeAsync(talk, text, cancellationToken),
            Step.Themes => await home.ThemeAsync(talk, state, text, cancellationToken),
            Step.List => await ListedAsync(talk, state, text, cancellationToken),
            Step.Wish or Step.Similar => await WishedAsync(talk, state, text, cancellationToken),
            _ => await opened.AnswerAsync(talk, state, text, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken),
        };
    }

    /// <summary>附议 GY…: not only to be seen.</summary>
    internal static bool Seconds(Talk talk, string text) => talk.Words.Wish(text) is "support_convention";

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Step switch
        {
            Step.Home => home.ShowAsync(talk, cancellationToken),
            Step.Themes => home.ThemesAsync(talk, state.List, cancellationToken),
            Step.List => home.ListAsync(talk, state, cancellationToken),
            Step.Wish => wishes.AskAsync(talk, cancellationToken),
            Step.Similar => wishes.WishedAsync(talk, state.Words ?? "", cancellationToken),
            _ => opened.AskAsync(talk, state, cancellationToken),
        };
    }

    private async Task<State?> BackAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.Home => null,
        Step.Themes or Step.List or Step.Wish => await home.ShowAsync(talk, cancellationToken),
        Step.Similar => await wishes.AskAsync(talk, cancellationToken),
        Step.Open => await home.ListAsync(talk, new State(Step.List) { List = state.List, Theme = state.Theme }, cancellationToken),
        _ => await opened.ShowAsync(talk, state.Number!, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken),
    };

    private async Task<State?> HomeAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        switch (ConventionHome.Chosen(talk, text))
        {
            case ConventionHome.Propose:
                return await wishes.AskAsync(talk, cancellationToken);
            case ConventionHome.ByTheme:
                return await home.ThemesAsync(talk, BrowseList.InForce, cancellationToken);
            case ConventionHome.Leave:
                return null;
            case { } list:
                return await home.ListAsync(talk, new State(Step.List) { List = Enum.Parse<BrowseList>(list) }, cancellationToken);
            default:
                return await OtherwiseAsync(talk, text, cancellationToken);
        }
    }

    private async Task<State?> ListedAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => await home.ChosenAsync(talk, state, text, cancellationToken) switch
    {
        ConventionHome.More => await home.ListAsync(talk, state with { Skip = state.Skip + talk.Data.Conventions.Listed }, cancellationToken),
        ConventionHome.ByTheme => await home.ThemesAsync(talk, state.List, cancellationToken),
        ConventionHome.Home => await home.ShowAsync(talk, cancellationToken),
        ConventionHome.Propose => await wishes.AskAsync(talk, cancellationToken),
        { } number => await opened.ShowAsync(talk, number, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken),
        _ => await OtherwiseAsync(talk, text, cancellationToken),
    };

    // Words that are no choice are a rule wished for, a list, or looked for.
    private async Task<State?> OtherwiseAsync(Talk talk, string text, CancellationToken cancellationToken) => talk.Words.Wish(text) switch
    {
        _ when ConventionHome.Chosen(talk, text) is not null => await HomeAsync(talk, text, cancellationToken),
        "propose_convention" => await wishes.WishedAsync(talk, text, cancellationToken),
        "support_convention" => await home.ListAsync(talk, new State(Step.List) { List = BrowseList.Open, Theme = talk.Data.Conventions.ThemeOf(text)?.Id }, cancellationToken),
        _ => await home.FindAsync(talk, text, cancellationToken) ?? await LostAsync(talk, cancellationToken),
    };

    private async Task<State?> LostAsync(Talk talk, CancellationToken cancellationToken)
    {
        await talk.SayAsync(talk.Text("conventions.not_understood"), cancellationToken);
        return await home.ShowAsync(talk, cancellationToken);
    }

    private async Task<State?> WishedAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var next = state.Step == Step.Wish ? await wishes.WishedAsync(talk, text, cancellationToken) : await wishes.ChosenAsync(talk, state, text, cancellationToken);
        return next is { Step: Step.Open, Number: { } number } ? await opened.ShowAsync(talk, number, cancellationToken) ?? await home.ShowAsync(talk, cancellationToken)
            : next is { Step: Step.Home } ? await home.ShowAsync(talk, cancellationToken)
            : next;
    }
}
