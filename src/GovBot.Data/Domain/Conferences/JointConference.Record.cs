using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Conferences;

/// <summary>What each trigger leaves on the conference, beside the entry of its history.</summary>
public sealed partial class JointConference
{
    private void Record(ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        switch (trigger, move.Detail)
        {
            case (ConferenceTrigger.Plan or ConferenceTrigger.Reschedule, PlannedDay day):
                PlannedOn = day.On;
                break;
            case (ConferenceTrigger.AddTopic, TopicDraft topic):
                Add(topic);
                break;
            case (ConferenceTrigger.ReviseTopic, TopicDraft topic):
                Revise(topics.Single(row => row.Seq == topic.Seq), topic);
                break;
            case (ConferenceTrigger.DropTopic, OneTopic one):
                topics.RemoveAll(row => row.Seq == one.Seq);
                cases.RemoveAll(row => row.TopicSeq == one.Seq);
                views.RemoveAll(row => row.TopicSeq == one.Seq);
                break;
            case (ConferenceTrigger.CollectTopics, _):
                InviteThoseConcerned();
                break;
            case (ConferenceTrigger.Invite, InvitedUnit invited):
                Invite(invited.Unit, isExtra: true);
                break;
            case (ConferenceTrigger.AskViews, _):
                AskedAt ??= now;
                break;
            case (ConferenceTrigger.GiveView, ViewGiven given):
                foreach (var view in views.Where(view => view.TopicSeq == given.TopicSeq && move.Unit == DepartmentOf(view)))
                    (view.Words, view.GivenAt) = (given.Words, now);
                break;
            case (ConferenceTrigger.Notify, MeetingCall call):
                (MeetingAt, Place, NotifiedAt) = (call.At, call.Place, now);
                foreach (var unit in units)
                    (unit.Receipt, unit.ReceiptAt, unit.Substitute) = (null, null, null);
                break;
            case (ConferenceTrigger.Receive or ConferenceTrigger.Attend or ConferenceTrigger.AskLeave, var substitute):
                var answering = UnitOf(move)!;
                (answering.Receipt, answering.ReceiptAt, answering.Substitute) = (ReceiptOf(trigger), now, (substitute as Substitute)?.Words);
                break;
            case (ConferenceTrigger.Hold, _):
                HeldAt = now;
                break;
            default:
                RecordMinutes(trigger, move, now);
                RecordTask(trigger, move, now);
                RecordEnd(trigger, move, now);
                break;
        }
    }

    private void RecordMinutes(ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        switch (trigger, move.Detail)
        {
            case (ConferenceTrigger.WriteMinutes, MinutesText text):
                Minutes = text.Words;
                break;
            case (ConferenceTrigger.AddResolution, ResolutionDraft draft):
                var seq = resolutions.Select(row => row.Seq).DefaultIfEmpty().Max() + 1;
                resolutions.Add(new ConferenceResolution { ConferenceId = Id, Seq = seq, TopicSeq = draft.TopicSeq, DoerKind = draft.Doer.Kind, DoerId = draft.Doer.Id, What = draft.What, DueOn = draft.DueOn });
                nodes.AddRange(draft.Nodes.OrderBy(node => node.DueOn).Select((node, i) => new ConferenceNode { ConferenceId = Id, ResolutionSeq = seq, Seq = i + 1, DueOn = node.DueOn, Words = node.Words }));
                break;
            case (ConferenceTrigger.DropResolution, OneResolution one):
                resolutions.RemoveAll(row => row.Seq == one.Seq);
                nodes.RemoveAll(row => row.ResolutionSeq == one.Seq);
                break;
            case (ConferenceTrigger.SendMinutes, _):
                MinutesRound++;
                CountersignUntil = null;
                foreach (var unit in units)
                    (unit.SignedAt, unit.Objection) = (null, null);
                break;
            case (ConferenceTrigger.Countersign or ConferenceTrigger.Object, MinutesAnswer answer):
                var signing = UnitOf(move)!;
                (signing.SignedAt, signing.Objection) = (now, answer.Objection);
                break;
            case (ConferenceTrigger.Issue, _):
                IssuedAt = now;
                break;
        }
    }

