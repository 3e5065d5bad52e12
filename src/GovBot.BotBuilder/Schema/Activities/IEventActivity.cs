namespace Microsoft.Bot.Schema;

/// <summary>A named event, invisible to the person.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>See <see cref="Activity.RelatesTo"/>.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.Name"/>.</summary>
    string Name { get; set; }
}
