using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Issues;
using GovBot.Dialogs.Summons;
using GovBot.Understanding;

namespace GovBot.Dialogs.Desk;

/// <summary>The committee's desk in chat: lists, a case, what is done with it. Who somebody is and what they may do is read anew with each message.</summary>
public sealed class DeskDialog(Talks talks, IStaff staff, DeskHome home, DeskCaseTalk cases, DeskActTalk acts) : TalkDialog<DeskDialog.State>(nameof(DeskDialog), talks)
{
    /// <param name="Words">What the person said about a case, with or without its number; null for the desk itself.</param>
    /// <param name="Tap">A button of a notice, sealed.</param>
    public sealed record Start(string? Words = null, string? Tap = null);

    public sealed record State(Step Step)
    {
        public DeskFilter Filter { get; init; }
        public int Page { get; init; }

        /// <summary>Numbers of the cases shown, in their order.</summary>
        public IReadOnlyList<string> Shown { get; init; } = [];
        public string? Number { get; init; }

        /// <summary>Version of the case as the person saw it.</summary>
        public int Seen { get; init; }

        /// <summary>What is being done, as far as it has been said.</summary>
        public UrgentIssueTrigger Trigger { get; init; }
        public HandlingWay? Way { get; init; }
        public string? ForeignNumber { get; init; }
        public DateOnly? ExpectedOn { get; init; }
        public string? Reason { get; init; }
        public IReadOnlyList<string> Files { get; init; } = [];
    }

    public enum Step
    {
        Home,
        List,
        Case,
        AskWords,
        AskWay,
        AskForeignNumber,
        AskExpected,
        AskReason,
        AskColleague,
        AskInto,
        AskCompound,
        AskReply,
        AskCopy,
        AskSort,
        AskCategory,
        AskType,
        AskTags,
        PassOns,
        Messages,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        if (options is Start { Tap: { } tap })
        {
            return await acts.TapAsync(talk, post, tap, home, cancellationToken);
        }

        return options is Start { Words: { } words } ? await cases.FindAsync(talk, post, words, cancellationToken) : await home.ShowAsync(talk, post, cancellationToken);
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        if (talk.Words.Commands.Read(text) is DeskWords.Desk)
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        if (state.Step is Step.Home or Step.List or Step.Case && SummonsOf(talk, text) is { } summons)
        {
            talk.Next = summons;
            return null;
        }

        // A number opens its case wherever one is.
        if (state.Step is Step.Home or Step.List or Step.Case && CaseMention.Number(text) is not null)
        {
            return await cases.FindAsync(talk, post, text, cancellationToken);
        }

        return state.Step switch
        {
            Step.Home => await home.ChosenAsync(talk, post, state, text, cases, cancellationToken),
            Step.List => await home.ListedAsync(talk, post, state, text, cases, cancellationToken),
            Step.PassOns or Step.Messages => await home.Tasks.AnswerAsync(talk, post, state, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
            Step.Case => await acts.BeginAsync(talk, post, state, text, home, cancellationToken),
            _ => await acts.GoOnAsync(talk, post, state, text, cancellationToken),
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
            { Step: Step.List } => home.ListAsync(talk, post, state.Filter, state.Page, cancellationToken),
            { Step: Step.PassOns or Step.Messages } => home.Tasks.ListAsync(talk, post, DeskTasks.ListOf(state), cancellationToken),
            { Step: Step.Case, Number: { } number } => cases.OpenAsync(talk, post, number, cancellationToken),
            _ => acts.AskAsync(talk, post, state, cancellationToken),
        });
    }

    private static SummonsDialog.Start? SummonsOf(Talk talk, string text) => talk.Words.Commands.Read(text) switch
    {
        SummonsDialog.Command => new(),
        SummonsDialog.NewCommand => new(IsNew: true),
        _ => CaseMention.Summons(text) is { } number ? new(number) : null,
    };

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken)
    {
        var post = await staff.WhoIsAsync(talk.Facts, cancellationToken);
        if (post is null || !DeskWords.HasDesk(post))
        {
            await talk.SayAsync(talk.Text("desk.no_right"), cancellationToken);
            return null;
        }

        return post;
    }
}
