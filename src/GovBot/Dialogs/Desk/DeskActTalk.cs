using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Dialogs.Summons;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Desk;

/// <summary>Does something with the case that is open: asks for what it needs, then hands it to the desk.</summary>
public sealed class DeskActTalk(IIssueDesk desk, IPlaces places, NoticeTaps taps, ToldTalk told, BusinessClock clock)
{
    private static readonly UrgentIssueTrigger[] OfLightRoles = [UrgentIssueTrigger.PropertyReply, UrgentIssueTrigger.CheckedSolved, UrgentIssueTrigger.CheckedUnsolved];
    private static readonly UrgentIssueTrigger[] WithWords = [UrgentIssueTrigger.Answer, UrgentIssueTrigger.AskBack, UrgentIssueTrigger.MarkHandled, UrgentIssueTrigger.Note, .. OfLightRoles];

    /// <summary>A button of a notice: done at once where nothing has to be said, else asked. What has changed meanwhile is shown instead.</summary>
    public async Task<DeskDialog.State?> TapAsync(Talk talk, StaffPost post, string sealedId, DeskHome home, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(home);
        if (taps.Open<UrgentIssueTrigger>(post, sealedId) is not { } tap || await desk.OpenAsync(post, tap.Number, cancellationToken) is not { IsSuccess: true } opened)
        {
            await talk.SayAsync(talk.Text("desk.not_found"), cancellationToken);
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        if (tap.IsOld || tap.Seen != opened.Value.Version || !opened.Value.Actions.Contains(tap.Act))
        {
            await talk.SayAsync(talk.Text("desk.changed"), cancellationToken);
            return await DeskCaseTalk.ShowAsync(talk, opened.Value, cancellationToken);
        }

        var state = new DeskDialog.State(DeskDialog.Step.Case) { Number = tap.Number, Seen = tap.Seen, Trigger = tap.Act };
        return tap.Act is UrgentIssueTrigger.TakeOver
            ? await DoAsync(talk, post, state, null, cancellationToken)
            : await AskedAsync(talk, post, state with { Step = FirstStep(tap.Act) }, cancellationToken);
    }

    /// <summary>The reply to the case shown: an act, perhaps with its words: 答复 师傅明天来.</summary>
    public async Task<DeskDialog.State?> BeginAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, DeskHome home, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(home);
        var opened = await desk.OpenAsync(post, state.Number!, cancellationToken);
        if (!opened.IsSuccess)
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        var offers = DeskCaseTalk.Offers(talk, opened.Value);
        var said = offers.FirstOrDefault(offer => offer.Id != "home" && text.StartsWith(offer.Label, StringComparison.OrdinalIgnoreCase) && text.Length > offer.Label.Length + 1);
        var chosen = said?.Id ?? Talk.Chosen(text, offers);
        if (chosen is "home")
        {
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        var words = said is null ? null : text[said.Label.Length..].TrimStart(' ', '：', ':', '，', ',');
        if (chosen is DeskCopyOut.Offer)
        {
            return await CopyAsync(talk, post, opened.Value, state, words ?? "", cancellationToken);
        }

        if (chosen is ToldTalk.Offer)
        {
            await talk.OfferAsync(await told.WordsAsync(talk, post, CaseKind.UrgentIssue, state.Number!, cancellationToken), offers, cancellationToken);
            return state;
        }

        if (chosen is null && SentFiles.Of(talk.Turn.Activity).Count > 0 && opened.Value.Actions.Contains(UrgentIssueTrigger.Note))
        {
            return await AskedAsync(talk, post, await WithFilesAsync(talk, state with { Trigger = UrgentIssueTrigger.Note, Step = DeskDialog.Step.AskWords, Files = [] }, cancellationToken), cancellationToken);
        }

        if (chosen is null)
        {
            return await DeskCaseTalk.ShowAsync(talk, opened.Value, cancellationToken);
        }

        var next = state with { Trigger = Enum.Parse<UrgentIssueTrigger>(chosen), Files = [], Way = null, ForeignNumber = null, ExpectedOn = null, Reason = null };
        return next.Trigger switch
        {
            UrgentIssueTrigger.TakeOver or UrgentIssueTrigger.Unmerge or UrgentIssueTrigger.GiveUp => await DoAsync(talk, post, next, words, cancellationToken),
            _ when WithWords.Contains(next.Trigger) && words is not null => await DoAsync(talk, post, next, words, cancellationToken),
            _ => await AskedAsync(talk, post, next with { Step = FirstStep(next.Trigger) }, cancellationToken),
        };
    }

    /// <summary>The reply to what was asked about the act.</summary>
    public async Task<DeskDialog.State?> GoOnAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var isSkipped = talk.Words.Commands.Read(text) is "skip" || YesNoReader.Read(text) == YesNo.No;
        switch (state.Step)
        {
            case DeskDialog.Step.AskWay when talk.Called(text, DeskChoices.Ways(talk)) is { } way:
                var chosen = state with { Way = Enum.Parse<HandlingWay>(way) };
                return chosen.Way is HandlingWay.Summons ? await DoAsync(talk, post, chosen, null, cancellationToken) : await AskedAsync(talk, post, chosen with { Step = chosen.Way is HandlingWay.Hotline or HandlingWay.Grid ? DeskDialog.Step.AskForeignNumber : DeskDialog.Step.AskExpected }, cancellationToken);
            case DeskDialog.Step.AskForeignNumber:
                return await AskedAsync(talk, post, state with { ForeignNumber = isSkipped ? null : DeskChoices.Cut(text), Step = DeskDialog.Step.AskExpected }, cancellationToken);
            case DeskDialog.Step.AskExpected when isSkipped:
                return await DoAsync(talk, post, state, null, cancellationToken);
            case DeskDialog.Step.AskExpected when DayOf(talk, text) is { } day:
                return await DoAsync(talk, post, state with { ExpectedOn = day }, null, cancellationToken);
            case DeskDialog.Step.AskReason when talk.Called(text, DeskChoices.Reasons(talk)) is { } reason:
                return await AskedAsync(talk, post, state with { Reason = reason, Step = DeskDialog.Step.AskWords }, cancellationToken);
            case DeskDialog.Step.AskColleague when Talk.Chosen(text, await ColleaguesAsync(talk, post, cancellationToken)) is { } colleague:
                return await DoAsync(talk, post, state, null, cancellationToken, personId: long.Parse(colleague, CultureInfo.InvariantCulture));
            case DeskDialog.Step.AskInto when await IntoAsync(post, state, text, cancellationToken) is { } into:
                return await DoAsync(talk, post, state, null, cancellationToken, into: into);
            case DeskDialog.Step.AskCompound when await CompoundAsync(state, text, cancellationToken) is { } compound:
                return await DoAsync(talk, post, state, null, cancellationToken, compoundId: compound);
            case DeskDialog.Step.AskCopy or DeskDialog.Step.AskSort or DeskDialog.Step.AskCategory or DeskDialog.Step.AskType or DeskDialog.Step.AskTags:
                return await OverCaseAsync(talk, post, state, text, cancellationToken);
            case DeskDialog.Step.AskReply when PlainText.Words(text).Length > 0:
                return await DoAsync(talk, post, state, DeskChoices.Reply(talk, text), cancellationToken);
            case DeskDialog.Step.AskWords when PlainText.Words(text).Length > 0 || MayBeSilent(state.Trigger):
                return await DoAsync(talk, post, state, isSkipped && MayBeSilent(state.Trigger) ? null : text, cancellationToken);
            default:
                return await AskedAsync(talk, post, await WithFilesAsync(talk, state, cancellationToken), cancellationToken);
        }
    }

