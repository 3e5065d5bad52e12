using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>Greets once a conversation, in the page's language, with the menu.</summary>
public sealed class Greeter(Talks talks, Memories memories)
{
    public async Task GreetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var memory = await memories.GetAsync(turn, cancellationToken);
        var asked = LocaleOf(turn.Activity.Value);
        if (memory.Greeted && (memory.LastAt is not null || asked is null || asked == memory.GreetedIn))
        {
            return;
        }

        if (asked is not null)
        {
            Languages.Set(turn, asked);
        }

        var talk = talks.For(turn);
        await memories.SetAsync(turn, memory with { Greeted = true, GreetedIn = talk.Locale }, cancellationToken);
        await WelcomeAsync(talk, cancellationToken);
    }

    /// <summary>Who we are and what can be done here.</summary>
    public static async Task WelcomeAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var hello = talk.Text(talk.AtKiosk ? "bot.welcome_kiosk" : "bot.welcome", ("organizer", talk.Text("bot.organizer")));
        await talk.SayAsync($"{hello}\n{talk.Text("bot.emergency_note")}", cancellationToken);
        await MenuAsync(talk, talk.Text("bot.menu"), cancellationToken);
    }

    public static Task MenuAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return talk.OfferAsync(text, Menu(talk), cancellationToken);
    }

    public static IReadOnlyList<Offer> Menu(Talk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return
        [
            new("report", talk.Text("bot.menu_report"), Tile("report")),
            new("track", talk.Text("bot.menu_track"), Tile("track")),
            new("ask", talk.Text("bot.menu_ask"), Tile("services")),
            new("person", talk.Text("bot.menu_person"), Tile("committee")),
            talk.IsEnglish ? new("chinese", talk.Text("bot.menu_chinese"), Tile("language")) : new("english", talk.Text("bot.menu_english"), Tile("language")),
        ];

        // On a big touch screen people look for the picture; on a phone pictures push the words away.
        string? Tile(string name) => talk.AtKiosk ? name : null;
    }

    // Pages say "locale", other clients "language".
    private static string? LocaleOf(object? value) => value is JsonObject json ? Tag(json["locale"]) ?? Tag(json["language"]) : null;

    private static string? Tag(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var tag) ? Text.Locales.Of(tag) : null;
}
