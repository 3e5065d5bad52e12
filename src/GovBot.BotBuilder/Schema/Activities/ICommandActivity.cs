namespace Microsoft.Bot.Schema;

/// <summary>Asks the receiver to do something.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.Name"/>.</summary>
    string Name { get; set; }
}
