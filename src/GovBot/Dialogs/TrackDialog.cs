using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Look-up by tracking code from any channel, one's own reports, and withdrawal.</summary>
public sealed class TrackDialog(Talks talks, IUrgentIssues issues) : TalkDialog<TrackDialog.State>(nameof(TrackDialog), talks)
{
    /// <summary>How the look-up begins.</summary>
    /// <param name="Code">Already said, then shown at once.</param>
    /// <param name="Withdraw">The person came to withdraw.</param>
    public sealed record Start(string? Code = null, bool Withdraw = false);

    public sealed record State(Step Step, string? Code = null, bool MayWithdraw = false, bool Withdraw = false, string? Proof = null, int Tries = 0);

    public enum Step
    {
        AskCode,
        Shown,
        AskProof,
        Confirm,
    }

    private const int MostTries = 3;

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        var start = options as Start ?? new Start();
        if (start.Code is not null)
        {
            return await LookUpAsync(talk, start.Code, new State(Step.AskCode, Withdraw: start.Withdraw), cancellationToken);
        }

        var mine = await issues.ListMineAsync(talk.Facts.UserId, cancellationToken);
        if (mine.Count == 1)
        {
            return await ShowAsync(talk, mine[0], new State(Step.Shown, Withdraw: start.Withdraw), cancellationToken);
        }

