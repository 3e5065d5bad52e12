using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;

namespace GovBot.Privacy;

/// <summary>What drafts of summonses hold of residents' words: it goes with the words themselves.</summary>
internal static class DraftWords
{
    public static IQueryable<SummonsWords> DraftWordsOf(this GovBotDbContext db, long[] issueIds) => db.Set<SummonsWords>().Where(words =>
        db.SummonsRequests.Any(request => request.Id == words.SummonsId && request.State == SummonsState.Draft && request.Issues.Any(linked => issueIds.Contains(linked.IssueId))));
}
