namespace GovBot.Turns;

/// <summary>Who waits for commits: open sockets and the sending of notices.</summary>
internal sealed class TurnSignals(ConversationHub hub, OutboxBell bell)
{
    /// <param name="lastSeq">The log's last number; 0 when nothing was written.</param>
    public void Committed(long conversationId, long lastSeq, bool hasNotices)
    {
        if (lastSeq > 0)
        {
            hub.Advanced(conversationId, lastSeq);
        }

        if (hasNotices)
        {
            bell.Ring();
        }
    }
}
