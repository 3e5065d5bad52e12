namespace Microsoft.Bot.Schema;

/// <summary>A named call that wants an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>See <see cref="Activity.RelatesTo"/>.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.Name"/>.</summary>
    string Name { get; set; }
}
