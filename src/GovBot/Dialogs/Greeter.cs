using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>Greets once a conversation, in the page's language, with the menu.</summary>
public sealed class Greeter(Talks talks, Memories memories, Menus menus)
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
        await menus.WelcomeAsync(talk, cancellationToken);
    }

    // Pages say "locale", other clients "language".
    private static string? LocaleOf(object? value) => value is JsonObject json ? Tag(json["locale"]) ?? Tag(json["language"]) : null;

    private static string? Tag(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var tag) ? Text.Locales.Of(tag) : null;
}
