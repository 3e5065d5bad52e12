using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>反馈事项: what became of a topic goes back to the cases it came from, by the table of summonses; their committees, departments and residents hear of it as of anything else there.</summary>
public sealed class ConferenceOutcomes(GovBotDbContext db, SummonsActs acts, ConferenceUnits units, TextCatalog texts)
{
    /// <param name="by">Who speaks for the district.</param>
    public async Task StageAsync(JointConference conference, ConferenceTrigger trigger, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        if (!Tells(trigger, conference))
            return;
        var names = await units.NamesAsync(cancellationToken);
        var ids = conference.Cases.Select(source => source.SummonsId).ToArray();
        var requests = await db.SummonsRequests.AsSplitQuery().Where(request => ids.Contains(request.Id)).OrderBy(request => request.Id).ToListAsync(cancellationToken);
        foreach (var request in requests)
        {
            var topic = conference.Topics.Single(topic => topic.Seq == conference.Cases.Single(source => source.SummonsId == request.Id).TopicSeq);
            var ruled = trigger == ConferenceTrigger.Issue && request.EscalationLevel > 1 ? SummonsTrigger.Rule : SummonsTrigger.Note;
            // A case that has ended meanwhile needs nothing more; the table says so.
            await acts.DoAsync(request, ruled, new SummonsMove(by, null), cancellationToken, new SummonsAct(request.Number, ruled, Words: Words(conference, trigger, topic, names)));
        }
    }

    private static bool Tells(ConferenceTrigger trigger, JointConference conference) => trigger switch
    {
        ConferenceTrigger.AskViews or ConferenceTrigger.Issue => true,
        ConferenceTrigger.Cancel => conference.AskedAt is not null,
        ConferenceTrigger.FollowUp => conference.Resolutions.Count > 0,
        _ => false,
    };

    // It stands on the case for everybody who reads it there: in the language of the office.
    private string Words(JointConference conference, ConferenceTrigger trigger, ConferenceTopic topic, IReadOnlyDictionary<MeetingUnit, string> names)
    {
        const string Locale = Locales.Chinese;
        var agreed = conference.Resolutions.Where(task => task.TopicSeq == topic.Seq).OrderBy(task => task.Seq)
            .Select(task => texts.Get(Locale, "conference.resolution_line", ("seq", task.Seq), ("unit", names[task.Doer]), ("what", task.What), ("day", texts.Day(Locale, task.DueOn)))).ToList();
        return texts.Get(
            Locale,
            $"conference.outcome.{trigger}",
            ("number", conference.Number),
            ("title", topic.Title),
            ("agreed", agreed.Count == 0 ? texts.Get(Locale, "conference.outcome.nothing") : string.Join('\n', agreed)));
    }
}
