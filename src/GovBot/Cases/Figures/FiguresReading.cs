using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>Reads what a period's figures are made of. What can count in it began before its end and was not long over at its beginning.</summary>
public sealed class FiguresReading(GovBotDbContext db, IDialogsSource dialogs)
{
    // The longest window for answers after the end of a case, with holidays.
    private const int DaysAfterwards = 40;

    public async Task<IReadOnlyList<FigureCase>> CasesAsync(FiguresPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (start, end) = (period.Start.AddDays(-DaysAfterwards), period.End);
        var within = db.SummonsRequests.Where(request => request.SentAt < end && (request.EndedAt == null || request.EndedAt >= start));
        var ids = within.Select(request => request.Id);
        var requests = await within.AsNoTracking().AsSplitQuery().OrderBy(request => request.Id).ToListAsync(cancellationToken);
        var events = (await db.CaseEvents.AsNoTracking().Where(entry => entry.CaseKind == CaseKind.SummonsRequest && ids.Contains(entry.CaseId)).ToListAsync(cancellationToken)).ToLookup(entry => entry.CaseId);
        var steps = (await db.CaseSteps.AsNoTracking().Where(step => step.CaseKind == CaseKind.SummonsRequest && ids.Contains(step.CaseId)).OrderBy(step => step.Id).ToListAsync(cancellationToken)).ToLookup(step => step.CaseId);
        var asked = (await db.SatisfactionInvitations.AsNoTracking().Where(one => one.CaseKind == CaseKind.SummonsRequest && ids.Contains(one.CaseId)).OrderBy(one => one.Id).ToListAsync(cancellationToken)).ToLookup(one => one.CaseId);
        var exclusions = (await db.FigureExclusions.AsNoTracking().Where(one => ids.Contains(one.SummonsId)).OrderBy(one => one.Id).ToListAsync(cancellationToken)).ToLookup(one => one.SummonsId);
        var repeated = await RepeatedAsync(within, cancellationToken);
        return
        [
            .. requests.Select(request => new FigureCase(request, [.. events[request.Id].OrderBy(entry => entry.Seq)], [.. steps[request.Id]], [.. asked[request.Id]], [.. exclusions[request.Id]])
            {
                IsRepeated = repeated.Contains(request.Id),
            }),
        ];
    }

    // 重复: the same kind at the same place, not long after the last one had ended.
    private async Task<HashSet<long>> RepeatedAsync(IQueryable<SummonsRequest> within, CancellationToken cancellationToken)
    {
        var pairs = await (
            from request in within
            where request.Facts.CategoryId != null && request.Facts.BuildingId != null
            from other in db.SummonsRequests
            where other.Id < request.Id && other.EndedAt != null && other.EndedAt < request.SentAt
                && other.Facts.CategoryId == request.Facts.CategoryId && other.Facts.BuildingId == request.Facts.BuildingId
            select new { request.Id, request.SentAt, other.EndedAt }).ToListAsync(cancellationToken);
        var days = TimeSpan.FromDays(dialogs.Current.Figures.RepeatDays);
        return [.. pairs.Where(pair => pair.SentAt - pair.EndedAt <= days).Select(pair => pair.Id)];
    }
}
