using GovBot.Cases;
using GovBot.Cases.Figures;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Operators;
using GovBot.Understanding;

namespace GovBot.Dialogs.Figures;

/// <summary>办理情况 in chat: the figures of a period, the link to the page, and 申请剔除 with its ruling.</summary>
public sealed class FiguresDialog(Talks talks, IStaff staff, FiguresTalk figures, OperatorLinks links, FiguresExclusions exclusions) : TalkDialog<FiguresDialog.State>(nameof(FiguresDialog), talks)
{
    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Command = "figures";

    public sealed record Start;

    public sealed record State(Step Step)
    {
        public string? Number { get; init; }
        public string? Reason { get; init; }

        /// <summary>The application that is ruled on.</summary>
        public long Asked { get; init; }
    }

    public enum Step
    {
        Home,
        Number,
        Reason,
        Words,
        Waiting,
        Ruling,
    }

    public static bool IsFor(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return FiguresQuery.IsFor(post.Role);
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
            return null;
        await figures.ShowAsync(talk, post, FiguresTalk.ThisMonth, cancellationToken);
        return await HomeAsync(talk, post, cancellationToken);
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
            return null;
        return state.Step switch
        {
            Step.Home => await ChosenAsync(talk, post, text, cancellationToken),
            Step.Waiting => await AskedForAsync(talk, post, text, cancellationToken),
            Step.Ruling => await RuleAsync(talk, post, state, text, cancellationToken),
            _ => await FillAsync(talk, post, state, text, cancellationToken),
        };
    }

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is { } post)
            await AskAsync(talk, post, state, cancellationToken);
    }

    private async Task<State?> AskAsync(Talk talk, StaffPost post, State state, CancellationToken cancellationToken)
    {
        await (state.Step switch
        {
            Step.Number => talk.SayAsync(talk.Text("figures.ask_number"), cancellationToken),
            Step.Reason => talk.OfferAsync(talk.Text("figures.ask_reason"), FiguresTalk.Reasons(talk), cancellationToken),
            Step.Words => talk.SayAsync(talk.Text("figures.ask_words"), cancellationToken),
            Step.Waiting => talk.OfferAsync(talk.Text("figures.waiting"), FiguresTalk.Applications(talk, await exclusions.WaitingAsync(post, cancellationToken)), cancellationToken),
            Step.Ruling => talk.OfferAsync(talk.Text("figures.rule"), FiguresTalk.Rulings(talk), cancellationToken),
            _ => talk.OfferAsync(talk.Text("figures.what_next"), FiguresTalk.Offers(talk, post), cancellationToken),
        });
        return state;
    }

    private Task<State?> HomeAsync(Talk talk, StaffPost post, CancellationToken cancellationToken) => AskAsync(talk, post, new State(Step.Home), cancellationToken);

    private async Task<State?> ChosenAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken)
    {
        switch (Talk.Chosen(text, FiguresTalk.Offers(talk, post)))
        {
            case FiguresTalk.Leave:
                return null;
            case FiguresTalk.Page:
                await talk.SayAsync(talk.Text("figures.link", ("link", links.CreateFor(post))), cancellationToken);
                return await HomeAsync(talk, post, cancellationToken);
            case FiguresTalk.Exclude:
                return await AskAsync(talk, post, new State(Step.Number), cancellationToken);
            case FiguresTalk.Rule:
                return await AskAsync(talk, post, new State(Step.Waiting), cancellationToken);
            case { } period:
                await figures.ShowAsync(talk, post, period, cancellationToken);
                return await HomeAsync(talk, post, cancellationToken);
            default:
                return await HomeAsync(talk, post, cancellationToken);
        }
    }

    // 申请剔除: which, why, and in words.
    private async Task<State?> FillAsync(Talk talk, StaffPost post, State state, string text, CancellationToken cancellationToken)
    {
        var next = state.Step switch
        {
            Step.Number when CaseMention.Summons(text) is { } number => state with { Step = Step.Reason, Number = number },
            Step.Reason when talk.Called(text, FiguresTalk.Reasons(talk)) is { } reason => state with { Step = Step.Words, Reason = reason },
            _ => state,
        };
        if (state.Step != Step.Words || PlainText.Words(text).Length < 2)
            return await AskAsync(talk, post, next, cancellationToken);
        var refused = await exclusions.AskAsync(post, state.Number!, state.Reason!, text, cancellationToken);
        await talk.SayAsync(talk.Text(Said(refused, "figures.excluded_asked")), cancellationToken);
        return await HomeAsync(talk, post, cancellationToken);
    }

    private async Task<State?> AskedForAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken)
    {
        var waiting = await exclusions.WaitingAsync(post, cancellationToken);
        var chosen = Talk.Chosen(text, FiguresTalk.Applications(talk, waiting));
        return waiting.FirstOrDefault(one => FiguresTalk.IdOf(one) == chosen) is { } asked
            ? await AskAsync(talk, post, new State(Step.Ruling) { Asked = asked.Id }, cancellationToken)
            : await HomeAsync(talk, post, cancellationToken);
    }

    private async Task<State?> RuleAsync(Talk talk, StaffPost post, State state, string text, CancellationToken cancellationToken)
    {
        if (talk.Called(text, FiguresTalk.Rulings(talk)) is not { } ruling)
            return await AskAsync(talk, post, state, cancellationToken);
        var refused = await exclusions.RuleAsync(post, state.Asked, ruling == FiguresTalk.Granted, cancellationToken);
        await talk.SayAsync(talk.Text(Said(refused, "figures.ruled")), cancellationToken);
        return await HomeAsync(talk, post, cancellationToken);
    }

    private static string Said(Error? refused, string done) => refused?.Code switch
    {
        null => done,
        CaseErrors.NotFound => "summons.not_found",
        MoveErrors.NotAllowed => "desk.not_now",
        var code => $"error.{code}",
    };

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(talk.Facts, cancellationToken) is { } post && IsFor(post))
            return post;
        await talk.SayAsync(talk.Text("figures.no_right"), cancellationToken);
        return null;
    }
}