    // The page sends a photo by itself; the words follow.
    private static async Task<DeskDialog.State> WithFilesAsync(Talk talk, DeskDialog.State state, CancellationToken cancellationToken)
    {
        var sent = SentFiles.Of(talk.Turn.Activity);
        if (sent.Count > 0)
        {
            await talk.SayAsync(talk.Text(FormWords.PhotoGot), cancellationToken);
        }

        return state with { Files = [.. state.Files, .. sent] };
    }

    public async Task AskAsync(Talk talk, StaffPost post, DeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        await (state.Step switch
        {
            DeskDialog.Step.AskWay => talk.OfferAsync(talk.Text("desk.ask_way"), DeskChoices.Ways(talk), cancellationToken),
            DeskDialog.Step.AskForeignNumber => talk.SayAsync(talk.Text("desk.ask_foreign_number"), cancellationToken),
            DeskDialog.Step.AskExpected => talk.SayAsync(talk.Text("desk.ask_expected"), cancellationToken),
            DeskDialog.Step.AskReason => talk.OfferAsync(talk.Text("desk.ask_reason"), DeskChoices.Reasons(talk), cancellationToken),
            DeskDialog.Step.AskReply => talk.OfferAsync(talk.Text("desk.ask_reply"), DeskChoices.Replies(talk), cancellationToken),
            DeskDialog.Step.AskColleague => talk.OfferAsync(talk.Text("desk.ask_colleague"), await ColleaguesAsync(talk, post, cancellationToken), cancellationToken),
            DeskDialog.Step.AskCompound => talk.SayAsync(talk.Text("desk.ask_compound"), cancellationToken),
            DeskDialog.Step.AskCopy => DeskCopyOut.AskAsync(talk, cancellationToken),
            DeskDialog.Step.AskSort or DeskDialog.Step.AskCategory or DeskDialog.Step.AskType or DeskDialog.Step.AskTags when await desk.OpenAsync(post, state.Number!, cancellationToken) is { IsSuccess: true } opened =>
                DeskSortTalk.AskAsync(talk, state.Step, opened.Value, cancellationToken),
            DeskDialog.Step.AskInto => talk.SayAsync(talk.Text("desk.ask_into"), cancellationToken),
            _ => talk.AskForWordsAsync(talk.Text($"desk.ask_words.{state.Trigger}"), cancellationToken),
        });
    }

