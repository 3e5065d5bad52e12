using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Dialogs.Desk;
using GovBot.Forms;
using GovBot.Papers;
using GovBot.Understanding;

namespace GovBot.Dialogs.Summons;

/// <summary>Does something with the summons that is open: asks for what it needs, one thing at a time, then hands it to the desk.</summary>
public sealed class SummonsActTalk(SummonsDesk desk, SummonsCaseTalk cases, SummonsAnswers answers, PaperLinks papers, NoticeTaps taps)
{
    private static readonly SummonsDialog.State ToHome = new(SummonsDialog.Step.Home);

    /// <summary>Null for what is not there.</summary>
    public async Task<SummonsDialog.State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var opened = await desk.OpenAsync(post, number, cancellationToken);
        if (opened.IsSuccess)
        {
            await DeskCaseTalk.ShowFilesAsync(talk, opened.Value.Files, cancellationToken);
            return await cases.ShowAsync(talk, opened.Value, cancellationToken);
        }

        await talk.SayAsync(talk.Text("summons.not_found"), cancellationToken);
        return null;
    }

    /// <summary>A button of a notice: done at once where nothing has to be said, else asked; what has changed meanwhile is shown instead. Null for what is not there.</summary>
    public async Task<SummonsDialog.State?> TapAsync(Talk talk, StaffPost post, string sealedId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (taps.Open<SummonsTrigger>(post, sealedId) is not { } tap || await desk.OpenAsync(post, tap.Number, cancellationToken) is not { IsSuccess: true } opened)
        {
            await talk.SayAsync(talk.Text("summons.not_found"), cancellationToken);
            return null;
        }

        var shown = opened.Value;
        if (tap.IsOld || tap.Seen != shown.Version || !shown.Actions.Contains(tap.Act))
        {
            await talk.SayAsync(talk.Text("summons.changed", ("state", talk.Text($"summons.state.{shown.Line.State}"))), cancellationToken);
            return await cases.ShowAsync(talk, shown, cancellationToken);
        }

        return await NextAsync(talk, post, SummonsCaseTalk.StateOf(shown) with { Trigger = tap.Act }, shown, cancellationToken);
    }

    /// <summary>The reply to a case or to a question about an act; home and drafts are left to the dialog.</summary>
    public async Task<SummonsDialog.State?> AnswerAsync(Talk talk, StaffPost post, SummonsDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var opened = await desk.OpenAsync(post, state.Number!, cancellationToken);
        if (!opened.IsSuccess)
        {
            await talk.SayAsync(talk.Text("summons.not_found"), cancellationToken);
            return ToHome;
        }

        return state.Step switch
        {
            SummonsDialog.Step.Case => await BeginAsync(talk, post, state, opened.Value, text, cancellationToken),
            SummonsDialog.Step.Paper => await PaperAsync(talk, post, state, opened.Value, text, cancellationToken),
            _ => await GoOnAsync(talk, post, state, opened.Value, text, cancellationToken),
        };
    }

    public async Task AskAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await desk.OpenAsync(post, state.Number!, cancellationToken) is not { IsSuccess: true } opened)
        {
            return;
        }

        if (state.Step == SummonsDialog.Step.Paper)
        {
            await AskPaperAsync(talk, opened.Value, cancellationToken);
            return;
        }

        await AskAsync(talk, post, state, opened.Value, cancellationToken);
    }

    private async Task<SummonsDialog.State?> BeginAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        var offers = SummonsCaseTalk.Shown(talk, shown);
        var all = SummonsCaseTalk.All(talk, shown);
        // 记录进展 师傅到了: the act with its words.
        var said = all.FirstOrDefault(offer => text.StartsWith(offer.Label, StringComparison.OrdinalIgnoreCase) && text.Length > offer.Label.Length + 1);
        var chosen = said?.Id ?? Talk.Chosen(text, state.Asked == SummonsCaseTalk.More ? all : offers) ?? Talk.Chosen(text, all) ?? talk.CalledAct(text, all, act => Enum.TryParse<SummonsTrigger>(act, out var trigger) && SummonsQuestions.Of(trigger).Count > 0);
        // What was offered was offered for the case as it was.
        if (state.Seen != shown.Version && chosen is not (SummonsCaseTalk.Home or SummonsCaseTalk.History or SummonsCaseTalk.Print or ToldTalk.Offer))
        {
            await talk.SayAsync(talk.Text("summons.changed", ("state", talk.Text($"summons.state.{shown.Line.State}"))), cancellationToken);
            return await cases.ShowAsync(talk, shown, cancellationToken);
        }

        switch (chosen)
        {
            // A photo that comes alone is something to be noted.
            case null when SentFiles.Of(talk.Turn.Activity).Count > 0 && shown.Actions.Contains(SummonsTrigger.Note):
                await SayGotAsync(talk, text, null, cancellationToken);
                return await NextAsync(talk, post, SummonsCaseTalk.StateOf(shown) with { Trigger = SummonsTrigger.Note, Files = SentFiles.Of(talk.Turn.Activity) }, shown, cancellationToken);
            case SummonsCaseTalk.Home:
                return ToHome;
            case SummonsCaseTalk.More:
                await talk.OfferAsync(talk.Text("summons.all_acts"), all, cancellationToken);
                return state with { Step = SummonsDialog.Step.Case, Asked = SummonsCaseTalk.More };
            case SummonsCaseTalk.History:
                await talk.OfferAsync(SummonsTalkWords.Timeline(talk, shown), offers, cancellationToken);
                return SummonsCaseTalk.StateOf(shown);
            case ToldTalk.Offer:
                return await cases.ToldAsync(talk, post, shown, cancellationToken);
            case SummonsCaseTalk.Print:
                var paper = papers.For(post, shown.Line.Number, talk.Locale);
                await talk.OfferAsync(talk.Text("summons.printed", ("link", paper)), offers, cancellationToken, link: (talk.Text("summons.open_paper"), paper));
                return SummonsCaseTalk.StateOf(shown);
            case SummonsCaseTalk.Paper:
                await AskPaperAsync(talk, shown, cancellationToken);
                return SummonsCaseTalk.StateOf(shown) with { Step = SummonsDialog.Step.Paper };
            case nameof(SummonsTrigger.Revise):
                return SummonsCaseTalk.StateOf(shown) with { Step = SummonsDialog.Step.Draft };
            case { } act:
                var words = said is null ? null : text[said.Label.Length..].TrimStart(' ', '：', ':', '，', ',');
                var next = SummonsCaseTalk.StateOf(shown) with { Trigger = Enum.Parse<SummonsTrigger>(act), Seen = state.Seen, Files = SentFiles.Of(talk.Turn.Activity) };
                return await NextAsync(talk, post, words is { Length: > 1 } && SummonsQuestions.Of(next.Trigger) is [SummonsQuestions.Words] ? With(next, SummonsQuestions.Words, words) : next, shown, cancellationToken);
            default:
                await talk.SayAsync(talk.Text("summons.act_not_understood"), cancellationToken);
                return await cases.ShowAsync(talk, shown, cancellationToken);
        }
    }

    // 补录: when it really was comes first, then the act as always.
    private async Task<SummonsDialog.State?> PaperAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        var withFiles = state with { Files = [.. state.Files, .. SentFiles.Of(talk.Turn.Activity)] };
        if (Talk.Chosen(text, PaperOffers(talk, shown)) is not { } chosen)
        {
            await SayGotAsync(talk, text, null, cancellationToken);
            await AskPaperAsync(talk, shown, cancellationToken);
            return withFiles;
        }

        return chosen == SummonsCaseTalk.Home
            ? await cases.ShowAsync(talk, shown, cancellationToken)
            : await NextAsync(talk, post, With(withFiles with { Trigger = Enum.Parse<SummonsTrigger>(chosen), Seen = shown.Version }, SummonsQuestions.Happened, ""), shown, cancellationToken);
    }

    private async Task<SummonsDialog.State?> GoOnAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, string text, CancellationToken cancellationToken)
    {
        if (talk.Words.Commands.Read(text) is "back")
        {
            return SummonsQuestions.Of(state.Trigger).LastOrDefault(key => state.Answers.GetValueOrDefault(key) is { Length: > 0 } && SummonsQuestions.OnlyAnswer(key, shown) is null) is { } before
                ? await NextAsync(talk, post, With(state, before, ""), shown, cancellationToken)
                : await cases.ShowAsync(talk, shown, cancellationToken);
        }

        var withFiles = state with { Files = [.. state.Files, .. SentFiles.Of(talk.Turn.Activity)] };
        if (await answers.ReadAsync(talk, post, state, shown, text, cancellationToken) is { } answer)
        {
            return await NextAsync(talk, post, With(withFiles, state.Asked!, answer), shown, cancellationToken);
        }

        await SayGotAsync(talk, text, "summons.not_understood", cancellationToken);

        await AskAsync(talk, post, withFiles, shown, cancellationToken);
        return withFiles;
    }

    // Files were taken, words were not.
    private static async Task SayGotAsync(Talk talk, string text, string? otherwise, CancellationToken cancellationToken)
    {
        if (SentFiles.Of(talk.Turn.Activity).Count > 0)
        {
            await talk.SayAsync(talk.Text(FormWords.PhotoGot), cancellationToken);
        }
        else if (otherwise is not null && PlainText.Words(text).Length > 0)
        {
            await talk.SayAsync(talk.Text(otherwise), cancellationToken);
        }
    }

    private async Task<SummonsDialog.State?> NextAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, CancellationToken cancellationToken)
    {
        var key = state.Answers.TryGetValue(SummonsQuestions.Happened, out var happened) && happened.Length == 0 ? SummonsQuestions.Happened : SummonsQuestions.Next(state.Trigger, state.Answers);
        if (key is null)
        {
            return await DoAsync(talk, post, state, shown, cancellationToken);
        }

        if (SummonsQuestions.OnlyAnswer(key, shown) is { } only)
        {
            return await NextAsync(talk, post, With(state, key, only), shown, cancellationToken);
        }

        var asking = state with { Step = SummonsDialog.Step.Ask, Asked = key };
        await AskAsync(talk, post, asking, shown, cancellationToken);
        return asking;
    }

    private async Task AskAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, CancellationToken cancellationToken)
    {
        var question = talk.Text(state.Asked == SummonsQuestions.Words ? $"summons.ask_words.{state.Trigger}" : $"summons.ask.{state.Asked}");
        var choices = await answers.ChoicesAsync(talk, post, state, shown, cancellationToken);
        await (choices.Count > 0 ? talk.OfferAsync(question, choices, cancellationToken) : talk.AskForWordsAsync(question, cancellationToken));
    }

    private async Task<SummonsDialog.State?> DoAsync(Talk talk, StaffPost post, SummonsDialog.State state, SummonsCase shown, CancellationToken cancellationToken)
    {
        var done = await desk.ActAsync(post, answers.ActOf(talk, state), cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("summons.did", ("number", state.Number), ("act", talk.Text($"summons.act.{state.Trigger}"))), cancellationToken);
            return await AfterwardsAsync(talk, post, state.Number!, cancellationToken);
        }

        await talk.SayAsync(done.Error is SummonsConflict conflict ? talk.Text("summons.changed", ("state", talk.Text($"summons.state.{conflict.State}"))) : talk.Text(Refusal(done.Error)), cancellationToken);
        // What was wrong is asked again, the rest is kept.
        return done.Error.Code switch
        {
            SummonsRefusals.PlanNeeded => await NextAsync(talk, post, With(state, SummonsQuestions.Plan, ""), shown, cancellationToken),
            SummonsRefusals.WrongDate or SummonsRefusals.OutOfHours when DateAsked(state) is { } key => await NextAsync(talk, post, With(state, key, ""), shown, cancellationToken),
            _ => await AfterwardsAsync(talk, post, state.Number!, cancellationToken),
        };
    }

    // A case that the post sees no longer is left.
    private async Task<SummonsDialog.State?> AfterwardsAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        var again = await desk.OpenAsync(post, number, cancellationToken);
        return again.IsSuccess ? await cases.ShowAsync(talk, again.Value, cancellationToken) : ToHome;
    }

    private static string? DateAsked(SummonsDialog.State state) =>
        new[] { SummonsQuestions.Date, SummonsQuestions.At, SummonsQuestions.Happened }.FirstOrDefault(state.Answers.ContainsKey);

    private static string Refusal(Error error) => error.Code switch
    {
        CaseErrors.NotFound => "summons.not_found",
        MoveErrors.NotAllowed or MoveErrors.NotNow => "desk.not_now",
        _ => $"error.{error.Code}",
    };

    private static Task AskPaperAsync(Talk talk, SummonsCase shown, CancellationToken cancellationToken) => talk.OfferAsync(talk.Text("summons.ask_paper"), PaperOffers(talk, shown), cancellationToken, upload: !talk.AtKiosk);

    private static IReadOnlyList<Offer> PaperOffers(Talk talk, SummonsCase shown) => [.. SummonsCaseTalk.Acts(talk, shown), new(SummonsCaseTalk.Home, talk.Text("summons.to_case"))];

    private static SummonsDialog.State With(SummonsDialog.State state, string key, string answer) => state with { Answers = new Dictionary<string, string>(state.Answers) { [key] = answer } };
}
