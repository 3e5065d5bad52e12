using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Dialogs.Staff;
using GovBot.Forms;

namespace GovBot.Dialogs;

/// <summary>帮办: on the helper's own phone it gives a code; at a kiosk the code opens half an hour in which they file for others, one after the other (practice.md §7).</summary>
public sealed class HelperDialog(Talks talks, IStaff staff, HelperMode mode) : TalkDialog<HelperDialog.State>(nameof(HelperDialog), talks)
{
    /// <summary>Commands of <c>dialogs/commands</c>, and offers at the kiosk while somebody helps.</summary>
    public const string Help = "helper";
    public const string Stop = "helper_end";

    private const string NoConsent = "no";
    private const int MostTries = 3;
    private const int LongestName = 20;

    public sealed record Start(string Wish);

    public sealed record State(Step Step)
    {
        public string? Name { get; init; }
        public string? Consent { get; init; }
        public int Tries { get; init; }
    }

    public enum Step
    {
        AskCode,
        AskName,
        AskConsent,
        AskReason,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        if (options is Start { Wish: Stop })
        {
            await talk.SayAsync(talk.Text(await mode.EndAsync(talk.Facts, cancellationToken) ? "helper.ended" : "helper.none"), cancellationToken);
            return null;
        }

        if (!talk.AtKiosk)
        {
            await GiveAsync(talk, cancellationToken);
            return null;
        }

        return await AskedAsync(talk, new(await mode.OfAsync(talk.Facts, cancellationToken) is null ? Step.AskCode : Step.AskName), cancellationToken);
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (state.Step == Step.AskCode)
        {
            return await CodeAsync(talk, state, text, cancellationToken);
        }

        if (await mode.OfAsync(talk.Facts, cancellationToken) is null)
        {
            await talk.SayAsync(talk.Text("helper.over"), cancellationToken);
            return null;
        }

        switch (state.Step)
        {
            case Step.AskName when text.Trim().Length is > 0 and <= LongestName:
                return await AskedAsync(talk, state with { Step = Step.AskConsent, Name = talk.Words.Commands.Read(text) is FormCommands.Skip ? null : text.Trim() }, cancellationToken);
            case Step.AskConsent when talk.Called(text, Consents(talk)) is { } consent:
                if (consent is NoConsent)
                {
                    await talk.SayAsync(talk.Text("helper.not_agreed"), cancellationToken);
                    return null;
                }

                return await AskedAsync(talk, state with { Step = Step.AskReason, Consent = consent }, cancellationToken);
            case Step.AskReason when talk.Called(text, Reasons(talk)) is { } reason:
                await mode.HelpAsync(talk.Facts, state.Name, state.Consent!, reason, cancellationToken);
                await talk.SayAsync(talk.Text("helper.for", ("name", Called(talk, state.Name)), ("consent", Consents(talk).First(offer => offer.Id == state.Consent).Label), ("reason", Reasons(talk).First(offer => offer.Id == reason).Label)), cancellationToken);
                talk.ReportFor = Called(talk, state.Name);
                return null;
            default:
                return await AskedAsync(talk, state, cancellationToken);
        }
    }

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCode => talk.SayAsync(talk.Text("helper.ask_code"), cancellationToken),
        Step.AskName => talk.SayAsync(talk.Text("helper.ask_name"), cancellationToken),
        Step.AskConsent => talk.OfferAsync(talk.Text("helper.ask_consent"), Consents(talk), cancellationToken),
        _ => talk.OfferAsync(talk.Text("helper.ask_reason"), Reasons(talk), cancellationToken),
    };

    public static string Called(Talk talk, string? name)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return name ?? talk.Text("helper.somebody");
    }

    private async Task GiveAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(talk.Facts, cancellationToken) is not { } post || !HelperMode.MayHelp(post.Role))
        {
            await talk.SayAsync(talk.Text("helper.no_right"), cancellationToken);
            return;
        }

        var code = await mode.OfferAsync(post, cancellationToken);
        await talk.SayAsync(talk.Text("helper.code", ("code", $"{code[..4]} {code[4..]}")), cancellationToken);
    }

    private async Task<State?> CodeAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var started = await mode.StartAsync(talk.Facts, string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit)), cancellationToken);
        if (started.IsSuccess)
        {
            await talk.SayAsync(talk.Text("helper.begun", ("post", StaffWords.Post(talk, started.Value))), cancellationToken);
            return await AskedAsync(talk, new(Step.AskName), cancellationToken);
        }

        var shut = started.Error.Code == CaseErrors.TooManyAttempts;
        await talk.SayAsync(talk.Text(shut ? "staff.too_many" : "helper.wrong"), cancellationToken);
        return shut || state.Tries + 1 >= MostTries ? null : state with { Tries = state.Tries + 1 };
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private static IReadOnlyList<Offer> Consents(Talk talk) =>
        [.. talk.Data.HelpConsents.Select(consent => new Offer(consent.Id, consent.Name.For(talk.Locale))), new(NoConsent, talk.Text("helper.no_consent"))];

    private static IReadOnlyList<Offer> Reasons(Talk talk) => [.. talk.Data.HelpReasons.Select(reason => new Offer(reason.Id, reason.Name.For(talk.Locale)))];
}
