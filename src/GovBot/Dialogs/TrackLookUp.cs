using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Which report is meant: by its tracking code, or one of the person's own.</summary>
public sealed class TrackLookUp(IUrgentIssues issues)
{
    public async Task<TrackDialog.State?> StartAsync(Talk talk, TrackDialog.Start start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(start);
        var state = new TrackDialog.State(TrackDialog.Step.AskCode, Withdraw: start.Withdraw);
        if (start.Code is not null)
        {
            return await LookUpAsync(talk, start.Code, state, cancellationToken);
        }

        if (await issues.ListMineAsync(talk.Facts.UserId, cancellationToken) is [var only])
        {
            return await ShowAsync(talk, only, state, cancellationToken);
        }

        await AskAsync(talk, cancellationToken);
        return state;
    }

    public async Task AskAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var mine = await MineAsync(talk, cancellationToken);
        await (mine.Count == 0
            ? talk.SayAsync(talk.Text("track.ask_code"), cancellationToken)
            : talk.OfferAsync(talk.Text("track.ask_code_or_mine"), mine, cancellationToken));
    }

    /// <summary>The reply to "which one?".</summary>
    public async Task<TrackDialog.State?> CodeAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var reading = TrackingCodeReader.Read(text);
        if (reading is TrackingCodeReading.Digits digits)
        {
            return await LookUpAsync(talk, digits.Value, state, cancellationToken);
        }

        if (Talk.Chosen(text, await MineAsync(talk, cancellationToken)) is { } mine)
        {
            return await LookUpAsync(talk, mine, state, cancellationToken);
        }

        var again = Again(state);
        await talk.SayAsync(
            reading is TrackingCodeReading.WrongLength wrong ? talk.Text("track.wrong_length", ("count", wrong.Count)) : talk.Text(state.Tries > 0 ? "track.no_code" : "track.ask_code"),
            cancellationToken);
        return again;
    }

    public async Task<TrackDialog.State?> LookUpAsync(Talk talk, string code, TrackDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (!TrackingCode.TryParse(code, out _))
        {
            await talk.SayAsync(talk.Text("track.wrong_digit"), cancellationToken);
            return Again(state);
        }

        var found = await issues.TrackAsync(new TrackIssue(code, talk.Facts.UserId, talk.Facts.KioskId, talk.Facts.AddressKey), cancellationToken);
        if (found.IsSuccess)
        {
            return await ShowAsync(talk, found.Value, state, cancellationToken);
        }

        await talk.SayAsync(IssueWords.NotFound(talk, found.Error), cancellationToken);
        return found.Error.Code == CaseErrors.TooManyAttempts ? null : Again(state);
    }

    private static async Task<TrackDialog.State?> ShowAsync(Talk talk, IssueStatus issue, TrackDialog.State state, CancellationToken cancellationToken)
    {
        await talk.SayAsync(IssueWords.Status(talk, issue), cancellationToken);
        var step = state.Withdraw && issue.MayWithdraw ? TrackDialog.Step.Confirm : TrackDialog.Step.Shown;
        return new(step, issue.TrackingCode, issue.MayWithdraw) { MayAdd = issue.MayAdd, MayConfirm = issue.MayConfirm, MayReopen = issue.MayReopen, MayRate = issue.MayRate };
    }

    private static TrackDialog.State? Again(TrackDialog.State state) =>
        state.Tries + 1 >= TrackDialog.MostTries ? null : state with { Step = TrackDialog.Step.AskCode, Tries = state.Tries + 1 };

    private async Task<IReadOnlyList<Offer>> MineAsync(Talk talk, CancellationToken cancellationToken) =>
        [.. (await issues.ListMineAsync(talk.Facts.UserId, cancellationToken)).Select(i => new Offer(i.TrackingCode, IssueWords.Line(talk, i)))];
}
