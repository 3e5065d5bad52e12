using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Misses;

/// <summary>The rows of what was not understood: one for the same words said to the same question.</summary>
public sealed class MissLog(GovBotDbContext db, BusinessClock clock) : IMissLog
{
    /// <summary>Longer words tell a story, which is nobody's business here.</summary>
    private const int LongestText = 60;

    private const int LongestOptions = 500;

    public async Task KeepAsync(Miss miss, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(miss);
        if (await MaskAsync(miss, cancellationToken) is not { } text)
        {
            return;
        }

        var now = clock.UtcNow;
        var key = db.Cipher.LookupHash($"miss:{miss.Field?.FormId}/{miss.Field?.FieldId}:{PlainText.Words(text)}");
        if (await db.UnderstandingMisses.SingleOrDefaultAsync(row => row.Key == key, cancellationToken) is { } known)
        {
            known.Count++;
            known.LastSeenAt = now;
            return;
        }

        db.Add(new UnderstandingMiss
        {
            Key = key,
            FormId = miss.Field?.FormId,
            FieldId = miss.Field?.FieldId,
            Options = miss.Field is { Options.Count: > 0 } field && string.Join('/', field.Options) is { Length: <= LongestOptions } ids ? ids : null,
            Locale = miss.Locale,
            Text = text,
            Guess = miss.Guess,
            FirstSeenAt = now,
            LastSeenAt = now,
        });
    }

    /// <summary>Commonest first; without those that editors have put aside.</summary>
    public async Task<IReadOnlyList<UnderstandingMiss>> ListAsync(CancellationToken cancellationToken) =>
        await db.UnderstandingMisses.AsNoTracking()
            .Where(miss => miss.Label != UnderstandingMiss.Ignored)
            .OrderByDescending(miss => miss.Count).ThenByDescending(miss => miss.LastSeenAt).ThenBy(miss => miss.Id)
            .ToListAsync(cancellationToken);

    public Task<UnderstandingMiss?> FindAsync(long id, CancellationToken cancellationToken) =>
        db.UnderstandingMisses.AsNoTracking().SingleOrDefaultAsync(miss => miss.Id == id, cancellationToken);

    public Task LabelAsync(long id, string label, CancellationToken cancellationToken) => db.WriteAsync(
        ct => db.UnderstandingMisses.Where(miss => miss.Id == id).ExecuteUpdateAsync(s => s.SetProperty(miss => miss.Label, label), ct), cancellationToken);

    private async Task<string?> MaskAsync(Miss miss, CancellationToken cancellationToken)
    {
        var places = await db.Compounds.Select(compound => new { compound.Name, compound.Aliases }).ToListAsync(cancellationToken);
        var masked = PersonalData.Mask(miss.Text, places.SelectMany(p => (p.Aliases ?? "").Split('\n').Append(p.Name)));
        return masked is null || (miss.Field is { IsPlace: true } && PersonalData.HasMarks(masked)) ? null : PersonalData.Cut(masked, LongestText);
    }
}
