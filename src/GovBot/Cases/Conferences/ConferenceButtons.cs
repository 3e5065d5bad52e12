using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Text;

namespace GovBot.Cases.Conferences;

/// <summary>What the table lets a post do now, in a conference and from a notice about it.</summary>
public sealed class ConferenceButtons(NoticeTaps taps, TextCatalog texts, BusinessClock clock)
{
    // Nobody signs or judges on what a notice tells: for that the whole is opened and read.
    private static readonly ConferenceTrigger[] Offered = [ConferenceTrigger.Attend, ConferenceTrigger.AskLeave, ConferenceTrigger.Receive, ConferenceTrigger.GiveView];

    public IReadOnlyList<ConferenceTrigger> Actions(StaffPost post, JointConference conference)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(conference);
        return [.. Enum.GetValues<ConferenceTrigger>().Where(trigger => HasObject(trigger, post, conference) && conference.Offers(trigger, post.ConferenceMove(), clock.UtcNow))];
    }

    /// <summary>And the number, which opens it.</summary>
    public IReadOnlyList<NoticeButton> For(Appointment appointment, string locale, JointConference conference)
    {
        var post = StaffPost.Of(appointment);
        return [.. Actions(post, conference).Where(Offered.Contains).Select(ButtonOf), new NoticeButton(conference.Number)];

        NoticeButton ButtonOf(ConferenceTrigger trigger)
        {
            var label = texts.Get(locale, $"conference.act.{trigger}");
            return new(label, texts.Get(locale, "desk.tapped", ("number", conference.Number), ("act", label)), taps.Seal(conference, trigger, post.PersonId));
        }
    }

    // The table knows who may, not whether there is anything to do it to.
    private static bool HasObject(ConferenceTrigger trigger, StaffPost post, JointConference conference) => trigger switch
    {
        ConferenceTrigger.Plan or ConferenceTrigger.FollowUp => false,
        ConferenceTrigger.DropResolution => conference.Resolutions.Count > 0,
        ConferenceTrigger.Postpone => conference.Resolutions.Any(task => task is { IsOpen: true, DoneAt: null }),
        ConferenceTrigger.FinishNode => conference.Nodes.Any(node => node.FinishedAt is null && conference.Resolutions.Any(task => task.Seq == node.ResolutionSeq && task.DoneAt is null && task.Doer == post.UnitOf())),
        _ => true,
    };
}
