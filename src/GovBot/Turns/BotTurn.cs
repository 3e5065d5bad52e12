using GovBot.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace GovBot.Turns;

/// <summary>The bot's part of a turn: middleware, bot, and its state staged, within the time limit.</summary>
internal sealed class BotTurn(
    BufferingAdapter adapter, IBot bot, IEnumerable<BotState> states, IOptions<TurnOptions> options, TimeProvider time)
{
    public IReadOnlyList<Activity> Replies => adapter.Replies;

    /// <summary>The language the person has changed to in this turn; null when it stayed.</summary>
    public string? NewLocale { get; private set; }

    /// <summary>Ends when the bot does, which may be long after the turn was given up.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <exception cref="TimeoutException">The bot took too long.</exception>
    public async Task RunAsync(Activity activity, TurnStart start, long lastSeq, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeLimitSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        var token = either.Token;
        try
        {
            // On a thread of its own, and waited for from outside: a bot that blocks does not look at the token.
            Ended = Task.Run(() => RunBotAsync(activity, start, lastSeq, token), CancellationToken.None);
            await Ended.WaitAsync(token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The bot took longer than {options.Value.TimeLimitSeconds} s.");
        }
    }

    private async Task RunBotAsync(Activity activity, TurnStart start, long lastSeq, CancellationToken cancellationToken)
    {
        var locale = Locales.Of(start.Locale ?? activity.Locale);
        activity.Locale = locale;
        using var context = new TurnContext(adapter, activity);
        context.TurnState.Add(start.Facts);
        await adapter.RunAsync(context, start.Facts, lastSeq, bot.OnTurnAsync, cancellationToken);
        foreach (var state in states)
        {
            await state.SaveChangesAsync(context, false, cancellationToken);
        }

        // The bot says it on the turn or on the activity, whichever it has at hand.
        NewLocale = Changed(context.Locale) ?? Changed(activity.Locale);

        string? Changed(string? now) => now is null || now == locale ? null : now;
    }
}
