using GovBot.Cases.Staff;
using GovBot.Understanding;

namespace GovBot.Dialogs.Staff;

/// <summary>Unbinds a chat account once the person has said yes.</summary>
public sealed class StaffLeaving(IStaff staff)
{
    public static Task AskAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return talk.OfferAsync(talk.Text("staff.ask_unbind"), Offers(talk), cancellationToken);
    }

    public async Task<StaffDialog.State?> BeginAsync(Talk talk, CancellationToken cancellationToken)
    {
        await AskAsync(talk, cancellationToken);
        return new(StaffDialog.Step.ConfirmUnbind);
    }

    public async Task<StaffDialog.State?> ConfirmAsync(Talk talk, StaffDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        switch (Talk.Chosen(text, Offers(talk)) ?? YesNoReader.Read(text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null })
        {
            case "yes":
                await staff.UnbindAsync(talk.Facts, cancellationToken);
                await talk.SayAsync(talk.Text("staff.unbound"), cancellationToken);
                return null;
            case "no":
                await talk.SayAsync(talk.Text("staff.kept"), cancellationToken);
                return null;
            default:
                await AskAsync(talk, cancellationToken);
                return state;
        }
    }

    private static IReadOnlyList<Offer> Offers(Talk talk) => [new("yes", talk.Text("staff.unbind_yes")), new("no", talk.Text("staff.unbind_no"))];
}
