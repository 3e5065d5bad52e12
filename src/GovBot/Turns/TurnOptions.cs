using System.ComponentModel.DataAnnotations;

namespace GovBot.Turns;

/// <summary><c>GovBot:Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>How often a turn is run when other commits get in its way.</summary>
    [Range(1, 20)]
    public int MaxTries { get; set; } = 5;

    /// <summary>What the bot may take for one message; longer is a failed turn, so that nothing blocks its conversation for ever.</summary>
    [Range(1, 600)]
    public int TimeLimitSeconds { get; set; } = 30;

    /// <summary>How many processes serve the same database; set as <c>GovBot:Nodes</c>. With several, turns of a conversation wait for each other.</summary>
    [Range(1, 100)]
    public int Nodes { get; set; } = 1;
}
