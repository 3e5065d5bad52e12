using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;

namespace GovBot.Dialogs;

/// <summary>Whether it is really solved, from the people who reported it.</summary>
public sealed class TrackOutcome(IUrgentIssues issues)
{
    /// <param name="step"><see cref="TrackDialog.Step.AskConfirmProof"/> for solved, <see cref="TrackDialog.Step.AskReopenProof"/> for not.</param>
    public async Task<TrackDialog.State?> SayAsync(Talk talk, TrackDialog.State state, TrackDialog.Step step, string? proof, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var claim = new IssueClaim(state.Code!, talk.Facts.UserId, talk.Facts.ConversationId, proof);
        var isSolved = step == TrackDialog.Step.AskConfirmProof;
        var said = isSolved ? await issues.ConfirmAsync(claim, cancellationToken) : await issues.ReopenAsync(claim, cancellationToken);
        if (said.IsSuccess)
        {
            await talk.SayAsync(talk.Text(isSolved ? "track.thanks_solved" : "track.reopened", ("code", IssueWords.Spaced(state.Code!))), cancellationToken);
            return null;
        }

        return await RefusedAsync(talk, state with { Step = step }, said.Error, proof is null ? 0 : 1, cancellationToken);
    }

    public Task<TrackDialog.State?> ProofAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return SayAsync(talk, state, state.Step, ReporterWords.Proof(text), cancellationToken);
    }

    private static async Task<TrackDialog.State?> RefusedAsync(Talk talk, TrackDialog.State state, Error refusal, int more, CancellationToken cancellationToken)
    {
        var tries = state.Tries + more;
        var (key, again) = refusal.Code switch
        {
            _ when tries >= TrackDialog.MostTries => ("track.too_many_plain", false),
            IssueErrors.ProofNeeded => ("track.ask_proof", true),
            CaseErrors.ProofWrong => ("track.wrong_proof_add", true),
            CaseErrors.TooManyAttempts => ("track.too_many_plain", false),
            IssueErrors.TooLate => ("track.too_late_reopen", false),
            _ => ("track.not_solved_how", false),
        };
        await talk.SayAsync(talk.Text(key), cancellationToken);
        return again ? state with { Tries = tries } : null;
    }
}
