using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Dialogs.Summons;
using GovBot.Hosting;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conferences;

/// <summary>联席会议 in chat, for the district and for those it invites. Who somebody is and what they may do is read anew with each message.</summary>
public sealed class ConferenceDialog(Talks talks, IStaff staff, ConferenceHome home, ConferenceActTalk acts, BusinessClock clock) : TalkDialog<ConferenceDialog.State>(nameof(ConferenceDialog), talks)
{
    /// <summary>Command of <c>dialogs/commands</c>.</summary>
    public const string Command = "conference";

    /// <param name="Number">Null for the list.</param>
    /// <param name="Tap">A button of a notice, sealed.</param>
    public sealed record Start(string? Number = null, string? Tap = null);

    public sealed record State(Step Step)
    {
        public string? Number { get; init; }

        /// <summary>Edition of the conference, and of its minutes, as the person saw them.</summary>
        public int Seen { get; init; }
        public int Round { get; init; }

        /// <summary>What was shown is the whole list of what can be done.</summary>
        public bool ShowsAll { get; init; }

        /// <summary>What is being done, and what was said for it so far: <see cref="ConferenceQuestions"/> by their answers.</summary>
        public ConferenceTrigger Trigger { get; init; }
        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

        /// <summary>The question that is open.</summary>
        public string? Asked { get; init; }
    }

    public enum Step
    {
        Home,

        /// <summary>拟召开日.</summary>
        Plan,
        Case,
        Ask,
    }

    /// <summary>Posts that have to do with joint conferences.</summary>
    public static bool IsFor(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Role is Role.SubdistrictCoordinator or Role.DepartmentLiaison or Role.DepartmentHandler or Role.DistrictOffice;
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) =>
        await PostAsync(talk, cancellationToken) is not { } post ? null
        : options is Start { Tap: { } tap } ? await acts.TapAsync(talk, post, tap, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken)
        : options is Start { Number: { } number } ? await OpenAsync(talk, post, number, cancellationToken)
        : await home.ShowAsync(talk, post, cancellationToken);

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        var command = talk.Words.Commands.Read(text);
        if (command is Command)
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        if (command is "back" && state.Step != Step.Ask)
        {
            return state.Step == Step.Home ? null : await home.ShowAsync(talk, post, cancellationToken);
        }

        if (state.Step is Step.Home or Step.Case && CaseMention.Conference(text) is { } number)
        {
            return await OpenAsync(talk, post, number, cancellationToken);
        }

        // A case behind a topic is looked at where cases are.
        if (state.Step is Step.Home or Step.Case && (CaseMention.Summons(text) is not null || command is SummonsDialog.Command))
        {
            talk.Next = new SummonsDialog.Start(CaseMention.Summons(text));
            return null;
        }

        return state.Step switch
        {
            Step.Home => await HomeAsync(talk, post, text, cancellationToken),
            Step.Plan => await home.PlanAsync(talk, post, text, clock, cancellationToken),
            _ => await acts.AnswerAsync(talk, post, state, text, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken),
        };
    }

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return;
        }

        await (state switch
        {
            { Step: Step.Home } => home.ShowAsync(talk, post, cancellationToken),
            { Step: Step.Plan } => home.AskDayAsync(talk, cancellationToken),
            { Step: Step.Case, Number: { } number } => OpenAsync(talk, post, number, cancellationToken),
            _ => acts.AskAsync(talk, post, state, cancellationToken),
        });
    }

    private async Task<State?> HomeAsync(Talk talk, StaffPost post, string text, CancellationToken cancellationToken)
    {
        switch (await home.ChosenAsync(talk, post, text, cancellationToken))
        {
            case ConferenceHome.New:
                return await home.AskDayAsync(talk, cancellationToken);
            case ConferenceHome.Suggested:
                return await home.SuggestAsync(talk, post, cancellationToken);
            case { } number:
                return await OpenAsync(talk, post, number, cancellationToken);
            default:
                await talk.SayAsync(talk.Text("conference.not_understood"), cancellationToken);
                return await home.ShowAsync(talk, post, cancellationToken);
        }
    }

    private async Task<State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken) =>
        await acts.OpenAsync(talk, post, number, cancellationToken) ?? await home.ShowAsync(talk, post, cancellationToken);

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(talk.Facts, cancellationToken) is { } post && IsFor(post))
        {
            return post;
        }

        await talk.SayAsync(talk.Text("conference.no_right"), cancellationToken);
        return null;
    }
}
