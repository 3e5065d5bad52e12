using GovBot.Text;
using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>Changes the language of a conversation; the turn remembers it.</summary>
public static class Languages
{
    // Where TurnContext.Locale lies; dialogs see the turn through wrappers that do not show that property.
    private const string TurnLocale = "turn.locale";

    public static void Set(ITurnContext turn, string locale)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Activity.Locale = locale;
        turn.TurnState.Set(TurnLocale, locale);
    }

    public static async Task SwitchAsync(Talk talk, string command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        Set(talk.Turn, command switch
        {
            "english" => Locales.English,
            "chinese" => Locales.Chinese,
            _ => talk.IsEnglish ? Locales.Chinese : Locales.English,
        });
        await talk.SayAsync(talk.Text("bot.switched"), cancellationToken);
    }
}
