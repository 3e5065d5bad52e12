namespace GovBot.Turns;

/// <summary>Rung after a commit that holds notices: the dispatcher looks at once instead of at the next sweep.</summary>
public sealed class OutboxBell : Bell;
