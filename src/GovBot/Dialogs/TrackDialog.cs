using GovBot.Data.Domain.Satisfaction;
using GovBot.Dialogs.Satisfaction;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Follows a report from any channel: which one it is, and what can be done with it.</summary>
public sealed class TrackDialog(Talks talks, TrackLookUp lookUp, TrackAddition addition, TrackWithdrawal withdrawal, TrackOutcome outcome) : TalkDialog<TrackDialog.State>(nameof(TrackDialog), talks)
{
    /// <summary>After so many replies that do not fit nobody is asked again.</summary>
    public const int MostTries = 3;

    /// <summary>How the look-up begins.</summary>
    /// <param name="Code">Already said, then shown at once.</param>
    /// <param name="Withdraw">The person came to withdraw.</param>
    public sealed record Start(string? Code = null, bool Withdraw = false);

    public sealed record State(Step Step, string? Code = null, bool MayWithdraw = false, bool Withdraw = false, int Tries = 0)
    {
        public bool MayAdd { get; init; }
        public bool MayConfirm { get; init; }
        public bool MayReopen { get; init; }

        /// <summary>The reporter was asked whether it is solved, and has not said.</summary>
        public bool MayRate { get; init; }

        /// <summary>What somebody else's conversation has shown to be allowed to add.</summary>
        public string? Proof { get; init; }

        /// <summary>Photos and words that wait for the proof.</summary>
        public IReadOnlyList<string>? Files { get; init; }
        public string? Words { get; init; }

        /// <summary>The person knows that details in their words are covered.</summary>
        public bool CoverTold { get; init; }
    }

    public enum Step
    {
        AskCode,
        Shown,
        AskProof,
        Confirm,
        AskAddProof,
        Add,
        AskConfirmProof,
        AskReopenProof,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) =>
        await OnwardAsync(talk, await lookUp.StartAsync(talk, options as Start ?? new Start(), cancellationToken), cancellationToken);

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => await OnwardAsync(talk, await lookUp.CodeAsync(talk, state, text, cancellationToken), cancellationToken),
        Step.Shown => await NextAsync(talk, state, text, cancellationToken),
        Step.AskAddProof => await addition.ProofAsync(talk, state, text, cancellationToken),
        Step.Add => await addition.AddAsync(talk, state, text, cancellationToken),
        Step.AskConfirmProof or Step.AskReopenProof => await outcome.ProofAsync(talk, state, text, cancellationToken),
        Step.AskProof => await withdrawal.ProofAsync(talk, state, text, cancellationToken),
        _ => await withdrawal.ConfirmAsync(talk, state, text, cancellationToken),
    };

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => lookUp.AskAsync(talk, cancellationToken),
        Step.Shown => talk.OfferAsync(talk.Text("track.options"), Next(talk, state), cancellationToken),
        Step.Add => TrackAddition.AskAsync(talk, cancellationToken),
        Step.AskProof or Step.AskAddProof or Step.AskConfirmProof or Step.AskReopenProof => talk.SayAsync(talk.Text("track.ask_proof"), cancellationToken),
        _ => TrackWithdrawal.AskAsync(talk, cancellationToken),
    };

    private async Task<State?> NextAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (TrackingCodeReader.Read(text) is TrackingCodeReading.Digits digits)
        {
            return await OnwardAsync(talk, await lookUp.LookUpAsync(talk, digits.Value, state, cancellationToken), cancellationToken);
        }

        if (state.MayAdd && SentFiles.Of(talk.Turn.Activity).Count > 0)
        {
            return await addition.BeginAsync(talk, state, text, cancellationToken);
        }

        switch (Talk.Chosen(text, Next(talk, state)) ?? Wished(talk, state, text))
        {
            case "add":
                return await addition.BeginAsync(talk, state, null, cancellationToken);
            case "again":
                return await AskedAsync(talk, new State(Step.AskCode), cancellationToken);
            case "withdraw":
                return await AskedAsync(talk, state with { Step = Step.Confirm }, cancellationToken);
            case "solved" or "not_solved" when state.MayRate:
                talk.Next = new RateDialog.Start(state.Code!, Talk.Chosen(text, Next(talk, state)) is "solved" ? Solution.Yes : Solution.No);
                return null;
            case "partly":
                talk.Next = new RateDialog.Start(state.Code!, Solution.Partly);
                return null;
            case "solved":
                return await outcome.SayAsync(talk, state, Step.AskConfirmProof, null, cancellationToken);
            case "not_solved" when state.MayReopen:
                return await outcome.SayAsync(talk, state, Step.AskReopenProof, null, cancellationToken);
            case "not_solved":
                await talk.SayAsync(talk.Text("track.not_solved_how"), cancellationToken);
                return await AskedAsync(talk, state, cancellationToken);
            default:
                return null;
        }
    }

    private static string? Wished(Talk talk, State state, string text) => state.MayWithdraw && talk.Words.Wish(text) == "withdraw_case" ? "withdraw" : null;

    // Once a report is shown, what can be done with it is asked at once; else the reply has said already what is wanted.
    private Task<State?> OnwardAsync(Talk talk, State? state, CancellationToken cancellationToken) =>
        state is { Step: not Step.AskCode } ? AskedAsync(talk, state, cancellationToken) : Task.FromResult(state);

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private static List<Offer> Next(Talk talk, State state)
    {
        var offers = new List<Offer>();
        if (state.MayAdd)
        {
            offers.Add(new("add", talk.Text(talk.AtKiosk ? "track.add_words" : "track.add")));
        }

        if (state.MayWithdraw)
        {
            offers.Add(new("withdraw", talk.Text("track.withdraw")));
        }

        if (state.MayConfirm || state.MayRate)
        {
            offers.Add(new("solved", talk.Text("track.solved")));
        }

        if (state.MayRate)
        {
            offers.Add(new("partly", talk.Text("satisfaction.solved.Partly")));
        }

        offers.Add(new("not_solved", talk.Text("track.not_solved")));
        offers.Add(new("again", talk.Text("track.again")));
        offers.Add(new("menu", talk.Text("track.back_to_menu")));
        return offers;
    }
}
