using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>Gives out case numbers, each once.</summary>
/// <remarks>In a small transaction of its own: turns would otherwise wait for one another's commit. A number lost with a failed turn leaves a harmless gap.</remarks>
public sealed class CaseNumbers(IDbContextFactory<GovBotDbContext> contexts)
{
    private const int Tries = 3;

    /// <param name="date">Filing date in Shanghai.</param>
    public async Task<CaseNumber> NextAsync(CaseKind kind, DateOnly date, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new CaseNumber(kind, date, await TakeAsync(kind, date, cancellationToken));
            }
            catch (Exception fault) when (attempt < Tries && (DatabaseFaults.IsDuplicate(fault) || DatabaseFaults.IsConflict(fault)))
            {
                // Two took the day's first number at once: the second finds the row now.
            }
        }
    }

    private async Task<int> TakeAsync(CaseKind kind, DateOnly date, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async ct =>
            {
                var ofToday = db.CaseSequences.Where(row => row.Kind == kind && row.Date == date);
                if (await ofToday.ExecuteUpdateAsync(row => row.SetProperty(s => s.Last, s => s.Last + 1), ct) > 0)
                    return await ofToday.Select(row => row.Last).SingleAsync(ct);
                db.CaseSequences.Add(new CaseSequence { Kind = kind, Date = date, Last = 1 });
                return 1;
            },
            cancellationToken);
    }
}
