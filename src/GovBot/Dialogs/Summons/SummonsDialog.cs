using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Desk;
using GovBot.Understanding;

namespace GovBot.Dialogs.Summons;

/// <summary>约请 in chat, for every side: lists, a case, what is done with it, and filing one. Who somebody is and what they may do is read anew with each message.</summary>
public sealed class SummonsDialog(Talks talks, IStaff staff, SummonsHome home, SummonsParts parts) : TalkDialog<SummonsDialog.State>(nameof(SummonsDialog), talks)
{
    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Command = "summons";

    /// <summary>Command of <c>dialogs/commands</c>: a new one.</summary>
    public const string NewCommand = "summons_new";

    /// <param name="Number">Null for the lists.</param>
    /// <param name="Tap">A button of a notice, sealed.</param>
    public sealed record Start(string? Number = null, bool IsNew = false, string? Tap = null);

    public sealed record State(Step Step)
    {
        public SummonsFilter Filter { get; init; }
        public SummonsSides? WaitsFor { get; init; }
        public SummonsCursor? Next { get; init; }

        /// <summary>Numbers of the cases shown, in their order.</summary>
        public IReadOnlyList<string> Shown { get; init; } = [];
        public string? Number { get; init; }

        /// <summary>Version of the case as the person saw it.</summary>
        public int Seen { get; init; }

        /// <summary>What is being done, and what was said for it so far: <see cref="SummonsQuestions"/> by their answers.</summary>
        public SummonsTrigger Trigger { get; init; }
        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

        /// <summary>The question that is open.</summary>
        public string? Asked { get; init; }
        public IReadOnlyList<string> Files { get; init; } = [];
    }

    public enum Step
    {
        Home,
        List,
        Case,
        Ask,

        /// <summary>补录: which act.</summary>
        Paper,

        /// <summary>A draft that is being filled in.</summary>
        Draft,

        /// <summary>在等谁.</summary>
        Waiting,

        /// <summary>What is settled for a post: <see cref="SummonsPostTalk"/>.</summary>
        Post,
    }

    /// <summary>Posts that have to do with summonses.</summary>
    public static bool IsFor(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Role is Role.CommitteeMember or Role.CommitteeHead or Role.SubdistrictCoordinator or Role.DepartmentLiaison or Role.DepartmentHandler or Role.DistrictOffice;
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) =>
        await PostAsync(talk, cancellationToken) is not { } post ? null
        : options is Start { Tap: { } tap } ? await parts.Acts.TapAsync(talk, post, tap, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken)
        : options is Start { Number: { } number } ? await OpenAsync(talk, post, number, cancellationToken)
        : options is Start { IsNew: true } && MayFile(post) ? await parts.Drafts.BeginAsync(talk, post, cancellationToken)
        : await home.ShowAsync(talk, post, cancellationToken);

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        if (talk.Words.Commands.Read(text) is Command)
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        if (talk.Words.Commands.Read(text) is "back" && state.Step is not (Step.Ask or Step.Draft or Step.Post))
        {
            return state.Step == Step.Home ? null : await home.ShowAsync(talk, post, cancellationToken);
        }

        var browsing = state.Step is Step.Home or Step.List or Step.Case;
        if (browsing && talk.Words.Commands.Read(text) is NewCommand && MayFile(post))
        {
            return await parts.Drafts.BeginAsync(talk, post, cancellationToken);
        }

        if (browsing && CaseMention.Summons(text) is { } number)
        {
            return await OpenAsync(talk, post, number, cancellationToken);
        }

        if (browsing && ConferenceDialog.IsFor(post) && (CaseMention.Conference(text) is not null || talk.Words.Commands.Read(text) is ConferenceDialog.Command))
        {
            talk.Next = new ConferenceDialog.Start(CaseMention.Conference(text));
            return null;
        }

        if (browsing && (CaseMention.Number(text) is not null || talk.Words.Commands.Read(text) is DeskWords.Desk) && DeskWords.HasDesk(post))
        {
            talk.Next = new DeskDialog.Start(CaseMention.Number(text));
            return null;
        }

