using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Desk;

/// <summary>代录: a bound clerk writes down what somebody said, in one message, then source and consent with a tap each; several in a row (practice.md §7).</summary>
public sealed class EnterDialog(Talks talks, IStaff staff, EnterFiling filing) : TalkDialog<EnterDialog.State>(nameof(EnterDialog), talks)
{
    public sealed record State(Step Step)
    {
        public string What { get; init; } = "";
        public IReadOnlyList<string> Files { get; init; } = [];
        public string? Category { get; init; }
        public FieldAnswer? Place { get; init; }
        public string? Phone { get; init; }
        public string? Danger { get; init; }
        public string? Source { get; init; }
    }

    public enum Step
    {
        AskWords,
        AskPlace,
        AskSource,
        AskConsent,
        Confirm,
    }

    public static bool MayEnter(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return DeskRights.MayEnter(post.Role);
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken) =>
        await PostAsync(talk, cancellationToken) is null ? null : await AskedAsync(talk, new State(Step.AskWords), cancellationToken);

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (await PostAsync(talk, cancellationToken) is not { } post)
        {
            return null;
        }

        var files = SentFiles.Of(talk.Turn.Activity);
        switch (state.Step)
        {
            case Step.AskWords when PlainText.Words(text).Length > 1:
                return await NextAsync(talk, post, await filing.ReadAsync(talk, state with { What = text, Files = [.. state.Files, .. files] }, cancellationToken), cancellationToken);
            case Step.AskWords when SentFiles.Voices(talk.Turn.Activity).Count > 0:
                return await NextAsync(talk, post, await filing.ReadAsync(talk, state with { What = talk.Text(FormWords.Voice), Files = [.. state.Files, .. files] }, cancellationToken), cancellationToken);
            case Step.AskWords:
                return await AskedAsync(talk, state with { Files = [.. state.Files, .. files] }, cancellationToken);
            case Step.AskPlace:
                return await NextAsync(talk, post, state with { Place = await filing.PlaceAsync(talk, text, cancellationToken) }, cancellationToken);
            case Step.AskSource when talk.Called(text, Sources(talk)) is { } source:
                return await AskedAsync(talk, state with { Source = source, Step = IsFound(talk, source) ? Step.Confirm : Step.AskConsent }, cancellationToken);
            case Step.AskConsent when Agreed(talk, text, "desk.consent_yes", "desk.consent_no") is { } consents:
                return consents ? await AskedAsync(talk, state with { Step = Step.Confirm }, cancellationToken) : await DropAsync(talk, cancellationToken);
            case Step.Confirm when Agreed(talk, text, "desk.enter_yes", "desk.enter_no") is { } enters:
                return enters ? await FileAsync(talk, post, state, cancellationToken) : await DropAsync(talk, cancellationToken);
            default:
                return await AskedAsync(talk, state with { Files = [.. state.Files, .. files] }, cancellationToken);
        }
    }

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskWords => talk.SayAsync(talk.Text("desk.enter_words"), cancellationToken),
        Step.AskPlace => talk.SayAsync(talk.Text("desk.enter_place"), cancellationToken),
        Step.AskSource => talk.OfferAsync(talk.Text("desk.enter_source"), Sources(talk), cancellationToken),
        Step.AskConsent => talk.OfferAsync(talk.Text("desk.enter_consent"), Offers(talk, "desk.consent_yes", "desk.consent_no"), cancellationToken),
        _ => talk.OfferAsync(EnterFiling.ReadBack(talk, state), Offers(talk, "desk.enter_yes", "desk.enter_no"), cancellationToken),
    };

    private async Task<State?> NextAsync(Talk talk, StaffPost post, State state, CancellationToken cancellationToken)
    {
        if (state.Place is not null && !await filing.IsInAreaAsync(post, state.Place, cancellationToken))
        {
            await talk.SayAsync(talk.Text("desk.enter_not_here"), cancellationToken);
            state = state with { Place = null };
        }

        return await AskedAsync(talk, Placed(talk, post, state), cancellationToken);
    }

    // A grid officer writes down what was found on patrol: no resident, nobody to ask.
    private static State Placed(Talk talk, StaffPost post, State state) => state.Place is null ? state with { Step = Step.AskPlace }
        : post.Role is Role.GridOfficer && talk.Data.Sources.FirstOrDefault(source => source.Found) is { } found ? state with { Source = found.Id, Step = Step.Confirm }
        : state with { Step = Step.AskSource };

    private async Task<State?> FileAsync(Talk talk, StaffPost post, State state, CancellationToken cancellationToken)
    {
        await filing.FileAsync(talk, post, state, cancellationToken);
        return await AskedAsync(talk, new State(Step.AskWords), cancellationToken);
    }

    private async Task<State?> DropAsync(Talk talk, CancellationToken cancellationToken)
    {
        await talk.SayAsync(talk.Text("desk.enter_dropped"), cancellationToken);
        return await AskedAsync(talk, new State(Step.AskWords), cancellationToken);
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private async Task<StaffPost?> PostAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(talk.Facts, cancellationToken) is { } post && MayEnter(post))
        {
            return post;
        }

        await talk.SayAsync(talk.Text("desk.no_right"), cancellationToken);
        return null;
    }

    private static bool? Agreed(Talk talk, string text, string yes, string no) => Talk.Chosen(text, Offers(talk, yes, no)) is { } chosen ? chosen == yes
        : YesNoReader.Read(text) switch { YesNo.Yes => true, YesNo.No => false, _ => null };

    private static IReadOnlyList<Offer> Offers(Talk talk, string yes, string no) => [new(yes, talk.Text(yes)), new(no, talk.Text(no))];

    private static bool IsFound(Talk talk, string source) => talk.Data.Sources.First(s => s.Id == source).Found;

    private static IReadOnlyList<Offer> Sources(Talk talk) => [.. talk.Data.Sources.Where(source => !source.Helped).Select(source => new Offer(source.Id, source.Name.For(talk.Locale)))];
}
