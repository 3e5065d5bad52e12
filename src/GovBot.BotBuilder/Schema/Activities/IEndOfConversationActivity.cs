namespace Microsoft.Bot.Schema;

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>See <see cref="Activity.Code"/>.</summary>
    string Code { get; set; }

    /// <summary>See <see cref="Activity.Text"/>.</summary>
    string Text { get; set; }
}
