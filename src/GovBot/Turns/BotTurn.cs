using GovBot.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.Turns;

/// <summary>The bot's part of a turn: middleware, bot, and its state staged.</summary>
internal sealed class BotTurn(BufferingAdapter adapter, IBot bot, IEnumerable<BotState> states)
{
    public IReadOnlyList<Activity> Replies => adapter.Replies;

    /// <summary>The language the person has changed to in this turn; null when it stayed.</summary>
    public string? NewLocale { get; private set; }

    public async Task RunAsync(Activity activity, TurnStart start, long lastSeq, CancellationToken cancellationToken)
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
