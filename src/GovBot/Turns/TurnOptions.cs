using System.ComponentModel.DataAnnotations;

namespace GovBot.Turns;

/// <summary><c>GovBot:Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>How often a turn is run when other commits get in its way.</summary>
    [Range(1, 20)]
    public int MaxTries { get; set; } = 5;
}
