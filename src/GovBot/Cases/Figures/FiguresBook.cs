using GovBot.Data.Domain.Figures;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>Counts a period, publishes it once its checking is over, and can count it again as it was published.</summary>
public sealed class FiguresBook(GovBotDbContext db, FiguresReading reading, Deadlines deadlines, IDialogsSource dialogs, BusinessClock clock)
{
    /// <summary>As it was known at that moment; UTC.</summary>
    public async Task<IReadOnlyList<FigureFact>> FactsAsync(FiguresPeriod period, DateTime asOf, CancellationToken cancellationToken) =>
        FiguresSums.FactsOf(await reading.CasesAsync(period, cancellationToken), period, asOf, dialogs.Current.Figures, dialogs.Current.Satisfaction.Weights);

    public Task<FiguresPublication?> PublishedAsync(FiguresPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return db.FiguresPublications.AsNoTracking().SingleOrDefaultAsync(published => published.Period == period.Key, cancellationToken);
    }

    /// <summary>数据核对期结束后公布: its first day.</summary>
    public DateOnly PublicationOf(FiguresPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return deadlines.AddWorkDays(period.To.AddDays(-1), dialogs.Current.Figures.CheckingDays).AddDays(1);
    }

    /// <summary>试运行: it began before what is measured.</summary>
    public bool IsTrial(FiguresPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.From < dialogs.Current.Figures.TrialUntil;
    }

    /// <summary>Publishes what is due; each period once. May run twice.</summary>
    public async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var period in Latest().Where(period => !IsTrial(period) && PublicationOf(period) <= clock.Today))
            done += await PublishAsync(period, cancellationToken) ? 1 : 0;
        return done;
    }

    /// <summary>The published bytes, and those that counting again gives; null where nothing was published.</summary>
    public async Task<(byte[] Published, byte[] Again)?> RecountAsync(FiguresPeriod period, CancellationToken cancellationToken) =>
        await PublishedAsync(period, cancellationToken) is { } published
            ? (published.Content, FiguresJson.Write(period, FiguresSums.RowsOf(await FactsAsync(period, published.AsOf, cancellationToken))))
            : null;

    /// <summary>As it stands now.</summary>
    public async Task<byte[]> CountAsync(FiguresPeriod period, CancellationToken cancellationToken) =>
        FiguresJson.Write(period, FiguresSums.RowsOf(await FactsAsync(period, clock.UtcNow, cancellationToken)));

    private async Task<bool> PublishAsync(FiguresPeriod period, CancellationToken cancellationToken)
    {
        if (await db.FiguresPublications.AnyAsync(published => published.Period == period.Key, cancellationToken))
            return false;
        var asOf = clock.UtcNow;
        var content = FiguresJson.Write(period, FiguresSums.RowsOf(await FactsAsync(period, asOf, cancellationToken)));
        db.ChangeTracker.Clear();
        db.Add(new FiguresPublication { Period = period.Key, AsOf = asOf, Content = content });
        try
        {
            await db.WriteAsync(_ => Task.CompletedTask, cancellationToken);
            return true;
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    // After an outage of months the missed ones are published too.
    private IEnumerable<FiguresPeriod> Latest()
    {
        foreach (var span in Enum.GetValues<FiguresSpan>())
        {
            var period = FiguresPeriod.Of(span, clock.Today, dialogs.Current.Figures.YearBegins);
            for (var i = 0; i < 3; i++)
                yield return period = period.Before;
        }
    }
}
