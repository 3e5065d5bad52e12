using GovBot.Booklets;
using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>The services behind an open case at the desk.</summary>
public sealed record ConventionDeskParts(ConventionDesk Desk, ConventionFiling Filing, ConventionChecks Checks, ConventionCommentTalk Comments, BookletLinks Links);

/// <summary>Does something with the convention that is open: asks for what it needs, one thing at a time, then hands it to the desk.</summary>
public sealed class ConventionDeskActs(ConventionDeskParts parts, ConventionDeskAnswers answers)
{
    /// <summary>遮住再公开.</summary>
    internal const string Cover = "cover";

    /// <summary>照样公开.</summary>
    internal const string AsItIs = "as_it_is";

    /// <summary>重写.</summary>
    internal const string Anew = "anew";

    private static readonly ConventionDeskDialog.State ToHome = new(ConventionDeskDialog.Step.Home);

    /// <summary>Null for what is not there.</summary>
    public async Task<ConventionDeskDialog.State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var opened = await parts.Desk.OpenAsync(post, number, cancellationToken);
        if (opened.IsSuccess)
        {
            await DeskCaseTalk.ShowFilesAsync(talk, opened.Value.Files, cancellationToken);
            return await ShowAsync(talk, opened.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text("conventions.not_found"), cancellationToken);
        return null;
    }

    /// <summary>The reply to a case or to a question about an act; the lists are left to the dialog.</summary>
    public async Task<ConventionDeskDialog.State?> AnswerAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var opened = await parts.Desk.OpenAsync(post, state.Number!, cancellationToken);
        if (!opened.IsSuccess)
        {
            return ToHome;
        }

