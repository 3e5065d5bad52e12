using System.Text.Json;
using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>What the root keeps of a conversation between turns.</summary>
public sealed record Memory
{
    /// <summary>The list shown last outside of a dialog; a bare number answers it.</summary>
    public string Question { get; init; } = Questions.Menu;

    /// <summary>What the person said when we asked back, so that nobody says it twice.</summary>
    public string? Words { get; init; }

    /// <summary>Intents offered because we were not sure, in the order shown.</summary>
    public IReadOnlyList<string> Likely { get; init; } = [];

    /// <summary>Attachments that came before there was a report to put them on.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Not understood in a row; each step of the ladder is taken once.</summary>
    public int Misses { get; init; }

    /// <summary>Labels offered last: an answer that is also a command word is an answer.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Kind of danger heard, for the report that follows.</summary>
    public string? Danger { get; init; }

    public bool EnglishOffered { get; init; }
    public bool Greeted { get; init; }

    /// <summary>Language of the greeting; a page that comes later may ask for the other.</summary>
    public string? GreetedIn { get; init; }
    public DateTimeOffset? LastAt { get; init; }
}

/// <summary>Names of the lists the root itself shows.</summary>
public static class Questions
{
    public const string Menu = "menu";
    public const string Rephrase = "rephrase";
    public const string Likely = "likely";
    public const string PassOn = "pass_on";
    public const string Photo = "photo";
    public const string Resume = "resume";
}

/// <summary>Reads and stages the <see cref="Memory"/> in the conversation's state, as one JSON string.</summary>
public sealed class Memories(ConversationState state)
{
    private readonly IStatePropertyAccessor<string> _property = state.CreateProperty<string>("Memory");

    public async Task<Memory> GetAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _property.GetAsync(turn, () => "{}", cancellationToken) is { Length: > 0 } json && JsonSerializer.Deserialize<Memory>(json) is { } memory ? memory : new Memory();

    public Task SetAsync(ITurnContext turn, Memory memory, CancellationToken cancellationToken) =>
        _property.SetAsync(turn, JsonSerializer.Serialize(memory), cancellationToken);
}
