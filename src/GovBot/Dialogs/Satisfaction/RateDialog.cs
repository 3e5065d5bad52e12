using GovBot.Cases;
using GovBot.Cases.Satisfaction;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;

namespace GovBot.Dialogs.Satisfaction;

/// <summary>评价: first whether it is solved, then one of the five grades, and for a poor one why. Each is recorded as soon as it is said.</summary>
public sealed class RateDialog(Talks talks, SatisfactionAnswers answers) : TalkDialog<RateDialog.State>(nameof(RateDialog), talks)
{
    internal const string NoReason = "no_reason";
    private const int MostTries = 3;

    /// <param name="Code">Of the person's own report.</param>
    /// <param name="Said">Already answered.</param>
    /// <param name="Text">What it was answered with.</param>
    public sealed record Start(string Code, Solution? Said = null, string? Text = null);

    public sealed record State(Step Step, string Code)
    {
        public Solution? Said { get; init; }
        public string? Text { get; init; }

        /// <summary>What somebody else's conversation has shown to be allowed to answer.</summary>
        public string? Proof { get; init; }
        public int Tries { get; init; }
    }

    public enum Step
    {
        Solved,
        Grade,
        Reason,
        Proof,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        var start = (Start)options!;
        return await BeginAsync(talk, new State(Step.Solved, start.Code) { Said = start.Said, Text = start.Text }, cancellationToken);
    }

    protected override Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => state.Step switch
    {
        Step.Proof => BeginAsync(talk, state with { Proof = ReporterWords.Proof(text), Tries = state.Tries + 1 }, cancellationToken),
        Step.Solved => SolvedAsync(talk, state, text, cancellationToken),
        Step.Grade => GradeAsync(talk, state, text, cancellationToken),
        _ => ReasonAsync(talk, state, text, cancellationToken),
    };

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.Proof => talk.SayAsync(talk.Text("track.ask_proof"), cancellationToken),
        Step.Solved => talk.OfferAsync(talk.Text("satisfaction.ask_solved"), RatingReader.SolvedOffers(talk), cancellationToken),
        Step.Grade => talk.OfferAsync(talk.Text("satisfaction.ask_grade"), RatingReader.GradeOffers(talk), cancellationToken),
        _ => talk.OfferAsync(talk.Text("satisfaction.ask_reason"), RatingReader.ReasonOffers(talk), cancellationToken),
    };

    private async Task<State?> BeginAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        var looked = await answers.LookAsync(talk.Facts, ClaimOf(talk, state), cancellationToken);
        if (!looked.IsSuccess)
            return await RefusedAsync(talk, state, looked.Error, cancellationToken);
        if (looked.Value is { Solved: not null, Grade: not null } or { IsCalled: true })
            return await OverAsync(talk, "error.summons_rated_before", cancellationToken);
        if (looked.Value.Solved is null && state.Said is { } said)
            return await SayAsync(talk, state, said, state.Text ?? "", cancellationToken);
        return await AskedAsync(talk, state with { Step = looked.Value.Solved is null ? Step.Solved : Step.Grade }, cancellationToken);
    }

    private async Task<State?> SolvedAsync(Talk talk, State state, string text, CancellationToken cancellationToken) =>
        RatingReader.Solved(talk, text) is { } solved ? await SayAsync(talk, state, solved, text, cancellationToken) : await AgainAsync(talk, state, cancellationToken);

    private async Task<State?> SayAsync(Talk talk, State state, Solution solved, string text, CancellationToken cancellationToken)
    {
        var said = await answers.SayAsync(talk.Facts, ClaimOf(talk, state), solved, cancellationToken);
        if (!said.IsSuccess)
            return await RefusedAsync(talk, state with { Said = solved, Text = text }, said.Error, cancellationToken);
        await talk.SayAsync(talk.Text($"satisfaction.noted.{said.Value}", ("said", talk.Text($"satisfaction.solved.{solved}"))), cancellationToken);
        // It goes on at once: the question how it was done comes when it is done.
        if (said.Value == RatingOutcome.Reopened)
            return null;
        var next = state with { Step = Step.Grade, Said = solved, Tries = 0 };
        return RatingReader.GradeAlongside(talk, text) is { } grade ? await RateAsync(talk, next, grade, cancellationToken) : await AskedAsync(talk, next, cancellationToken);
    }

    private async Task<State?> GradeAsync(Talk talk, State state, string text, CancellationToken cancellationToken) =>
        RatingReader.Grade(talk, text) is { } grade ? await RateAsync(talk, state, grade, cancellationToken)
        : talk.Words.Commands.Read(text) is "skip" ? await OverAsync(talk, "satisfaction.thanks", cancellationToken)
        : await AgainAsync(talk, state, cancellationToken);

    private async Task<State?> RateAsync(Talk talk, State state, Grade grade, CancellationToken cancellationToken)
    {
        if (await answers.RateAsync(talk.Facts, ClaimOf(talk, state), grade, cancellationToken) is { } refusal)
            return await RefusedAsync(talk, state, refusal, cancellationToken);
        return grade is Grade.Dissatisfied or Grade.VeryDissatisfied
            ? await AskedAsync(talk, state with { Step = Step.Reason, Tries = 0 }, cancellationToken)
            : await OverAsync(talk, "satisfaction.thanks", cancellationToken);
    }

    private async Task<State?> ReasonAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var chosen = talk.Words.Commands.Read(text) is "skip" ? NoReason : Talk.Chosen(text, RatingReader.ReasonOffers(talk));
        if (chosen is null)
            return await AgainAsync(talk, state, cancellationToken);
        if (chosen is not NoReason && await answers.ExplainAsync(talk.Facts, ClaimOf(talk, state), chosen, cancellationToken) is { } refusal)
            return await RefusedAsync(talk, state, refusal, cancellationToken);
        return await OverAsync(talk, "satisfaction.thanks_reason", cancellationToken);
    }

    // What was said stands; nobody is asked for ever.
    private async Task<State?> AgainAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        if (state.Tries + 1 >= MostTries)
            return await OverAsync(talk, "satisfaction.leave_it", cancellationToken);
        await talk.SayAsync(talk.Text("satisfaction.not_understood"), cancellationToken);
        return await AskedAsync(talk, state with { Tries = state.Tries + 1 }, cancellationToken);
    }

    private static async Task<State?> RefusedAsync(Talk talk, State state, Error refusal, CancellationToken cancellationToken)
    {
        var (key, again) = refusal.Code switch
        {
            IssueErrors.ProofNeeded => ("track.ask_proof", true),
            CaseErrors.ProofWrong when state.Tries < MostTries => ("track.wrong_proof_add", true),
            CaseErrors.ProofWrong or CaseErrors.TooManyAttempts => ("track.too_many_plain", false),
            RatingErrors.NotByStaff or RatingErrors.RatedBefore or RatingErrors.Over => ($"error.{refusal.Code}", false),
            _ => ("error.rating_over", false),
        };
        await talk.SayAsync(talk.Text(key), cancellationToken);
        return again ? state with { Step = Step.Proof } : null;
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private static async Task<State?> OverAsync(Talk talk, string key, CancellationToken cancellationToken)
    {
        await talk.SayAsync(talk.Text(key), cancellationToken);
        return null;
    }

    private static IssueClaim ClaimOf(Talk talk, State state) => new(state.Code, talk.Facts.UserId, talk.Facts.ConversationId, state.Proof);
}