    private void RecordTask(ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        switch (trigger, move.Detail)
        {
            case (ConferenceTrigger.FinishNode, OneNode one):
                nodes.Single(node => node.ResolutionSeq == one.ResolutionSeq && node.Seq == one.Seq).FinishedAt = now;
                break;
            case (ConferenceTrigger.ReportDone, OneResolution one):
                Resolution(one.Seq).DoneAt = now;
                break;
            case (ConferenceTrigger.Confirm, OneResolution one):
                Resolution(one.Seq).ConfirmedAt = now;
                break;
            case (ConferenceTrigger.SendBack, OneResolution one):
                (Resolution(one.Seq).DoneAt, Resolution(one.Seq).SentBack) = (null, Resolution(one.Seq).SentBack + 1);
                break;
            case (ConferenceTrigger.Postpone, NewDate date):
                Resolution(date.Seq).DueOn = date.DueOn;
                break;
        }
    }

    private void RecordEnd(ConferenceTrigger trigger, ConferenceMove move, DateTime now)
    {
        if (trigger is ConferenceTrigger.Close or ConferenceTrigger.Cancel)
            (EndedAt, EndReason) = (now, (move.Detail as CancelReason)?.Code);
    }

    private void Add(TopicDraft draft)
    {
        var seq = topics.Select(topic => topic.Seq).DefaultIfEmpty().Max() + 1;
        topics.Add(new ConferenceTopic { ConferenceId = Id, Seq = seq, Title = draft.Title, Situation = draft.Situation, Coordinated = draft.Coordinated, Disagreement = draft.Disagreement, Suggestion = draft.Suggestion });
        cases.AddRange(draft.Cases.Distinct().Select(source => new ConferenceCase { ConferenceId = Id, TopicSeq = seq, SummonsId = source.SummonsId, SubdistrictId = source.SubdistrictId }));
        views.AddRange(draft.DepartmentIds.Distinct().Select(id => new ConferenceView { ConferenceId = Id, TopicSeq = seq, DepartmentId = id }));
    }

    private static void Revise(ConferenceTopic topic, TopicDraft draft) =>
        (topic.Title, topic.Situation, topic.Coordinated, topic.Disagreement, topic.Suggestion) = (draft.Title, draft.Situation, draft.Coordinated, draft.Disagreement, draft.Suggestion);

    // The departments that are asked, and the subdistricts the cases lie in; whoever was there because of a topic that went goes with it.
    private void InviteThoseConcerned()
    {
        var concerned = views.Select(DepartmentOf).Concat(cases.Select(source => new MeetingUnit(UnitKind.Subdistrict, source.SubdistrictId))).Distinct().ToList();
        units.RemoveAll(unit => !unit.IsExtra && !concerned.Contains(unit.Unit));
        foreach (var unit in concerned)
            Invite(unit, isExtra: false);
    }

    private void Invite(MeetingUnit unit, bool isExtra)
    {
        if (!units.Exists(row => row.Unit == unit))
            units.Add(new ConferenceUnit { ConferenceId = Id, Seq = units.Select(row => row.Seq).DefaultIfEmpty().Max() + 1, Kind = unit.Kind, UnitId = unit.Id, IsExtra = isExtra });
    }

    private static MeetingUnit DepartmentOf(ConferenceView view) => new(UnitKind.Department, view.DepartmentId);

    private static ConferenceReceipt ReceiptOf(ConferenceTrigger trigger) => trigger switch
    {
        ConferenceTrigger.Attend => ConferenceReceipt.Attends,
        ConferenceTrigger.AskLeave => ConferenceReceipt.OnLeave,
        _ => ConferenceReceipt.Received,
    };

    private ConferenceResolution Resolution(int seq) => resolutions.Single(row => row.Seq == seq);
}
