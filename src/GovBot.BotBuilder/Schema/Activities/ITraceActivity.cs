namespace Microsoft.Bot.Schema;

/// <summary>A note for developers.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>See <see cref="Activity.RelatesTo"/>.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.Label"/>.</summary>
    string Label { get; set; }

    /// <summary>See <see cref="Activity.Name"/>.</summary>
    string Name { get; set; }

    /// <summary>See <see cref="Activity.ValueType"/>.</summary>
    string ValueType { get; set; }
}
