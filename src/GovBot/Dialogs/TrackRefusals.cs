using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;

namespace GovBot.Dialogs;

/// <summary>Why somebody may not change a report, and whether they are asked for the proof once more.</summary>
internal static class TrackRefusals
{
    /// <param name="state">At the step that asks for the proof.</param>
    /// <param name="more">1 when a proof was tried.</param>
    /// <param name="otherwise">Text key for a refusal that no proof would change.</param>
    public static async Task<TrackDialog.State?> SayAsync(Talk talk, TrackDialog.State state, Error refusal, int more, string otherwise, CancellationToken cancellationToken)
    {
        var tries = state.Tries + more;
        var (key, again) = refusal.Code switch
        {
            _ when tries >= TrackDialog.MostTries => ("track.too_many_plain", false),
            IssueErrors.ProofNeeded => ("track.ask_proof", true),
            CaseErrors.ProofWrong => ("track.wrong_proof_add", true),
            CaseErrors.TooManyAttempts => ("track.too_many_plain", false),
            _ => (otherwise, false),
        };
        await talk.SayAsync(talk.Text(key), cancellationToken);
        return again ? state with { Tries = tries } : null;
    }
}
