using GovBot.Data.Domain.Conferences;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Privacy;

/// <summary>What topics of joint conferences may hold of residents' words. Before they go out and after the conference has ended they are emptied with the words of the report; while departments work by them they stay, details covered, until retention takes them.</summary>
internal static class ConferenceTraces
{
    public static IQueryable<ConferenceTopic> ConferenceTopicsOf(this GovBotDbContext db, long[] issueIds) => db.Set<ConferenceTopic>().Where(topic =>
        db.JointConferences.Any(conference => conference.Id == topic.ConferenceId && (conference.AskedAt == null || conference.EndedAt != null))
        && db.Set<ConferenceCase>().Any(source => source.ConferenceId == topic.ConferenceId && source.TopicSeq == topic.Seq
            && db.SummonsRequests.Any(request => request.Id == source.SummonsId && request.Issues.Any(linked => issueIds.Contains(linked.IssueId)))));

    /// <summary>At once, in the database.</summary>
    public static Task<int> EmptyAsync(this IQueryable<ConferenceTopic> topics, CancellationToken cancellationToken) => topics.ExecuteUpdateAsync(
        s => s.SetProperty(topic => topic.Title, "").SetProperty(topic => topic.Situation, "").SetProperty(topic => topic.Coordinated, "").SetProperty(topic => topic.Disagreement, "").SetProperty(topic => topic.Suggestion, ""),
        cancellationToken);

    /// <summary>With the commit of the turn.</summary>
    public static void Empty(this ConferenceTopic topic) => (topic.Title, topic.Situation, topic.Coordinated, topic.Disagreement, topic.Suggestion) = ("", "", "", "", "");
}
