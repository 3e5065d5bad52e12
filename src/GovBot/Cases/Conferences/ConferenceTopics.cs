using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Text;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>A case that could be a topic.</summary>
public sealed record TopicCandidate(long SummonsId, string Number, string? CategoryId, string? CategoryName, string StreetName, SummonsState State, int Objections);

/// <summary>为什么建议.</summary>
public enum TopicReason
{
    /// <summary>同类事项.</summary>
    LikeCases,

    /// <summary>跨街镇.</summary>
    Streets,

    /// <summary>职责空白.</summary>
    DutyGap,
}

/// <summary>A topic that the rules suggest; whether it is one the district decides.</summary>
/// <param name="Reasons">With their counts.</param>
public sealed record TopicSuggestion(string? CategoryName, IReadOnlyList<TopicCandidate> Cases, IReadOnlyDictionary<TopicReason, int> Reasons);

/// <summary>What the cases tell of a topic, for the district to take over or to write anew. Personal details are covered.</summary>
public sealed record TopicProposal(IReadOnlyList<TopicCandidate> Cases, string Situation, string Coordinated, string Disagreement, IReadOnlyList<long> DepartmentIds);

/// <summary>议题征集: topics come from the cases.</summary>
public sealed class ConferenceTopics(GovBotDbContext db, IDialogsSource dialogs, TextCatalog texts, DeskReadings readings, BusinessClock clock)
{
    /// <summary>列入联席会议议题: those that were taken up to the joint conference and are no topic yet.</summary>
    public async Task<IReadOnlyList<TopicCandidate>> EscalatedAsync(CancellationToken cancellationToken) =>
        await CandidatesAsync(db.FreeCases().Where(request => request.State == SummonsState.Escalated3), cancellationToken);

    /// <summary>By the rules of <c>conferences.yaml</c>, the largest first.</summary>
    public async Task<IReadOnlyList<TopicSuggestion>> SuggestAsync(CancellationToken cancellationToken)
    {
        var rules = dialogs.Current.Conferences;
        var since = clock.UtcNow.AddDays(-rules.WithinDays);
        var all = await CandidatesAsync(db.FreeCases().Where(request => request.SentAt >= since), cancellationToken);
        return [.. all.Where(found => found.CategoryId is not null).GroupBy(found => found.CategoryId).Select(alike => Weigh([.. alike], rules)).Where(topic => topic.Reasons.Count > 0).OrderByDescending(topic => topic.Cases.Count)];
    }

    /// <summary>By their numbers; those that cannot be a topic are left out.</summary>
    public async Task<IReadOnlyList<TopicCandidate>> FindAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        await CandidatesAsync(db.FreeCases().Where(request => numbers.Contains(request.Number)), cancellationToken);

    /// <summary>What is known of these cases. Reading them is written down.</summary>
    public async Task<TopicProposal> ProposeAsync(StaffPost post, IReadOnlyList<long> ids, string locale, CancellationToken cancellationToken)
    {
        var found = await CandidatesAsync(db.FreeCases().Where(request => ids.Contains(request.Id)), cancellationToken);
        var free = found.Select(row => row.SummonsId).ToArray();
        var requests = await db.SummonsRequests.AsNoTracking().AsSplitQuery().Where(request => free.Contains(request.Id)).OrderBy(request => request.Id).ToListAsync(cancellationToken);
        var departments = await db.Departments.ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        foreach (var request in requests)
            readings.Note(post, request, 0);
        string Lines(Func<SummonsRequest, string?> line) => string.Join('\n', requests.Select(line).OfType<string>());
        return new(
            found,
            Lines(request => texts.Get(locale, "conference.known.situation", ("number", request.Number), ("street", found.First(row => row.SummonsId == request.Id).StreetName), ("what", request.Words is { } words ? PrivateDetails.Cover(words.What).Shown : texts.Get(locale, "desk.erased")))),
            Lines(request => texts.Get(locale, "conference.known.coordinated", ("number", request.Number), ("efforts", string.Join(texts.Get(locale, "due.and"), request.Efforts.Select(effort => NameOf(SummonsReasons.Effort, effort.Kind.ToString(), locale)).Distinct())), ("state", texts.Get(locale, $"summons.state.{request.State}")))),
            string.Join('\n', requests.SelectMany(request => request.Objections.Select(objection => texts.Get(locale, "conference.known.disagreement", ("number", request.Number), ("unit", departments[objection.DepartmentId]), ("reason", NameOf(SummonsReasons.Objection, objection.ReasonCode, locale)))))),
            [.. requests.SelectMany(request => request.Departments.Where(part => part.ReleasedAt is null).Select(part => part.DepartmentId).Concat(request.Objections.Select(objection => objection.DepartmentId))).Distinct().Order()]);
    }

    private string NameOf(string list, string id, string locale) => dialogs.Current.SummonsReasons[list].FirstOrDefault(entry => entry.Id == id)?.Name.For(locale) ?? id;

    private static TopicSuggestion Weigh(List<TopicCandidate> alike, ConferenceRules rules)
    {
        var (streets, objections) = (alike.Select(found => found.StreetName).Distinct().Count(), alike.Max(found => found.Objections));
        var reasons = new Dictionary<TopicReason, int>();
        if (alike.Count >= rules.LikeCases)
            reasons.Add(TopicReason.LikeCases, alike.Count);
        if (streets >= rules.Streets)
            reasons.Add(TopicReason.Streets, streets);
        if (objections >= rules.Objections)
            reasons.Add(TopicReason.DutyGap, objections);
        return new(alike[0].CategoryName, alike, reasons);
    }

    private async Task<List<TopicCandidate>> CandidatesAsync(IQueryable<SummonsRequest> requests, CancellationToken cancellationToken) => await (
        from request in requests
        join street in db.Subdistricts on request.Facts.SubdistrictId equals street.Id
        orderby request.Id
        select new TopicCandidate(request.Id, request.Number, request.Facts.CategoryId, request.Facts.CategoryName, street.Name, request.State, request.Objections.Count)).ToListAsync(cancellationToken);
}

internal static class TopicCases
{
    /// <summary>Sent, not ended, and no topic of a conference whose minutes are still to come.</summary>
    public static IQueryable<SummonsRequest> FreeCases(this GovBotDbContext db) => db.SummonsRequests.Where(request => request.SentAt != null && request.EndedAt == null
        && !db.JointConferences.Any(conference => conference.IssuedAt == null && conference.EndedAt == null && conference.Cases.Any(source => source.SummonsId == request.Id)));
}