        var state = new State(Step.AskCode, Withdraw: start.Withdraw);
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    protected override Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => CodeAsync(talk, state, text, cancellationToken),
        Step.Shown => NextAsync(talk, state, text, cancellationToken),
        Step.AskProof => ProofAsync(talk, state, text, cancellationToken),
        _ => ConfirmAsync(talk, state, text, cancellationToken),
    };

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        switch (state.Step)
        {
            case Step.AskCode:
                var mine = await MineAsync(talk, cancellationToken);
                await (mine.Count == 0
                    ? talk.SayAsync(talk.Text("track.ask_code"), cancellationToken)
                    : talk.OfferAsync(talk.Text("track.ask_code_or_mine"), mine, cancellationToken));
                return;
            case Step.Shown:
                await talk.OfferAsync(talk.Text("track.options"), Next(talk, state), cancellationToken);
                return;
            case Step.AskProof:
                await talk.SayAsync(talk.Text("track.ask_proof"), cancellationToken);
                return;
            default:
                await talk.OfferAsync(talk.Text("track.confirm_withdraw"), YesNo(talk), cancellationToken);
                return;
        }
    }

    private async Task<State?> CodeAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (TrackingCodeReader.Read(text) is TrackingCodeReading.Digits digits)
        {
            return await LookUpAsync(talk, digits.Value, state, cancellationToken);
        }

        if (Talk.Chosen(text, await MineAsync(talk, cancellationToken)) is { } mine)
        {
            return await LookUpAsync(talk, mine, state, cancellationToken);
        }

        var tries = state.Tries + 1;
        var said = TrackingCodeReader.Read(text) is TrackingCodeReading.WrongLength wrong
            ? talk.Text("track.wrong_length", ("count", wrong.Count))
            : talk.Text(tries > 1 ? "track.no_code" : "track.ask_code");
        await talk.SayAsync(said, cancellationToken);
        return tries >= MostTries ? null : state with { Tries = tries };
    }

    private async Task<State?> LookUpAsync(Talk talk, string code, State state, CancellationToken cancellationToken)
    {
        if (!TrackingCode.TryParse(code, out _))
        {
            await talk.SayAsync(talk.Text("track.wrong_digit"), cancellationToken);
            return Again(state);
        }

        var found = await issues.TrackAsync(new TrackIssue(code, talk.Facts.UserId, talk.Facts.KioskId, talk.Facts.AddressKey), cancellationToken);
        if (found.IsSuccess)
        {
            return await ShowAsync(talk, found.Value, state, cancellationToken);
        }

        await talk.SayAsync(IssueWords.NotFound(talk, found.Error), cancellationToken);
        return found.Error.Code == CaseErrors.TooManyAttempts ? null : Again(state);
    }

    private static State? Again(State state) => state.Tries + 1 >= MostTries ? null : state with { Step = Step.AskCode, Tries = state.Tries + 1 };

    private async Task<State?> ShowAsync(Talk talk, IssueStatus issue, State state, CancellationToken cancellationToken)
    {
        await talk.SayAsync(IssueWords.Status(talk, issue), cancellationToken);
        var shown = state with { Step = Step.Shown, Code = issue.TrackingCode, MayWithdraw = issue.MayWithdraw, Tries = 0 };
        if (state.Withdraw && issue.MayWithdraw)
        {
            shown = shown with { Step = Step.Confirm, Withdraw = false };
        }

        await AskAsync(talk, shown, cancellationToken);
        return shown;
    }

    private async Task<State?> NextAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (TrackingCodeReader.Read(text) is TrackingCodeReading.Digits digits)
        {
            return await LookUpAsync(talk, digits.Value, state, cancellationToken);
        }

        switch (Talk.Chosen(text, Next(talk, state)))
        {
            case "again":
                return await AskedAsync(talk, new State(Step.AskCode), cancellationToken);
            case "withdraw":
                return await AskedAsync(talk, state with { Step = Step.Confirm }, cancellationToken);
            case "not_solved":
                await talk.SayAsync(talk.Text("track.not_solved_how"), cancellationToken);
                return await AskedAsync(talk, state, cancellationToken);
            default:
                return null;
        }
    }

    private async Task<State?> ConfirmAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var chosen = Talk.Chosen(text, YesNo(talk)) ?? YesNoReader.Read(text) switch { Understanding.YesNo.Yes => "yes", Understanding.YesNo.No => "no", _ => null };
        switch (chosen)
        {
            case "yes":
                return await WithdrawAsync(talk, state, null, cancellationToken);
            case "no":
                await talk.SayAsync(talk.Text("track.kept"), cancellationToken);
                return null;
            default:
                return await AskedAsync(talk, state, cancellationToken);
        }
    }

    private Task<State?> ProofAsync(Talk talk, State state, string text, CancellationToken cancellationToken) =>
        WithdrawAsync(talk, state, PlainText.Words(NumberReader.HouseNumbers(PlainText.Words(text))), cancellationToken);

    private async Task<State?> WithdrawAsync(Talk talk, State state, string? proof, CancellationToken cancellationToken)
    {
        var done = await issues.WithdrawAsync(new WithdrawIssue(state.Code!, talk.Facts.UserId, talk.Facts.ConversationId, proof), cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("track.withdrawn", ("code", IssueWords.Spaced(state.Code!))), cancellationToken);
            return null;
        }

        if (done.Error.Code == CaseErrors.TooManyAttempts || state.Tries + 1 >= MostTries)
        {
            await talk.SayAsync(talk.Text("track.too_many_plain"), cancellationToken);
            return null;
        }

        if (done.Error.Code is IssueErrors.ProofNeeded or CaseErrors.ProofWrong)
        {
            var next = state with { Step = Step.AskProof, Tries = state.Tries + (proof is null ? 0 : 1) };
            await talk.SayAsync(talk.Text(proof is null ? "track.ask_proof" : "track.wrong_proof"), cancellationToken);
            return next;
        }

        await talk.SayAsync(talk.Text("track.too_late"), cancellationToken);
        return null;
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private async Task<IReadOnlyList<Offer>> MineAsync(Talk talk, CancellationToken cancellationToken) =>
        [.. (await issues.ListMineAsync(talk.Facts.UserId, cancellationToken)).Select(i => new Offer(i.TrackingCode, IssueWords.Line(talk, i)))];

    private static List<Offer> Next(Talk talk, State state)
    {
        var offers = new List<Offer>();
        if (state.MayWithdraw)
        {
            offers.Add(new("withdraw", talk.Text("track.withdraw")));
        }

        offers.Add(new("not_solved", talk.Text("track.not_solved")));
        offers.Add(new("again", talk.Text("track.again")));
        offers.Add(new("menu", talk.Text("track.back_to_menu")));
        return offers;
    }

    private static IReadOnlyList<Offer> YesNo(Talk talk) => [new("yes", talk.Text("track.confirm_yes")), new("no", talk.Text("track.confirm_no"))];
}
