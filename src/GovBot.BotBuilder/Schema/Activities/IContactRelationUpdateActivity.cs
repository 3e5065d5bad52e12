namespace Microsoft.Bot.Schema;

/// <summary>The person added or removed the bot as a contact.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>See <see cref="Activity.Action"/>.</summary>
    string Action { get; set; }
}