        return state.Step switch
        {
            Step.Home => await HomeAsync(talk, post, text, cancellationToken),
            Step.List => await ListedAsync(talk, post, state, text, cancellationToken),
            Step.Waiting => await WaitingAsync(talk, post, text, cancellationToken),
            Step.Post => await parts.Posts.AnswerAsync(talk, post, state, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
            Step.Draft => await parts.Drafts.AnswerAsync(talk, post, state, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
            _ => await parts.Acts.AnswerAsync(talk, post, state, text, cancellationToken) switch
            {
                { Step: Step.Home } => await home.ShowAsync(talk, post, cancellationToken),
                { Step: Step.Draft, Number: { } draft } => await parts.Drafts.OpenAsync(talk, post, draft, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
                var next => next,
            },
        };
    }

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return;
        }

        await (state switch
        {
            { Step: Step.Home } => home.ShowAsync(talk, post, cancellationToken),
            { Step: Step.List } => home.ListAsync(talk, post, state.Filter, null, cancellationToken, state.WaitsFor),
            { Step: Step.Waiting } => home.WaitingAsync(talk, post, cancellationToken),
            { Step: Step.Post } => parts.Posts.AskAsync(talk, post, state, cancellationToken),
            { Step: Step.Draft } => parts.Drafts.AskAsync(talk, post, state, cancellationToken),
            { Step: Step.Case, Number: { } number } => OpenAsync(talk, post, number, cancellationToken),
            _ => parts.Acts.AskAsync(talk, post, state, cancellationToken),
        });
    }

    private async Task<State?> HomeAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) => await home.ChosenAsync(talk, post, text, cancellationToken) switch
    {
        SummonsHome.Leave => null,
        SummonsHome.New => await parts.Drafts.BeginAsync(talk, post, cancellationToken),
        SummonsHome.Overview => await home.OverviewAsync(talk, post, cancellationToken),
        SummonsHome.Waiting => await home.WaitingAsync(talk, post, cancellationToken),
        { } errand when SummonsPostTalk.Offers(talk, post).Any(offer => offer.Id == errand) => await parts.Posts.BeginAsync(talk, post, errand, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
        { } filter => await home.ListAsync(talk, post, Enum.Parse<SummonsFilter>(filter), null, cancellationToken),
        null => await home.FoundAsync(talk, post, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
    };

    private async Task<State?> ListedAsync(Talk talk, StaffPost post, State state, string text, CancellationToken cancellationToken) => SummonsHome.Chosen(talk, state, text) switch
    {
        SummonsHome.More => await home.ListAsync(talk, post, state.Filter, state.Next, cancellationToken, state.WaitsFor),
        SummonsHome.Home => await home.ShowAsync(talk, post, cancellationToken),
        null => await home.FoundAsync(talk, post, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
        { } number => await OpenAsync(talk, post, number, cancellationToken),
    };

    private async Task<State?> WaitingAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken) => await home.ChosenSideAsync(talk, post, text, cancellationToken) switch
    {
        SummonsHome.Home => await home.ShowAsync(talk, post, cancellationToken),
        { } side => await home.ListAsync(talk, post, SummonsFilter.Running, null, cancellationToken, Enum.Parse<SummonsSides>(side)),
        null => await home.WaitingAsync(talk, post, cancellationToken),
    };

    // A draft is gone on with where it stopped.
    private async Task<State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken) =>
        await parts.Drafts.OpenAsync(talk, post, number, cancellationToken)
        ?? await parts.Acts.OpenAsync(talk, post, number, cancellationToken)
        ?? await home.ShowAsync(talk, post, cancellationToken);

    private static bool MayFile(StaffPost post) => post.Role is Role.CommitteeMember or Role.CommitteeHead;

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(talk.Facts, cancellationToken) is { } post && IsFor(post))
        {
            return post;
        }

        await talk.SayAsync(talk.Text("summons.no_right"), cancellationToken);
        return null;
    }
}

/// <summary>What is done in chat with one summons, and what a post settles.</summary>
public sealed record SummonsParts(SummonsActTalk Acts, SummonsDraftTalk Drafts, SummonsPostTalk Posts);
