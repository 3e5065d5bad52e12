namespace GovBot.Turns;

/// <summary>Rung when a message was stored whose turn is owed.</summary>
internal sealed class InboxBell : Bell;
