using GovBot.Text;

namespace GovBot.Dialogs;

/// <summary>Changes the language of a conversation; the turn remembers it.</summary>
public static class Languages
{
    public static async Task SwitchAsync(Talk talk, string command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        talk.Turn.Activity.Locale = command switch
        {
            "english" => Locales.English,
            "chinese" => Locales.Chinese,
            _ => talk.IsEnglish ? Locales.Chinese : Locales.English,
        };
        await talk.SayAsync(talk.Text("bot.switched"), cancellationToken);
    }
}
