using GovBot.Cases.Staff;
using GovBot.Operators;

namespace GovBot.Dialogs.Staff;

/// <summary>Makes a chat account a member of staff's by an invitation code, changes the post, and undoes it. Never at a kiosk, which is everybody's.</summary>
public sealed class StaffDialog(Talks talks, IStaff staff, StaffBinding binding, StaffLeaving leaving, OperatorLinks links)
    : TalkDialog<StaffDialog.State>(nameof(StaffDialog), talks)
{
    /// <param name="Wish">The command: <see cref="StaffWords"/>.</param>
    /// <param name="Code">Already said.</param>
    public sealed record Start(string Wish = StaffWords.Staff, string? Code = null);

    public sealed record State(Step Step, int Tries = 0);

    public enum Step
    {
        AskCode,
        AskPost,
        ConfirmUnbind,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        var start = options as Start ?? new Start();
        if (talk.AtKiosk)
        {
            await talk.SayAsync(talk.Text("staff.kiosk"), cancellationToken);
            return null;
        }

        if (start.Wish is StaffWords.SignIn)
        {
            var link = await links.CreateAsync(talk.Facts, cancellationToken);
            await talk.SayAsync(link is null ? talk.Text("staff.no_signin") : talk.Text("staff.signin", ("link", link)), cancellationToken);
            return null;
        }

        var standing = await staff.StandingAsync(talk.Facts, cancellationToken);
        if (standing is null && start.Wish is not StaffWords.Staff)
        {
            await talk.SayAsync(talk.Text("staff.not_bound"), cancellationToken);
            return null;
        }

        return start.Wish switch
        {
            StaffWords.Unbind => await leaving.BeginAsync(talk, cancellationToken),
            StaffWords.SwitchPost => await binding.SwitchAsync(talk, standing!, cancellationToken),
            _ when standing is not null => await binding.GreetAsync(talk, standing, "staff.you_are", cancellationToken),
            _ => await binding.BeginAsync(talk, start.Code, cancellationToken),
        };
    }

    protected override Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => binding.CodeAsync(talk, state, text, cancellationToken),
        Step.AskPost => binding.PostAsync(talk, state, text, cancellationToken),
        _ => leaving.ConfirmAsync(talk, state, text, cancellationToken),
    };

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => talk.SayAsync(talk.Text("staff.ask_code"), cancellationToken),
        Step.AskPost => binding.AskPostAsync(talk, cancellationToken),
        _ => StaffLeaving.AskAsync(talk, cancellationToken),
    };
}
