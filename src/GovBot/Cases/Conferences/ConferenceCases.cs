using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conferences;

/// <summary>A joint conference as a post sees it, with what this turn has staged.</summary>
public sealed class ConferenceCases(GovBotDbContext db, ConferenceSteps steps, ConferenceUnits units, ConferenceButtons buttons, BusinessClock clock)
{
    public async Task<ShownConference> ShowAsync(StaffPost post, JointConference conference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(conference);
        var names = await units.NamesAsync(cancellationToken);
        var district = post.Role == Role.DistrictOffice;
        // Drafts are the district's until they go out to be countersigned.
        var open = district || conference.State is ConferenceState.Countersigning or >= ConferenceState.MinutesCountersigned;
        return new ShownConference(await LineAsync(post, conference, cancellationToken), buttons.Actions(post, conference))
        {
            Place = conference.Place,
            EndReason = conference.EndReason,
            Topics = await TopicsAsync(post, conference, names, cancellationToken),
            Units = [.. conference.Units.OrderBy(unit => unit.Seq).Select(unit => new ShownUnit(unit.Unit, names[unit.Unit], unit.Receipt, unit.Substitute, unit.SignedAt.InShanghai(), unit.Objection))],
            Minutes = open ? conference.Minutes : null,
            MinutesRound = conference.MinutesRound,
            Resolutions = open ? [.. conference.Resolutions.OrderBy(task => task.Seq).Select(task => new ShownResolution(task, names[task.Doer], task.Doer == post.UnitOf(), [.. conference.Nodes.Where(node => node.ResolutionSeq == task.Seq).OrderBy(node => node.Seq)]))] : [],
            Due = [.. (await RunningAsync(post, conference, cancellationToken)).Select(step => new ConferenceDue(step, UnitOf(step, conference) is { } unit ? names[unit] : null, step.DueAt.InShanghai(), step.IsOverdue(clock.UtcNow)))],
            History = await HistoryAsync(district, conference, cancellationToken),
            Edition = conference.Edition,
        };
    }

    public async Task<ConferenceLine> LineAsync(StaffPost post, JointConference conference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        var next = (await RunningAsync(post, conference, cancellationToken)).FirstOrDefault();
        return new ConferenceLine(conference.Number, conference.State, conference.PlannedOn, conference.MeetingAt.InShanghai(), conference.Topics.Count)
        {
            DueAt = next?.DueAt.InShanghai(),
            IsOverdue = next?.IsOverdue(clock.UtcNow) ?? false,
        };
    }

    // Until the notice is out a department reads its own view only: nobody writes off another.
    private async Task<IReadOnlyList<ShownTopic>> TopicsAsync(StaffPost post, JointConference conference, IReadOnlyDictionary<MeetingUnit, string> names, CancellationToken cancellationToken)
    {
        var ids = conference.Cases.Select(source => source.SummonsId).ToArray();
        var numbers = await db.SummonsRequests.Where(request => ids.Contains(request.Id)).ToDictionaryAsync(request => request.Id, request => request.Number, cancellationToken);
        var all = post.Role == Role.DistrictOffice || conference.NotifiedAt is not null;
        return
        [
            .. conference.Topics.OrderBy(topic => topic.Seq).Select(topic => new ShownTopic(
                topic,
                [.. conference.Cases.Where(source => source.TopicSeq == topic.Seq).Select(source => numbers[source.SummonsId]).Order(StringComparer.Ordinal)],
                [.. conference.Views.Where(view => view.TopicSeq == topic.Seq).OrderBy(view => view.DepartmentId).Select(view => ViewOf(view, post, all, names))])),
        ];
    }

    private static ShownView ViewOf(ConferenceView view, StaffPost post, bool all, IReadOnlyDictionary<MeetingUnit, string> names)
    {
        var isOwn = view.DepartmentId == post.DepartmentId;
        return new(view.DepartmentId, names[new MeetingUnit(UnitKind.Department, view.DepartmentId)], all || isOwn ? view.Words : null, view.GivenAt.InShanghai(), isOwn);
    }

    // The district sees all that is due, anybody else their own.
    private async Task<List<CaseStep>> RunningAsync(StaffPost post, JointConference conference, CancellationToken cancellationToken) =>
    [
        .. (await steps.RowsAsync(conference, cancellationToken))
            .Where(step => step.EndedAt is null && (post.Role == Role.DistrictOffice || UnitOf(step, conference) is { } unit && unit == post.UnitOf()))
            .OrderBy(step => step.DueAt).ThenBy(step => step.Step, StringComparer.Ordinal).ThenBy(step => step.Part),
    ];

    /// <summary>Whose step it is; null for the district's.</summary>
    internal static MeetingUnit? UnitOf(CaseStep step, JointConference conference) => step.Step switch
    {
        ConferenceSteps.Resolution or ConferenceSteps.Node => conference.Resolutions.SingleOrDefault(task => task.Seq == step.Part)?.Doer,
        ConferenceSteps.Confirm => null,
        _ => conference.Units.SingleOrDefault(unit => unit.Seq == step.Part)?.Unit,
    };

    private async Task<IReadOnlyList<ConferenceEntry>> HistoryAsync(bool district, JointConference conference, CancellationToken cancellationToken)
    {
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.JointConference && entry.CaseId == conference.Id).LoadAsync(cancellationToken);
        await db.ConferenceNotes.Where(note => note.ConferenceId == conference.Id).LoadAsync(cancellationToken);
        // Somebody else may have written meanwhile: the commit finds out, showing must not fail before.
        var notes = db.ConferenceNotes.Local.Where(note => note.ConferenceId == conference.Id).DistinctBy(note => note.EventSeq).ToDictionary(note => note.EventSeq, note => note.Words);
        return
        [
            .. db.CaseEvents.Local.Where(entry => entry.CaseKind == CaseKind.JointConference && entry.CaseId == conference.Id && (district || entry.At >= conference.AskedAt)).OrderBy(entry => entry.Seq)
                .Select(entry => new ConferenceEntry(entry.At.InShanghai(), entry.Trigger, entry.ActorRole, notes.GetValueOrDefault(entry.Seq))),
        ];
    }
}
