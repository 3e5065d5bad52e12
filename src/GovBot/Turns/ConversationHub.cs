using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace GovBot.Turns;

/// <summary>Wakes this node's open sockets after a commit; what they send they read from the activity log.</summary>
public sealed class ConversationHub
{
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<IConversationListener, byte>> _listeners = new();

    /// <summary>Conversations with at least one listener, for the once-a-second look at other nodes' commits.</summary>
    public IReadOnlyCollection<long> Watched => (IReadOnlyCollection<long>)_listeners.Keys;

    public void Subscribe(long conversationId, IConversationListener listener) =>
        _listeners.GetOrAdd(conversationId, _ => new())[listener] = 0;

    public void Unsubscribe(long conversationId, IConversationListener listener)
    {
        if (_listeners.TryGetValue(conversationId, out var set) && set.TryRemove(listener, out _) && set.IsEmpty)
        {
            _listeners.TryRemove(new(conversationId, set));
        }
    }

    public int CountOf(long conversationId) => _listeners.TryGetValue(conversationId, out var set) ? set.Count : 0;

    /// <summary>New entries up to <paramref name="lastSeq"/> are committed.</summary>
    public void Advanced(long conversationId, long lastSeq) => Each(conversationId, l => l.OnAdvanced(lastSeq));

    /// <summary>Something that is never stored, such as a typing indicator.</summary>
    public void Transient(long conversationId, Activity activity) => Each(conversationId, l => l.OnTransient(activity));

    /// <summary>The conversation was closed; its sockets must go.</summary>
    public void Closed(long conversationId) => Each(conversationId, l => l.OnClosed());

    private void Each(long conversationId, Action<IConversationListener> tell)
    {
        if (!_listeners.TryGetValue(conversationId, out var set))
        {
            return;
        }

        foreach (var listener in set.Keys)
        {
            tell(listener);
        }
    }
}

/// <summary>An open socket of a conversation. Its methods return at once and never throw.</summary>
public interface IConversationListener
{
    void OnAdvanced(long lastSeq);
    void OnTransient(Activity activity);
    void OnClosed();
}
