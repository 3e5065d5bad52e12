using GovBot.Cases;
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

        return await TrackRefusals.SayAsync(
            talk, state with { Step = step }, said.Error, proof is null ? 0 : 1, said.Error.Code == IssueErrors.TooLate ? "track.too_late_reopen" : "track.not_solved_how", cancellationToken);
    }

    public Task<TrackDialog.State?> ProofAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return SayAsync(talk, state, state.Step, ReporterWords.Proof(text), cancellationToken);
    }
}