    // What is offered depends on the case as it stands.
    private async Task<DeskDialog.State?> OverCaseAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(post, state.Number!, cancellationToken);
        if (!opened.IsSuccess)
        {
            await talk.SayAsync(talk.Text("desk.not_found"), cancellationToken);
            return null;
        }

        if (state.Step == DeskDialog.Step.AskCopy)
        {
            return await CopyAsync(talk, post, opened.Value, state, text, cancellationToken);
        }

        return DeskSortTalk.Part(talk, opened.Value, text) is { } part && state.Step == DeskDialog.Step.AskSort ? await AskedAsync(talk, post, state with { Step = part }, cancellationToken)
            : DeskSortTalk.Read(talk, state.Step, opened.Value, text) is { } sorting ? await DoAsync(talk, post, state, null, cancellationToken, sorting: sorting)
            : await AskedAsync(talk, post, state, cancellationToken);
    }

    private static async Task<DeskDialog.State?> CopyAsync(Talk talk, StaffPost post, DeskCase shown, DeskDialog.State state, string format, CancellationToken cancellationToken)
    {
        if (await DeskCopyOut.SayAsync(talk, post, shown, format, cancellationToken))
        {
            return state with { Step = DeskDialog.Step.Case, Seen = shown.Version };
        }

        await DeskCopyOut.AskAsync(talk, cancellationToken);
        return state with { Step = DeskDialog.Step.AskCopy };
    }

    private async Task<DeskDialog.State?> DoAsync(Talk talk, StaffPost post, DeskDialog.State state, string? words, CancellationToken cancellationToken, long? personId = null, string? into = null, long? compoundId = null, DeskSorting? sorting = null)
    {
        var done = await desk.ActAsync(
            post,
            new DeskAct(state.Number!, state.Trigger, words)
            {
                Way = state.Way,
                ForeignNumber = state.ForeignNumber,
                ExpectedOn = state.ExpectedOn,
                Reason = state.Reason,
                PersonId = personId,
                CompoundId = compoundId,
                Sorting = sorting,
                IntoNumber = into,
                Files = [.. state.Files, .. SentFiles.Of(talk.Turn.Activity)],
                ConversationId = talk.Facts.ConversationId,
                Seen = state.Seen,
            },
            cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("desk.did", ("number", state.Number), ("what", talk.Text($"desk.done.{state.Trigger}"))), cancellationToken);
            if (state is { Trigger: UrgentIssueTrigger.ChooseWay, Way: HandlingWay.Summons } && done.Value.Summonses.Count > 0)
            {
                var summons = done.Value.Summonses[^1].Number;
                await talk.SayAsync(talk.Text("summons.fill.begun", ("number", summons)), cancellationToken);
                talk.Next = new SummonsDialog.Start(summons);
                return null;
            }

            return await DeskCaseTalk.ShowAsync(talk, done.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text(DeskChoices.Refusal(done.Error)), cancellationToken);
        var again = await desk.OpenAsync(post, state.Number!, cancellationToken);
        return again.IsSuccess ? await DeskCaseTalk.ShowAsync(talk, again.Value, cancellationToken) : null;
    }

    private static DeskDialog.Step FirstStep(UrgentIssueTrigger trigger) => trigger switch
    {
        UrgentIssueTrigger.ChooseWay => DeskDialog.Step.AskWay,
        UrgentIssueTrigger.NotAccept => DeskDialog.Step.AskReason,
        UrgentIssueTrigger.HandOver => DeskDialog.Step.AskColleague,
        UrgentIssueTrigger.Merge => DeskDialog.Step.AskInto,
        UrgentIssueTrigger.PropertyReply => DeskDialog.Step.AskReply,
        UrgentIssueTrigger.Assign => DeskDialog.Step.AskCompound,
        UrgentIssueTrigger.Sort => DeskDialog.Step.AskSort,
        _ => DeskDialog.Step.AskWords,
    };

    private async Task<DeskDialog.State?> AskedAsync(Talk talk, StaffPost post, DeskDialog.State state, CancellationToken cancellationToken)
    {
        if (state.Step == DeskDialog.Step.AskColleague && (await desk.ColleaguesAsync(post, cancellationToken)).Count == 0)
        {
            await talk.SayAsync(talk.Text("desk.no_colleague"), cancellationToken);
            return state with { Step = DeskDialog.Step.Case };
        }

        await AskAsync(talk, post, state, cancellationToken);
        return state;
    }

    private DateOnly? DayOf(Talk talk, string text) =>
        WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar) is { } reading && DateParser.Value(reading) is { } value && DateOnly.TryParse(value.AsSpan(0, 10), CultureInfo.InvariantCulture, out var day) ? day : null;

    private async Task<string?> IntoAsync(StaffPost post, DeskDialog.State state, string text, CancellationToken cancellationToken) =>
        CaseMention.Number(text) ?? (await desk.FindAsync(post, text, cancellationToken)).Where(line => line.Number != state.Number).Select(line => line.Number).FirstOrDefault();

    // 长白新村 where a 长白一村 is meant as well: the name in full, or none.
    private async Task<long?> CompoundAsync(DeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        var found = await places.CompoundsAsync(null, text.Trim(), cancellationToken);
        return state.Trigger is not UrgentIssueTrigger.Assign ? null
            : found is [var only] ? only.Id
            : found.FirstOrDefault(compound => PlainText.Words(compound.Name) == PlainText.Words(text))?.Id;
    }

    private async Task<IReadOnlyList<Offer>> ColleaguesAsync(Talk talk, StaffPost post, CancellationToken cancellationToken) =>
        [.. (await desk.ColleaguesAsync(post, cancellationToken)).Select(other => new Offer(other.PersonId.ToString(CultureInfo.InvariantCulture), talk.Text("desk.colleague", ("name", other.Name), ("role", talk.Text($"staff.role.{other.Role}")))))];

    // What was seen or where to go may be all there is to say.
    private static bool MayBeSilent(UrgentIssueTrigger trigger) => trigger is UrgentIssueTrigger.NotAccept or UrgentIssueTrigger.CheckedSolved or UrgentIssueTrigger.CheckedUnsolved;
}
