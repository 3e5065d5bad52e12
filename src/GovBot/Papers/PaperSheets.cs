using GovBot.Cases.Conferences;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Understanding;

namespace GovBot.Papers;

/// <summary>The sheet that a link names, as its post may see it now.</summary>
public sealed class PaperSheets(SummonsDesk summonses, SummonsSheet summons, ConferenceDesk conferences, ConferenceSheet conference)
{
    /// <summary>Null for what is not there, or not for this post.</summary>
    public async Task<string?> WriteAsync(StaffPost post, PaperClaim claim, string nonce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (CaseMention.Conference(claim.Number) is not null)
            return await conferences.OpenAsync(post, claim.Number, cancellationToken) is { IsSuccess: true } found ? conference.Write(found.Value, claim.Sheet, claim.Locale, nonce) : null;
        return await summonses.OpenAsync(post, claim.Number, cancellationToken) is { IsSuccess: true } opened ? summons.Write(opened.Value, claim.Locale, nonce) : null;
    }
}
