using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Summons;

/// <summary>填约请单: what is missing is asked, one thing at a time, then the whole is read back; each answer is saved at once, so that a draft is gone on with on any channel.</summary>
public sealed class SummonsDraftTalk(SummonsFiling filing, SummonsDesk desk, SummonsCaseTalk cases, SummonsDraftFields fields, Dangers dangers)
{
    private const string Review = "review";
    private const string Submit = "submit";
    private const string Later = "later";
    private const string Other = "other";
    private const string Change = "change";
    private const string Like = "like";

    /// <summary>From scratch: one paragraph fills what it can.</summary>
    public async Task<SummonsDialog.State?> BeginAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var state = new SummonsDialog.State(SummonsDialog.Step.Draft) { Asked = SummonsDraftFields.What };
        await AskWhatAsync(talk, post, state, cancellationToken);
        return state;
    }

    // The last one as a template is offered, not taken.
    private async Task AskWhatAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        if (state.Answers.ContainsKey(Like) || await filing.LastAsync(post, cancellationToken) is null)
        {
            await talk.AskForWordsAsync(talk.Text(state.Answers.ContainsKey(Like) ? "summons.fill.what_like" : "summons.fill.what"), cancellationToken);
            return;
        }

        await talk.OfferAsync(talk.Text("summons.fill.what"), LikeOffers(talk), cancellationToken, upload: !talk.AtKiosk);
    }

    private static IReadOnlyList<Offer> LikeOffers(Talk talk) => [new(Like, talk.Text("summons.fill.like"))];

    /// <summary>Null unless it is a draft that the post may fill in.</summary>
    public async Task<SummonsDialog.State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var opened = await desk.OpenAsync(post, number, cancellationToken);
        return opened.IsSuccess && opened.Value.Actions.Contains(SummonsTrigger.Revise) ? await NextAsync(talk, post, opened.Value, cancellationToken) : null;
    }

    /// <summary>Null when the dialog goes back to its lists.</summary>
    public async Task<SummonsDialog.State?> AnswerAsync(Talk talk, StaffPost post, SummonsDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var sent = SentFiles.Of(talk.Turn.Activity);
        if (state.Number is null)
        {
            return await CreateAsync(talk, post, state with { Files = [.. state.Files, .. sent] }, text, cancellationToken);
        }

        if (sent.Count > 0 && await filing.AttachAsync(post, state.Number, sent, talk.Facts.ConversationId, cancellationToken) is null)
        {
            await talk.SayAsync(talk.Text(FormWords.PhotoGot), cancellationToken);
            if (PlainText.Words(text).Length == 0)
            {
                await AskAsync(talk, post, state, cancellationToken);
                return state;
            }
        }

        var opened = await desk.OpenAsync(post, state.Number, cancellationToken);
        if (!opened.IsSuccess || !opened.Value.Actions.Contains(SummonsTrigger.Revise))
        {
            await talk.SayAsync(talk.Text(opened.IsSuccess ? "desk.changed" : "summons.not_found"), cancellationToken);
            return opened.IsSuccess ? await cases.ShowAsync(talk, opened.Value, cancellationToken) : null;
        }

        if (talk.Words.Commands.Read(text) is "back")
        {
            return state.Asked == Review && !state.Answers.ContainsKey(Change) ? null : await ReviewAsync(talk, opened.Value, cancellationToken);
        }

        return state.Asked == Review
            ? await ReviewedAsync(talk, post, state, opened.Value, text, cancellationToken)
            : await FillAsync(talk, post, state, opened.Value, text, cancellationToken);
    }

    public async Task AskAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Number is null)
        {
            await AskWhatAsync(talk, post, state, cancellationToken);
        }
        else if (await desk.OpenAsync(post, state.Number, cancellationToken) is { IsSuccess: true } opened)
        {
            await (state.Asked == Review ? ReviewAsync(talk, opened.Value, cancellationToken) : fields.AskAsync(talk, post, state.Asked!, opened.Value, cancellationToken));
        }
    }

    private async Task<SummonsDialog.State?> CreateAsync(Talk talk, StaffPost post, SummonsDialog.State state, string text, CancellationToken cancellationToken)
    {
        if (talk.Words.Commands.Read(text) is "back")
        {
            return null;
        }

        if (!state.Answers.ContainsKey(Like) && Talk.Chosen(text, LikeOffers(talk)) is not null && await filing.LastAsync(post, cancellationToken) is not null)
        {
            var like = state with { Answers = new Dictionary<string, string> { [Like] = "" } };
            await AskWhatAsync(talk, post, like, cancellationToken);
            return like;
        }

        if (PlainText.Words(text).Length < 4)
        {
            await talk.SayAsync(talk.Text(SentFiles.Of(talk.Turn.Activity).Count > 0 ? FormWords.PhotoGot : "summons.fill.again.what"), cancellationToken);
            await AskAsync(talk, post, state, cancellationToken);
            return state;
        }

        // Danger to life does not wait for a summons: the numbers come first.
        await dangers.WarnAsync(talk, text, compound: null, cancellationToken);
        var read = await fields.ReadWholeAsync(talk, text, cancellationToken);
        if (state.Answers.ContainsKey(Like) && await filing.LastAsync(post, cancellationToken) is { } last)
        {
            read = Merged(read, last);
        }

        var begun = await filing.DraftAsync(post, read, cancellationToken);
        // A place of another committee is asked again; what was written is kept.
        var isElsewhere = begun.Error?.Code == SummonsErrors.NoSuchPart;
        if (isElsewhere)
        {
            begun = await filing.DraftAsync(post, read with { CompoundId = null, BuildingId = null }, cancellationToken);
        }

        if (begun.IsSuccess)
        {
            await filing.AttachAsync(post, begun.Value.Line.Number, state.Files, talk.Facts.ConversationId, cancellationToken);
            await talk.SayAsync(talk.Text("summons.fill.begun", ("number", begun.Value.Line.Number)), cancellationToken);
            if (isElsewhere)
            {
                await talk.SayAsync(talk.Text("summons.fill.elsewhere"), cancellationToken);
            }

            return await NextAsync(talk, post, begun.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text(Refusal(begun.Error)), cancellationToken);
        return null;
    }

    // What was said now goes before what was said then; for another matter other departments are asked.
    private static DraftSummons Merged(DraftSummons read, DraftSummons last) => read.CategoryId is { } category && category != last.CategoryId
        ? read with { Way = last.Way }
        : read with
        {
            CategoryId = last.CategoryId,
            CategoryName = last.CategoryName,
            Way = last.Way,
            LeadId = last.LeadId,
            SupportingIds = last.SupportingIds,
            Initiators = last.Initiators,
        };

    private async Task<SummonsDialog.State?> FillAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        var skips = talk.Words.Commands.Read(text) is "skip" || (state.Asked is SummonsDraftFields.Supporting or SummonsDraftFields.Joint && YesNoReader.Read(text) == YesNo.No);
        if (skips && !SummonsDraftFields.IsNeeded(state.Asked!))
        {
            return await ReviewAsync(talk, shown, cancellationToken);
        }

        if (skips || await fields.ReadAsync(talk, post, state.Asked!, shown, text, cancellationToken) is not { } draft)
        {
            await talk.SayAsync(talk.Text($"summons.fill.again.{state.Asked}"), cancellationToken);
            await fields.AskAsync(talk, post, state.Asked!, shown, cancellationToken);
            return state;
        }

        var revised = await filing.ReviseAsync(post, shown.Line.Number, shown.Version, draft, cancellationToken);
        if (revised.IsSuccess)
        {
            return await NextAsync(talk, post, revised.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text(Refusal(revised.Error)), cancellationToken);
        await fields.AskAsync(talk, post, state.Asked!, shown, cancellationToken);
        return state;
    }

    private async Task<SummonsDialog.State?> ReviewedAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        switch (talk.Words.Commands.Read(text) is "submit" ? Submit : ChosenAtReview(talk, state, text))
        {
            case Submit:
                return await SubmitAsync(talk, post, state, cancellationToken);
            case Later:
                await talk.SayAsync(talk.Text("summons.fill.kept", ("number", shown.Line.Number)), cancellationToken);
                return null;
            case Other:
                return await cases.ShowAsync(talk, shown, cancellationToken);
            case Change:
                await talk.OfferAsync(talk.Text("summons.fill.which"), ChangeOffers(talk), cancellationToken);
                return StateOf(shown, Review) with { Answers = new Dictionary<string, string> { [Change] = "" } };
            case { } field:
                await fields.AskAsync(talk, post, field, shown, cancellationToken);
                return StateOf(shown, field);
            case null:
                return await ReviewAsync(talk, shown, cancellationToken);
        }
    }

    private async Task<SummonsDialog.State?> SubmitAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        var done = await desk.ActAsync(post, new SummonsAct(state.Number!, SummonsTrigger.Submit) { Seen = state.Seen }, cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("summons.did", ("number", state.Number), ("act", talk.Text("summons.act.Submit"))), cancellationToken);
            return await cases.ShowAsync(talk, done.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text(Refusal(done.Error)), cancellationToken);
        return await OpenAsync(talk, post, state.Number!, cancellationToken);
    }

    private async Task<SummonsDialog.State?> NextAsync(Talk talk, StaffPost post, SummonsCase shown, CancellationToken cancellationToken)
    {
        if (SummonsDraftFields.Missing(shown) is not { } field)
        {
            return await ReviewAsync(talk, shown, cancellationToken);
        }

        await fields.AskAsync(talk, post, field, shown, cancellationToken);
        return StateOf(shown, field);
    }

    private static async Task<SummonsDialog.State?> ReviewAsync(Talk talk, SummonsCase shown, CancellationToken cancellationToken)
    {
        await talk.OfferAsync(SummonsDraftFields.ReadBack(talk, shown), ReviewOffers(talk), cancellationToken, upload: !talk.AtKiosk);
        return StateOf(shown, Review);
    }

    // Numbers belong to the list shown last, labels to both.
    private static string? ChosenAtReview(Talk talk, SummonsDialog.State state, string text) => state.Answers.ContainsKey(Change)
        ? Talk.Chosen(text, ChangeOffers(talk)) ?? Talk.Chosen(text, ReviewOffers(talk))
        : Talk.Chosen(text, ReviewOffers(talk)) ?? Talk.Chosen(text, ChangeOffers(talk));

    private static IReadOnlyList<Offer> ChangeOffers(Talk talk) => [.. SummonsDraftFields.All.Select(field => new Offer(field, talk.Text($"summons.fill.change.{field}")))];

    private static IReadOnlyList<Offer> ReviewOffers(Talk talk) =>
    [
        new(Submit, talk.Text("summons.fill.submit")),
        new(Change, talk.Text("summons.fill.change_one")),
        new(Later, talk.Text("summons.fill.later")),
        new(Other, talk.Text("summons.more")),
    ];

    private static SummonsDialog.State StateOf(SummonsCase shown, string asked) => new(SummonsDialog.Step.Draft) { Number = shown.Line.Number, Seen = shown.Version, Asked = asked };

    private static string Refusal(Error error) => error.Code is MoveErrors.NotAllowed or MoveErrors.NotNow or CaseErrors.NotFound ? "desk.not_now" : $"error.{error.Code}";
}
