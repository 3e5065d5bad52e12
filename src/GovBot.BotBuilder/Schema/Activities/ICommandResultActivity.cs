namespace Microsoft.Bot.Schema;

/// <summary>Tells what became of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>See <see cref="Activity.Value"/>.</summary>
    object Value { get; set; }

    /// <summary>See <see cref="Activity.Name"/>.</summary>
    string Name { get; set; }
}
