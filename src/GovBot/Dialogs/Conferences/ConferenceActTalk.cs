using GovBot.Cases;
using GovBot.Cases.Conferences;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;

namespace GovBot.Dialogs.Conferences;

/// <summary>Does something with the conference that is open: asks for what it needs, one thing at a time, then hands it to the desk.</summary>
public sealed class ConferenceActTalk(ConferenceDesk desk, ConferenceCaseTalk cases, ConferenceAnswers answers, NoticeTaps taps)
{
    /// <summary>Null for what is not there.</summary>
    public async Task<ConferenceDialog.State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return await FindAsync(talk, post, number, cancellationToken) is { } shown ? await cases.ShowAsync(talk, shown, cancellationToken) : null;
    }

    /// <summary>A button of a notice: done at once where nothing has to be said, else asked; what has changed meanwhile is shown instead. Null for what is not there.</summary>
    public async Task<ConferenceDialog.State?> TapAsync(Talk talk, StaffPost post, string sealedId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var tap = taps.Open<ConferenceTrigger>(post, sealedId);
        if (await FindAsync(talk, post, tap?.Number ?? "", cancellationToken) is not { } shown)
        {
            return null;
        }

        if (tap!.IsOld || tap.Seen != shown.Edition || !shown.Actions.Contains(tap.Act))
        {
            await SayChangedAsync(talk, shown.Line.State, cancellationToken);
            return await cases.ShowAsync(talk, shown, cancellationToken);
        }

        return await NextAsync(talk, post, ConferenceCaseTalk.StateOf(shown) with { Trigger = tap.Act }, shown, cancellationToken);
    }

    /// <summary>The reply to a conference or to a question about an act. Null for home.</summary>
    public async Task<ConferenceDialog.State?> AnswerAsync(Talk talk, StaffPost post, ConferenceDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (await FindAsync(talk, post, state.Number!, cancellationToken) is not { } shown)
        {
            return null;
        }

        return state.Step == ConferenceDialog.Step.Case
            ? await BeginAsync(talk, post, state, shown, text, cancellationToken)
            : await GoOnAsync(talk, post, state, shown, text, cancellationToken);
    }

    public async Task AskAsync(Talk talk, StaffPost post, ConferenceDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await FindAsync(talk, post, state.Number!, cancellationToken) is { } shown)
        {
            await AskAsync(talk, post, state, shown, cancellationToken);
        }
    }

    private async Task<ConferenceDialog.State?> BeginAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, string text, CancellationToken cancellationToken)
    {
        var all = ConferenceCaseTalk.All(talk, shown);
        var chosen = Talk.Chosen(text, state.ShowsAll ? all : ConferenceCaseTalk.AtHand(talk, shown)) ?? Talk.Chosen(text, all);
        if (chosen is ConferenceCaseTalk.Home)
        {
            return null;
        }

        if (await cases.LookAsync(talk, post, shown, chosen, cancellationToken) is { } looked)
        {
            return looked;
        }

        // What was offered was offered for the conference as it was.
        if (state.Seen != shown.Edition)
        {
            await SayChangedAsync(talk, shown.Line.State, cancellationToken);
            return await cases.ShowAsync(talk, shown, cancellationToken);
        }

        if (chosen is not null)
        {
            return await NextAsync(talk, post, ConferenceCaseTalk.StateOf(shown) with { Trigger = Enum.Parse<ConferenceTrigger>(chosen) }, shown, cancellationToken);
        }

        await talk.SayAsync(talk.Text("conference.not_understood"), cancellationToken);
        return await cases.ShowAsync(talk, shown, cancellationToken);
    }

    private async Task<ConferenceDialog.State?> GoOnAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, string text, CancellationToken cancellationToken)
    {
        if (talk.Words.Commands.Read(text) is "back")
        {
            return await BackAsync(talk, post, state, shown, cancellationToken);
        }

        if (await answers.ReadAsync(talk, post, state, shown, text, cancellationToken) is { } answer)
        {
            return await NextAsync(talk, post, With(state, state.Asked!, answer), shown, cancellationToken);
        }

        await talk.SayAsync(talk.Text("conference.not_understood"), cancellationToken);
        await AskAsync(talk, post, state, shown, cancellationToken);
        return state;
    }

    // To the last question that was really asked; before the first one to the conference.
    private async Task<ConferenceDialog.State?> BackAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken)
    {
        foreach (var key in ConferenceQuestions.Of(state.Trigger).TakeWhile(key => key != state.Asked).Reverse())
        {
            if (await answers.OnlyAnswerAsync(talk, post, state with { Asked = key }, shown, cancellationToken) is null)
            {
                return await NextAsync(talk, post, With(state, key, ""), shown, cancellationToken);
            }
        }

        return await cases.ShowAsync(talk, shown, cancellationToken);
    }

    private async Task<ConferenceDialog.State?> NextAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken)
    {
        if (ConferenceQuestions.Next(state.Trigger, state.Answers) is not { } key)
        {
            return await DoAsync(talk, post, state, shown, cancellationToken);
        }

        var asking = state with { Step = ConferenceDialog.Step.Ask, Asked = key };
        if (await answers.OnlyAnswerAsync(talk, post, asking, shown, cancellationToken) is { } only)
        {
            return await NextAsync(talk, post, With(asking, key, only), shown, cancellationToken);
        }

        await AskAsync(talk, post, asking, shown, cancellationToken);
        return asking;
    }

    private async Task AskAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken) =>
        await talk.OfferAsync(await answers.QuestionAsync(talk, post, state, cancellationToken), await answers.ChoicesAsync(talk, post, state, shown, cancellationToken), cancellationToken);

    private async Task<ConferenceDialog.State?> DoAsync(Talk talk, StaffPost post, ConferenceDialog.State state, ShownConference shown, CancellationToken cancellationToken)
    {
        var done = await desk.ActAsync(post, answers.ActOf(talk, state, shown), cancellationToken);
        if (done.IsSuccess)
        {
            await talk.SayAsync(talk.Text("conference.did", ("number", state.Number), ("act", talk.Text($"conference.act.{state.Trigger}"))), cancellationToken);
            return await cases.ShowAsync(talk, done.Value, cancellationToken);
        }

        if (done.Error is ConferenceConflict conflict)
        {
            await SayChangedAsync(talk, conflict.State, cancellationToken);
        }
        else
        {
            await talk.SayAsync(talk.Text(done.Error.Code is MoveErrors.NotAllowed or MoveErrors.NotNow or CaseErrors.NotFound ? "conference.not_now" : $"error.{done.Error.Code}"), cancellationToken);
        }

        // A date that does not fit is asked again, the rest is kept.
        var date = new[] { ConferenceQuestions.Date, ConferenceQuestions.At }.FirstOrDefault(state.Answers.ContainsKey);
        return done.Error.Code is ConferenceRefusals.WrongDate or ConferenceRefusals.OutOfHours && date is not null
            ? await NextAsync(talk, post, With(state, date, ""), shown, cancellationToken)
            : await OpenAsync(talk, post, state.Number!, cancellationToken);
    }

    private async Task<ShownConference?> FindAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(post, number, cancellationToken) is { IsSuccess: true } opened)
        {
            return opened.Value;
        }

        await talk.SayAsync(talk.Text("conference.not_found"), cancellationToken);
        return null;
    }

    private static Task SayChangedAsync(Talk talk, ConferenceState state, CancellationToken cancellationToken) =>
        talk.SayAsync(talk.Text("conference.changed", ("state", talk.Text($"conference.state.{state}"))), cancellationToken);

    private static ConferenceDialog.State With(ConferenceDialog.State state, string key, string answer) => state with { Answers = new Dictionary<string, string>(state.Answers) { [key] = answer } };
}
