using GovBot.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Taking a report back: confirmed first, and proved where it was not reported in this conversation.</summary>
public sealed class TrackWithdrawal(IUrgentIssues issues)
{
    public static Task AskAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return talk.OfferAsync(talk.Text("track.confirm_withdraw"), Offers(talk), cancellationToken);
    }

    public async Task<TrackDialog.State?> ConfirmAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var chosen = Talk.Chosen(text, Offers(talk)) ?? YesNoReader.Read(text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null };
        switch (chosen)
        {
            case "yes":
                return await WithdrawAsync(talk, state, null, cancellationToken);
            case "no":
                await talk.SayAsync(talk.Text("track.kept"), cancellationToken);
                return null;
            default:
                await AskAsync(talk, cancellationToken);
                return state;
        }
    }

    public Task<TrackDialog.State?> ProofAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken) =>
        WithdrawAsync(talk, state, ReporterWords.Proof(text), cancellationToken);

    private async Task<TrackDialog.State?> WithdrawAsync(Talk talk, TrackDialog.State state, string? proof, CancellationToken cancellationToken)
    {
        var done = await issues.WithdrawAsync(new IssueClaim(state.Code!, talk.Facts.UserId, talk.Facts.ConversationId, proof), cancellationToken);
        var tries = state.Tries + (proof is null ? 0 : 1);
        var (said, next) = (done.Error?.Code, tries) switch
        {
            (null, _) => (talk.Text("track.withdrawn", ("code", IssueWords.Spaced(state.Code!))), null),
            (CaseErrors.TooManyAttempts, _) or (_, >= TrackDialog.MostTries) => (talk.Text("track.too_many_plain"), null),
            (IssueErrors.ProofNeeded, _) => (talk.Text("track.ask_proof"), state with { Step = TrackDialog.Step.AskProof, Tries = tries }),
            (CaseErrors.ProofWrong, _) => (talk.Text("track.wrong_proof"), state with { Step = TrackDialog.Step.AskProof, Tries = tries }),
            _ => (talk.Text("track.too_late"), (TrackDialog.State?)null),
        };
        await talk.SayAsync(said, cancellationToken);
        return next;
    }

    private static IReadOnlyList<Offer> Offers(Talk talk) => [new("yes", talk.Text("track.confirm_yes")), new("no", talk.Text("track.confirm_no"))];
}