        return state.Step switch
        {
            ConventionDeskDialog.Step.Case => await BeginAsync(talk, post, state, opened.Value, text, cancellationToken),
            // 转入协商 is no answer to anybody.
            ConventionDeskDialog.Step.Comment when ConventionDeskWords.Offers(talk, opened.Value).Any(offer => IsLabel(text, offer.Label)) => await BeginAsync(talk, post, StateOf(opened.Value), opened.Value, text, cancellationToken),
            ConventionDeskDialog.Step.Comment => await parts.Comments.AnswerAsync(talk, post, state, opened.Value, text, cancellationToken) ?? await OpenAsync(talk, post, state.Number!, cancellationToken),
            _ => await GoOnAsync(talk, post, state, opened.Value, text, cancellationToken),
        };
    }

    public async Task AskAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await parts.Desk.OpenAsync(post, state.Number!, cancellationToken) is { IsSuccess: true } opened)
        {
            await (state.Step == ConventionDeskDialog.Step.Comment ? parts.Comments.AskAsync(talk, state, opened.Value, cancellationToken) : AskAsync(talk, state, opened.Value, cancellationToken));
        }
    }

    /// <summary>返回: the question before this one, with what was said to the others kept; the case itself before the first.</summary>
    public async Task<ConventionDeskDialog.State?> BackAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Step != ConventionDeskDialog.Step.Ask || await parts.Desk.OpenAsync(post, state.Number!, cancellationToken) is not { IsSuccess: true } opened)
        {
            return await OpenAsync(talk, post, state.Number!, cancellationToken);
        }

        // Of a moment, the day was told before the hour.
        var asked = state.Answers.ContainsKey(ConventionQuestions.Day) && state.Asked == ConventionQuestions.At ? state.Asked : null;
        foreach (var key in ConventionQuestions.Of(state.Act, BySheets(opened.Value)).TakeWhile(key => key != state.Asked).Reverse())
        {
            asked ??= await answers.OnlyAsync(talk, state with { Asked = key }, opened.Value, cancellationToken) is null ? key : null;
        }

        return asked is null
            ? await ShowAsync(talk, opened.Value, cancellationToken)
            : await NextAsync(talk, post, state with { Answers = state.Answers.Where(answer => answer.Key != asked && (answer.Key != ConventionQuestions.Day || asked != ConventionQuestions.At)).ToDictionary() }, opened.Value, cancellationToken);
    }

    private async Task<ConventionDeskDialog.State?> BeginAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, string text, CancellationToken cancellationToken)
    {
        var offers = ConventionDeskWords.Offers(talk, shown);
        // 记录进展 开了会: the act with its words.
        var said = offers.FirstOrDefault(offer => text.StartsWith(offer.Label, StringComparison.OrdinalIgnoreCase) && text.Length > offer.Label.Length + 1 && ConventionQuestions.Of(offer.Id, false) is [ConventionQuestions.Words or ConventionQuestions.Clauses]);
        switch (said?.Id ?? Talk.Chosen(text, offers) ?? talk.CalledAct(text, offers, act => ConventionQuestions.Of(act, BySheets(shown)).Count > 0))
        {
            case null:
                await talk.SayAsync(talk.Text("conventions.not_understood"), cancellationToken);
                return await ShowAsync(talk, shown, cancellationToken);
            case ConventionQuestions.Home:
                return ToHome;
            case ConventionQuestions.History:
                await talk.OfferAsync(ConventionDeskWords.Timeline(talk, shown), offers, cancellationToken);
                return state;
            case ConventionQuestions.Compare:
                await talk.OfferAsync(ConventionWords.Changes(talk, shown.Public.Texts), offers, cancellationToken);
                return state;
            case ConventionQuestions.Page:
                var page = parts.Links.PageOf(shown.Line.Number);
                await talk.OfferAsync(talk.Text("conventions.page", ("link", page)), offers, cancellationToken, link: (talk.Text("conventions.open_page"), page));
                return state;
            case (ConventionQuestions.Comments or ConventionQuestions.Incidents) and var kind:
                return await parts.Comments.BeginAsync(talk, state, shown, kind, cancellationToken) ?? await ShowAsync(talk, shown, cancellationToken);
            case (ConventionQuestions.Change or ConventionQuestions.Borrow) and var source:
                return await AnewAsync(talk, post, shown, source, cancellationToken);
            case { } act when Enum.TryParse<ConventionTrigger>(act, out var trigger) && shown.Missing.TryGetValue(trigger, out var missing):
                await talk.SayAsync(talk.Text($"error.{missing}"), cancellationToken);
                return await ShowAsync(talk, shown, cancellationToken);
            case { } act:
                var next = StateOf(shown) with { Act = act, Seen = state.Seen, Files = SentFiles.Of(talk.Turn.Activity) };
                var words = said is null ? null : text[said.Label.Length..].TrimStart(' ', '：', ':', '，', ',', '\n');
                return await NextAsync(talk, post, words is { Length: > 1 } ? With(next, ConventionQuestions.Of(act, false)[0], words) : next, shown, cancellationToken);
        }
    }

    private async Task<ConventionDeskDialog.State?> GoOnAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, string text, CancellationToken cancellationToken)
    {
        if (ConventionDeskWords.Offers(talk, shown).Any(offer => IsLabel(text, offer.Label)))
        {
            return await BeginAsync(talk, post, StateOf(shown) with { Seen = state.Seen }, shown, text, cancellationToken);
        }

        var withFiles = state with { Files = [.. state.Files, .. SentFiles.Of(talk.Turn.Activity)] };
        if (await answers.ReadAsync(talk, state, shown, text, cancellationToken) is { } answer)
        {
            return await NextAsync(talk, post, With(withFiles, state.Asked!, answer), shown, cancellationToken);
        }

        if (state.Asked == ConventionQuestions.At && answers.DayAlone(talk, text) is { } day)
        {
            await talk.SayAsync(talk.Text("conventions.ask_hour", ("day", talk.Day(day))), cancellationToken);
            return With(withFiles, ConventionQuestions.Day, ConventionDeskAnswers.DayOf(day));
        }

        if (SentFiles.Of(talk.Turn.Activity).Count > 0)
        {
            await talk.SayAsync(talk.Text(FormWords.PhotoGot), cancellationToken);
        }
        else if (PlainText.Words(text).Length > 0)
        {
            await talk.SayAsync(talk.Text("conventions.again"), cancellationToken);
        }

        await AskAsync(talk, withFiles, shown, cancellationToken);
        return withFiles;
    }

    private async Task<ConventionDeskDialog.State?> NextAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        if (state.Answers.GetValueOrDefault(ConventionQuestions.Named) is Anew)
        {
            return await NextAsync(talk, post, state with { Answers = new Dictionary<string, string>() }, shown, cancellationToken);
        }

        if ((ConventionQuestions.Next(state.Act, BySheets(shown), state.Answers) ?? NamedStill(state, shown)) is not { } key)
        {
            return await DoAsync(talk, post, state, shown, cancellationToken);
        }

        var asking = state with { Step = ConventionDeskDialog.Step.Ask, Asked = key };
        if (await answers.OnlyAsync(talk, asking, shown, cancellationToken) is { } only)
        {
            return await NextAsync(talk, post, With(state, key, only), shown, cancellationToken);
        }

        await AskAsync(talk, asking, shown, cancellationToken);
        return asking;
    }

    private async Task AskAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        var question = state.Asked == ConventionQuestions.Named
            ? talk.Text("conventions.ask.named", ("found", string.Join(talk.Text("form.list_separator"), ConventionDeskAnswers.NamedIn(state, shown))))
            : talk.Text(state.Asked is ConventionQuestions.Words or ConventionQuestions.Date or ConventionQuestions.At ? $"conventions.ask_{state.Asked}.{state.Act}" : $"conventions.ask.{state.Asked}");
        var choices = await answers.ChoicesAsync(talk, state, shown, cancellationToken);
        await (choices.Count > 0 ? talk.OfferAsync(question, choices, cancellationToken) : talk.AskForWordsAsync(question, cancellationToken));
    }

    private async Task<ConventionDeskDialog.State?> DoAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        var done = await HandAsync(talk, post, state, shown, cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("conventions.did", ("number", state.Number), ("act", Did(talk, state))), cancellationToken);
            return await OpenAsync(talk, post, state.Number!, cancellationToken);
        }

        await talk.SayAsync(done.Error is ConventionConflict conflict ? talk.Text("conventions.changed", ("state", ConventionWords.State(talk, conflict.State))) : talk.Text(Refusal(done.Error)), cancellationToken);
        // A wrong date is asked again, the rest is kept.
        return done.Error.Code == ConventionRefusals.WrongDate && state.Answers.Keys.FirstOrDefault(key => key is ConventionQuestions.Date or ConventionQuestions.At) is { } key
            ? await NextAsync(talk, post, state with { Answers = state.Answers.Where(answer => answer.Key != key).ToDictionary() }, shown, cancellationToken)
            : await OpenAsync(talk, post, state.Number!, cancellationToken);
    }

    private async Task<Result<ConventionCase>> HandAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        var act = new ConventionAct(state.Number!, default, answers.DetailOf(state, shown), ConventionDeskAnswers.WordsOf(state)) { Files = state.Files, ConversationId = talk.Facts.ConversationId, Seen = state.Seen };
        switch (state.Act)
        {
            case ConventionQuestions.Count:
                return await parts.Desk.CountAsync(post, act, ConventionDeskAnswers.CountOf(state, shown), cancellationToken);
            case ConventionQuestions.Finding:
                var kept = Enum.Parse<HowKept>(state.Answers[ConventionQuestions.Kept]);
                return await parts.Checks.FindAsync(post, state.Number!, kept, state.Answers[ConventionQuestions.Workable] is "yes", state.Answers[ConventionQuestions.Words], cancellationToken) is { } refused ? refused : shown;
            case nameof(ConventionTrigger.OpenVote) or nameof(ConventionTrigger.CallAgain):
                return await parts.Desk.OpenVoteAsync(post, act, ConventionDeskAnswers.VoteOf(state), cancellationToken);
            case nameof(ConventionTrigger.Admit) when state.Answers.GetValueOrDefault(ConventionQuestions.Named) is Cover:
                var covered = await parts.Desk.ActAsync(post, act with { Trigger = ConventionTrigger.Revise, Detail = ConventionDeskAnswers.Covered(shown.Public.Text!) }, cancellationToken);
                return covered.IsSuccess ? await parts.Desk.ActAsync(post, act with { Trigger = ConventionTrigger.Admit, Seen = covered.Value.Version }, cancellationToken) : covered;
            case nameof(ConventionTrigger.Merge):
                return await parts.Desk.MergeAsync(post, act, state.Answers[ConventionQuestions.Other], cancellationToken);
            default:
                return await parts.Desk.ActAsync(post, act with { Trigger = Enum.Parse<ConventionTrigger>(state.Act) }, cancellationToken);
        }
    }

    // 修订 and 借鉴: a new one with the same words to begin with, and where it comes from.
    private async Task<ConventionDeskDialog.State?> AnewAsync(Talk talk, StaffPost post, ConventionCase shown, string kind, CancellationToken cancellationToken)
    {
        var (facts, text) = (shown.Line.Facts, shown.Public.Text!);
        var command = new InitiateConvention(facts.ThemeId, text.Title, text.Problem, [.. text.Clauses().Select(clause => clause.Words)], kind == ConventionQuestions.Change ? facts.Scope : ConventionScope.Area);
        var begun = await parts.Filing.InitiateAsync(
            post,
            kind == ConventionQuestions.Change ? command with { Revises = shown.Line.Number, CompoundId = facts.CompoundId, BuildingId = facts.BuildingId } : command with { BorrowedFrom = shown.Line.Number },
            cancellationToken);
        await talk.SayAsync(begun.IsSuccess ? talk.Text($"conventions.begun_{kind}", ("number", begun.Value), ("source", shown.Line.Number)) : talk.Text(Refusal(begun.Error)), cancellationToken);
        return begun.IsSuccess ? await OpenAsync(talk, post, begun.Value, cancellationToken) : await ShowAsync(talk, shown, cancellationToken);
    }

    private static async Task<ConventionDeskDialog.State> ShowAsync(Talk talk, ConventionCase shown, CancellationToken cancellationToken)
    {
        await talk.OfferAsync(ConventionDeskWords.Describe(talk, shown), ConventionDeskWords.Offers(talk, shown), cancellationToken, upload: !talk.AtKiosk);
        return StateOf(shown);
    }

    private static ConventionDeskDialog.State StateOf(ConventionCase shown) => new(ConventionDeskDialog.Step.Case) { Number = shown.Line.Number, Seen = shown.Version };

    private static bool BySheets(ConventionCase shown) => shown.Line.Facts.Body == VotingBody.Households && shown.Sheets.Count > 0;

    // Who else will be read of is looked at once, by whoever lets it be read.
    private static string? NamedStill(ConventionDeskDialog.State state, ConventionCase shown) =>
        !state.Answers.ContainsKey(ConventionQuestions.Named) && ConventionDeskAnswers.NamedIn(state, shown).Count > 0 ? ConventionQuestions.Named : null;

    // 看意见（1） is called 看意见.
    private static bool IsLabel(string text, string label) => string.Equals(text.Trim(), label.Split('（', '(')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Did(Talk talk, ConventionDeskDialog.State state) => state.Act switch
    {
        ConventionQuestions.Count => talk.Text("conventions.do_count"),
        ConventionQuestions.Finding => talk.Text("conventions.do_finding"),
        _ => talk.Text($"conventions.act.{state.Act}"),
    };

    private static string Refusal(Error error) => error.Code switch
    {
        CaseErrors.NotFound => "conventions.not_found",
        MoveErrors.NotAllowed or MoveErrors.NotNow => "desk.not_now",
        _ => $"error.{error.Code}",
    };

    private static ConventionDeskDialog.State With(ConventionDeskDialog.State state, string key, string answer) => state with { Answers = new Dictionary<string, string>(state.Answers) { [key] = answer } };
}
