namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>See <see cref="Activity.Action"/>.</summary>
    string Action { get; set; }
}
