namespace Microsoft.Bot.Schema;

/// <summary>Control moves to somebody else.</summary>
public interface IHandoffActivity : IActivity
{
}
