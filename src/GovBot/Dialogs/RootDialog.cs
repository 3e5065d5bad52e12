using GovBot.Cases.Desk;
using GovBot.Dialogs.Desk;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.Dialogs;

/// <summary>
/// Every message in a fixed order: danger first, then where we were after a long pause, commands, codes and questions in
/// passing, then the dialog that waits for an answer, and last the menu's own understanding.
/// </summary>
public sealed class RootDialog : ComponentDialog
{
    private const int LongestText = 3000;
    private static readonly TimeSpan LongPause = TimeSpan.FromHours(12);

    private readonly Talks _talks;
    private readonly Memories _memories;
    private readonly Interruptions _interruptions;
    private readonly Reception _reception;
    private readonly BusinessClock _clock;

    public RootDialog(Talks talks, Memories memories, Interruptions interruptions, Reception reception, BusinessClock clock)
        : base(nameof(RootDialog))
    {
        (_talks, _memories, _interruptions, _reception, _clock) = (talks, memories, interruptions, reception, clock);
        ArgumentNullException.ThrowIfNull(reception);
        foreach (var dialog in reception.Errands.Dialogs)
        {
            AddDialog(dialog);
        }
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        HandleAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        HandleAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> HandleAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var activity = inner.Context.Activity;
        if (activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var talk = _talks.For(inner.Context);
        var text = (activity.Text ?? string.Empty).Trim();
        if (text.Length > LongestText)
        {
            await talk.SayAsync(talk.Text("bot.too_long"), cancellationToken);
            text = text[..LongestText];
        }

        activity.Text = text;
        var labels = new ShownLabels(inner.Context);
        var turn = new RootTurn(inner, talk, await _memories.GetAsync(inner.Context, cancellationToken), text);
        await AnswerAsync(turn, cancellationToken);
        await OfferEnglishAsync(turn, cancellationToken);
        var memory = turn.Memory with { Labels = labels.Last, LastAt = _clock.GetUtcNow(), Greeted = true };
        await _memories.SetAsync(inner.Context, memory, cancellationToken);
        return EndOfTurn;
    }

    private async Task AnswerAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.Tap is { } tap && (tap != NoticeTaps.Words || IsFillingIn(turn)))
        {
            await _reception.TapAsync(turn, tap, cancellationToken);
            return;
        }

        if (await _interruptions.DangerAsync(turn, cancellationToken))
        {
            return;
        }

        if (turn.Active is not null && await IsWelcomeBackAsync(turn, cancellationToken))
        {
            return;
        }

        if (turn.Active is null)
        {
            await _reception.ReceiveAsync(turn, cancellationToken);
        }
        else if (turn.IsShownAnswer || !await _interruptions.TryAsync(turn, cancellationToken))
        {
            await _reception.Errands.ContinueAsync(turn, cancellationToken);
        }
    }

    private async Task<bool> IsWelcomeBackAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Question == Questions.Resume)
        {
            turn.Memory = turn.Memory with { Question = Questions.Menu };
            return await _interruptions.ResumedAsync(turn, cancellationToken);
        }

        if (turn.Memory.LastAt is not { } last || _clock.GetUtcNow() - last < LongPause || turn.Talk.Words.Commands.Read(turn.Text) is not (null or "continue") || NamesCase(turn.Text))
        {
            return false;
        }

        turn.Memory = turn.Memory with { Question = Questions.Resume };
        var what = turn.Talk.Text(Errands.TitleKey(turn.Active));
        await turn.Talk.OfferAsync(turn.Talk.Text("bot.resumed", ("when", turn.Talk.When(last)), ("what", what)), Interruptions.ResumeOffers(turn.Talk), cancellationToken);
        return true;
    }

    // Whatever is said there is an answer; a number that was meant for a notice must not be.
    private static bool IsFillingIn(RootTurn turn) => turn.Active is nameof(FormDialog) or nameof(EnterDialog);

    // The number of a notice opens what it told of.
    private static bool NamesCase(string text) => (CaseMention.Number(text) ?? CaseMention.Summons(text) ?? CaseMention.Conference(text) ?? CaseMention.Convention(text)) is not null;

    private static async Task OfferEnglishAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Talk.IsEnglish && !turn.Memory.EnglishOffered && EnglishText.Is(turn.Text))
        {
            turn.Memory = turn.Memory with { EnglishOffered = true };
            await turn.Talk.SayAsync(turn.Talk.Text("bot.english_offer"), cancellationToken);
        }
    }
}
