namespace Microsoft.Bot.Schema;

/// <summary>Somebody reacted to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>See <see cref="Activity.ReactionsAdded"/>.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>See <see cref="Activity.ReactionsRemoved"/>.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
