using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Words and photos for a report that is open, from any device: whose it is not must prove it first.</summary>
public sealed class TrackAddition(IUrgentIssues issues)
{
    private const int LongestButton = 8;

    /// <summary>The person wants to add, or has sent a photo already, perhaps with words.</summary>
    public async Task<TrackDialog.State?> BeginAsync(Talk talk, TrackDialog.State state, string? words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return await OpenAsync(talk, state with { Files = SentFiles.Of(talk.Turn.Activity), Words = Said(words) }, null, cancellationToken);
    }

    public static Task AskAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return AskAsync(talk, talk.Text(talk.AtKiosk ? "track.ask_words" : "track.ask_addition"), cancellationToken);
    }

    public async Task<TrackDialog.State?> ProofAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var files = SentFiles.Of(talk.Turn.Activity);
        var kept = state with { Files = [.. state.Files ?? [], .. files] };
        if (files.Count > 0 && PlainText.Words(text).Length == 0)
        {
            await talk.SayAsync(talk.Text("track.ask_proof"), cancellationToken);
            return kept;
        }

        return await OpenAsync(talk, kept, ReporterWords.Proof(text), cancellationToken);
    }

    /// <summary>What is added; goes on until the person says that it is all.</summary>
    public async Task<TrackDialog.State?> AddAsync(Talk talk, TrackDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var files = SentFiles.Of(talk.Turn.Activity);
        var words = Said(text);
        if (files.Count == 0 && IsAll(talk, text))
        {
            await talk.SayAsync(talk.Text("track.added_all", ("code", IssueWords.Spaced(state.Code!))), cancellationToken);
            return null;
        }

        if (files.Count == 0 && words is null)
        {
            await AskAsync(talk, cancellationToken);
            return state;
        }

        return await TakeAsync(talk, state, words, files, cancellationToken);
    }

    private async Task<TrackDialog.State?> OpenAsync(Talk talk, TrackDialog.State state, string? proof, CancellationToken cancellationToken)
    {
        var opened = await issues.ProveAsync(Claim(talk, state, proof), cancellationToken);
        var next = state with { Step = TrackDialog.Step.Add, Proof = proof, Files = null, Words = null, Tries = 0 };
        if (!opened.IsSuccess)
        {
            return await RefusedAsync(talk, state, opened.Error, proof is null ? 0 : 1, cancellationToken);
        }

        if (state.Files is { Count: > 0 } files)
        {
            return await TakeAsync(talk, next, state.Words, files, cancellationToken);
        }

        await AskAsync(talk, cancellationToken);
        return next;
    }

    private async Task<TrackDialog.State?> TakeAsync(Talk talk, TrackDialog.State state, string? words, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var added = await issues.AddAsync(new AddToIssue(Claim(talk, state, state.Proof), words, files), cancellationToken);
        if (!added.IsSuccess)
        {
            return await RefusedAsync(talk, state, added.Error, 0, cancellationToken);
        }

        var told = state.CoverTold || (words is not null && await talk.TellCoveredAsync(words, cancellationToken));
        await AskAsync(talk, talk.Text("track.added"), cancellationToken);
        return state with { Step = TrackDialog.Step.Add, CoverTold = told };
    }

    private static Task<TrackDialog.State?> RefusedAsync(Talk talk, TrackDialog.State state, Error refusal, int more, CancellationToken cancellationToken) => TrackRefusals.SayAsync(
        talk, state with { Step = TrackDialog.Step.AskAddProof }, refusal, more, refusal.Code == CaseErrors.TooManyAdditions ? "track.added_enough" : "track.too_late_add", cancellationToken);

    private static string? Said(string? text) => PlainText.Words(text ?? "").Length == 0 ? null : text;

    // The button, or what people say instead of it: 没有了, 好的, 谢谢.
    private static bool IsAll(Talk talk, string text) => text.Length <= LongestButton
        && (Talk.Chosen(text, Offers(talk)) is not null || YesNoReader.Read(text) is YesNo.Yes or YesNo.No || talk.Words.Intents.Read(text).Sure is "thanks");

    private static IssueClaim Claim(Talk talk, TrackDialog.State state, string? proof) => new(state.Code!, talk.Facts.UserId, talk.Facts.ConversationId, proof);

    // At the kiosk nobody has a photo to send.
    private static Task AskAsync(Talk talk, string text, CancellationToken cancellationToken) => talk.OfferAsync(text, Offers(talk), cancellationToken, upload: !talk.AtKiosk);

    private static IReadOnlyList<Offer> Offers(Talk talk) => [new("all", talk.Text("track.all_added"))];
}
