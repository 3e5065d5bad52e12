using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;

namespace GovBot.Privacy;

/// <summary>What summonses hold of residents' words. Before one is sent and after it has ended they go with the words of the report; while departments work by them they stay, details covered, until retention takes them.</summary>
internal static class SummonsTraces
{
    public static IQueryable<SummonsWords> SummonsWordsOf(this GovBotDbContext db, long[] issueIds) =>
        db.Set<SummonsWords>().Where(words => db.Erasable(issueIds).Any(request => request.Id == words.SummonsId));

    public static IQueryable<SummonsNote> SummonsNotesOf(this GovBotDbContext db, long[] issueIds) =>
        db.SummonsNotes.Where(note => db.Erasable(issueIds).Any(request => request.Id == note.SummonsId));

    private static IQueryable<SummonsRequest> Erasable(this GovBotDbContext db, long[] issueIds) =>
        db.SummonsRequests.Where(request => (request.SentAt == null || request.EndedAt != null) && request.Issues.Any(linked => issueIds.Contains(linked.IssueId)));
}
