using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Delivery;
using GovBot.Text;

namespace GovBot.Cases.Summons;

/// <summary>What can be done from a notice about a summons, by the post that reads it.</summary>
public sealed class SummonsButtons(SummonsActions actions, NoticeTaps taps, TextCatalog texts)
{
    // Nobody signs, rules or judges on what a notice tells: for that the whole is opened and read.
    private static readonly SummonsTrigger[] Offered =
    [
        SummonsTrigger.Acknowledge, SummonsTrigger.AcknowledgeSupport, SummonsTrigger.ObjectToRouting, SummonsTrigger.Contact, SummonsTrigger.AgreeVisit, SummonsTrigger.ProposeVisit,
        SummonsTrigger.Commit, SummonsTrigger.AnswerCooperation, SummonsTrigger.Join,
    ];

    /// <summary>What the table lets the post do now of what can be done at once, and the number, which opens it.</summary>
    public async Task<IReadOnlyList<NoticeButton>> ForAsync(Appointment post, string locale, SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        var acts = await actions.ForAsync(StaffPost.Of(post), request, cancellationToken);
        return [.. acts.Where(Offered.Contains).Select(ButtonOf), new NoticeButton(request.Number)];

        NoticeButton ButtonOf(SummonsTrigger trigger)
        {
            var label = texts.Get(locale, $"summons.act.{trigger}");
            return new(label, texts.Get(locale, "desk.tapped", ("number", request.Number), ("act", label)), taps.Seal(request, trigger, post.PersonId));
        }
    }
}
