namespace GovBot.Dialogs;

/// <summary>One thing to tap or to answer by number; the page draws <paramref name="Tile"/> as a picture.</summary>
public sealed record Offer(string Id, string Label, string? Tile = null)
{
    /// <summary>What else it may be called.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
