using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Figures;

/// <summary>异常提示(供复核): done just before the deadline, the same words for several, many at once. Something to look at, no verdict, and no part of any rate.</summary>
public sealed class FiguresHints(GovBotDbContext db, FiguresTerms terms)
{
    public async Task<IReadOnlyList<FigureHint>> FindAsync(IReadOnlyList<FigureCase> cases, FiguresPeriod period, IReadOnlyDictionary<FigureUnit, FigureName> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(period);
        var limits = terms.Rules.Hints;
        var done = (
            from one in cases
            from entry in one.Events
            where entry.Trigger == nameof(SummonsTrigger.ReportDone) && period.Holds(entry.At)
            select new Done(one, entry, one.LeadAt(entry.At) ?? 0)).OrderBy(report => report.Entry.At).ThenBy(report => report.Case.Id).ToList();
        var words = await WordsAsync(done, cancellationToken);
        return
        [
            .. Hints("last_minutes", done.Where(report => IsLastMinute(report, limits.LastMinutes)).GroupBy(report => report.DepartmentId), names),
            .. Hints("same_words", done.Where(report => words.ContainsKey((report.Case.Id, report.Entry.Seq))).GroupBy(report => (report.DepartmentId, words[(report.Case.Id, report.Entry.Seq)])).Where(group => group.Count() >= limits.SameWords).GroupBy(group => group.Key.DepartmentId, group => group).SelectMany(groups => groups.SelectMany(group => group).GroupBy(report => report.DepartmentId)), names),
            .. Hints("bulk", done.GroupBy(report => report.Entry.ActorId).SelectMany(group => Bulk([.. group], limits.Bulk, TimeSpan.FromMinutes(limits.BulkMinutes))).GroupBy(report => report.DepartmentId), names),
        ];
    }

    private static bool IsLastMinute(Done report, int minutes) => report.Case.Steps.Any(step =>
        step.Step is SummonsRules.Done or SummonsRules.Rework && step.DepartmentId == report.DepartmentId && report.Entry.At <= step.DueAt && step.DueAt - report.Entry.At <= TimeSpan.FromMinutes(minutes) && step.StartedAt <= report.Entry.At);

    // Those in any stretch that holds enough of them.
    private static IEnumerable<Done> Bulk(List<Done> reports, int least, TimeSpan within) => reports.Where((report, i) =>
        Enumerable.Range(Math.Max(0, i - least + 1), Math.Min(least, i + 1)).Any(from => from + least <= reports.Count && reports[from + least - 1].Entry.At - reports[from].Entry.At <= within));

    // Compared here: they are encrypted in the database, and nothing of them leaves.
    private async Task<Dictionary<(long, int), string>> WordsAsync(List<Done> done, CancellationToken cancellationToken)
    {
        var ids = done.Select(report => report.Case.Id).Distinct().ToArray();
        var notes = await db.SummonsNotes.AsNoTracking().Where(note => ids.Contains(note.SummonsId)).ToListAsync(cancellationToken);
        return notes.Select(note => (Key: (note.SummonsId, note.EventSeq), Words: PlainText.Words(note.Words))).Where(note => note.Words.Length > 0).ToDictionary(note => note.Key, note => note.Words);
    }

    private static IEnumerable<FigureHint> Hints(string kind, IEnumerable<IGrouping<long, Done>> groups, IReadOnlyDictionary<FigureUnit, FigureName> names) =>
        from reports in groups
        orderby reports.Key
        select new FigureHint(kind, names.GetValueOrDefault(new FigureUnit(UnitKind.Department, reports.Key))?.Name ?? "", [.. reports.Select(report => report.Case.Request.Number).Distinct().Order(StringComparer.Ordinal)]);

    private sealed record Done(FigureCase Case, CaseEvent Entry, long DepartmentId);
}
