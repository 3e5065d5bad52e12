using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Upkeep;

/// <summary>What residents said of a case goes with it; the number they were rung at goes with their words.</summary>
internal static class SatisfactionRetention
{
    public static async Task RemoveInvitationsAsync(this GovBotDbContext db, IQueryable<SatisfactionInvitation> invitations, CancellationToken cancellationToken)
    {
        await db.SatisfactionCalls.Where(call => invitations.Any(asked => asked.Id == call.InvitationId)).ExecuteDeleteAsync(cancellationToken);
        await invitations.ExecuteDeleteAsync(cancellationToken);
    }
}
