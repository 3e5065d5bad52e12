using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Forms;
using GovBot.Privacy;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>「你们有我什么信息」: what is kept about this person, corrected, erased with a receipt, and who has read it.</summary>
/// <remarks>On an own phone all of the person's; at a kiosk, or with a code, that one report after a proof.</remarks>
public sealed class MyDataDialog(Talks talks, IResidentData data) : TalkDialog<MyDataDialog.State>(nameof(MyDataDialog), talks)
{
    private const int MostTries = 3;

    /// <param name="Wish">Of <see cref="MyDataWords"/>.</param>
    /// <param name="Phone">The right number, where it was said at once.</param>
    public sealed record Start(string Wish, string? Phone = null);

    public sealed record State(Step Step, string Wish, string? Code = null, string? Proof = null, int Tries = 0)
    {
        public string? Phone { get; init; }
        public bool HasPhone { get; init; }
    }

    public enum Step
    {
        AskCode,
        AskProof,
        Shown,
        AskPhone,
        Confirm,
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var start = options as Start ?? new Start(MyDataWords.Show);
        var state = new State(Step.Shown, start.Wish) { Phone = start.Phone };
        // Whoever stands at the kiosk after somebody else must not find theirs.
        return talk.AtKiosk ? await AskedAsync(talk, state with { Step = Step.AskCode }, cancellationToken) : await OpenAsync(talk, state, cancellationToken);
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return state.Step switch
        {
            Step.AskCode => await CodeAsync(talk, state, text, cancellationToken),
            Step.AskProof => await OpenAsync(talk, state with { Proof = ReporterWords.Proof(text) }, cancellationToken),
            Step.Shown => await NextAsync(talk, state, text, cancellationToken),
            Step.AskPhone => await PhoneAsync(talk, state, text, cancellationToken),
            _ => await ConfirmAsync(talk, state, text, cancellationToken),
        };
    }

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return state.Step switch
        {
            Step.AskCode => talk.SayAsync(talk.Text("privacy.ask_code"), cancellationToken),
            Step.AskProof => talk.SayAsync(talk.Text("track.ask_proof"), cancellationToken),
            Step.AskPhone => talk.SayAsync(talk.Text("privacy.ask_phone"), cancellationToken),
            Step.Confirm => talk.OfferAsync(talk.Text(state.Code is null ? "privacy.confirm" : "privacy.confirm_one"), MyDataWords.YesNo(talk), cancellationToken),
            _ => talk.OfferAsync(talk.Text("privacy.options"), MyDataWords.Next(talk, state.HasPhone), cancellationToken),
        };
    }

    private async Task<State?> CodeAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (TrackingCodeReader.Read(text) is TrackingCodeReading.Digits digits && TrackingCode.TryParse(digits.Value, out var code))
        {
            return await OpenAsync(talk, state with { Code = code.Digits, Proof = null }, cancellationToken);
        }

        return await AgainAsync(talk, state with { Step = Step.AskCode }, "track.wrong", cancellationToken);
    }

    private async Task<State?> OpenAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        var kept = await data.ShowAsync(Claim(talk, state), cancellationToken);
        return kept.IsSuccess
            ? await GoOnAsync(talk, state with { Step = Step.Shown, Tries = 0, HasPhone = kept.Value.HasPhone }, kept.Value, cancellationToken)
            : await RefusedAsync(talk, state, kept.Error, cancellationToken);
    }

    private async Task<State?> RefusedAsync(Talk talk, State state, Error refusal, CancellationToken cancellationToken)
    {
        switch (refusal.Code)
        {
            case IssueErrors.ProofNeeded:
                return await AskedAsync(talk, state with { Step = Step.AskProof }, cancellationToken);
            case CaseErrors.ProofWrong:
                return await AgainAsync(talk, state with { Step = Step.AskProof, Proof = null }, "privacy.wrong_proof", cancellationToken);
            case CaseErrors.NotFound:
                return await AgainAsync(talk, state with { Step = Step.AskCode, Code = null, Proof = null }, "track.wrong", cancellationToken);
            default:
                await talk.SayAsync(talk.Text("track.too_many_plain"), cancellationToken);
                return null;
        }
    }

    private async Task<State?> GoOnAsync(Talk talk, State state, KeptData kept, CancellationToken cancellationToken)
    {
        switch (state.Wish)
        {
            case MyDataWords.Who:
                return await TellReadersAsync(talk, state, cancellationToken);
            case MyDataWords.Correct when !kept.HasPhone:
                await talk.SayAsync(talk.Text("privacy.no_phone"), cancellationToken);
                return await AskedAsync(talk, state, cancellationToken);
            case MyDataWords.Correct when state.Phone is { } phone:
                return await CorrectAsync(talk, state, phone, cancellationToken);
            case MyDataWords.Correct:
                return await AskedAsync(talk, state with { Step = Step.AskPhone }, cancellationToken);
            default:
                await talk.SayAsync(MyDataWords.Overview(talk, kept, state.Code is not null), cancellationToken);
                return await AskedAsync(talk, state.Wish == MyDataWords.Erase ? state with { Step = Step.Confirm } : state, cancellationToken);
        }
    }

    private async Task<State?> NextAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        switch (Talk.Chosen(text, MyDataWords.Next(talk, state.HasPhone)) ?? MyDataWords.Wish(talk, text))
        {
            case "menu":
                return null;
            case "other":
                return await AskedAsync(talk, state with { Step = Step.AskCode, Code = null, Proof = null, Wish = MyDataWords.Show }, cancellationToken);
            case { } wish:
                return await OpenAsync(talk, state with { Wish = wish, Phone = Phones.Find(text) }, cancellationToken);
            default:
                return await AgainAsync(talk, state, null, cancellationToken);
        }
    }

    private async Task<State?> PhoneAsync(Talk talk, State state, string text, CancellationToken cancellationToken) =>
        (Phones.Read(text) ?? Phones.Find(text)) is { } phone
            ? await CorrectAsync(talk, state, phone, cancellationToken)
            : await AgainAsync(talk, state, FormWords.BadPhone, cancellationToken);

    private async Task<State?> CorrectAsync(Talk talk, State state, string phone, CancellationToken cancellationToken)
    {
        var corrected = await data.CorrectPhoneAsync(Claim(talk, state), phone, cancellationToken);
        if (!corrected.IsSuccess)
        {
            return await RefusedAsync(talk, state, corrected.Error, cancellationToken);
        }

        await talk.SayAsync(talk.Text("privacy.corrected", ("phone", Phones.Show(phone)), ("count", corrected.Value)), cancellationToken);
        return null;
    }

    private async Task<State?> ConfirmAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var chosen = Talk.Chosen(text, MyDataWords.YesNo(talk)) ?? YesNoReader.Read(text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null };
        switch (chosen)
        {
            case "yes":
                return await EraseAsync(talk, state, cancellationToken);
            case "no":
                await talk.SayAsync(talk.Text("privacy.kept_all"), cancellationToken);
                return null;
            default:
                return await AgainAsync(talk, state, null, cancellationToken);
        }
    }

    private async Task<State?> EraseAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        var erased = await data.EraseAsync(Claim(talk, state), cancellationToken);
        if (!erased.IsSuccess)
        {
            return await RefusedAsync(talk, state, erased.Error, cancellationToken);
        }

        var key = state.Code is null ? "privacy.erased" : "privacy.erased_one";
        await talk.SayAsync(talk.Text(key, ("number", erased.Value.Number), ("at", talk.When(erased.Value.At))), cancellationToken);
        return null;
    }

    private async Task<State?> TellReadersAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        var readings = await data.ReadingsAsync(Claim(talk, state), cancellationToken);
        if (!readings.IsSuccess)
        {
            return await RefusedAsync(talk, state, readings.Error, cancellationToken);
        }

        await talk.SayAsync(MyDataWords.Readers(talk, readings.Value), cancellationToken);
        return await AskedAsync(talk, state, cancellationToken);
    }

    private async Task<State?> AgainAsync(Talk talk, State state, string? reason, CancellationToken cancellationToken)
    {
        if (reason is not null)
        {
            await talk.SayAsync(talk.Text(reason), cancellationToken);
        }

        return state.Tries + 1 >= MostTries ? null : await AskedAsync(talk, state with { Tries = state.Tries + 1 }, cancellationToken);
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private static DataClaim Claim(Talk talk, State state) => new(
        talk.Facts.UserId, talk.Facts.ConversationId, LookupGuard.PlaceOf(talk.Facts.KioskId, talk.Facts.AddressKey), state.Code, state.Proof);
}
