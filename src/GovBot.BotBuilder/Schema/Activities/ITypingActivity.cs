namespace Microsoft.Bot.Schema;

/// <summary>The other side is typing.</summary>
public interface ITypingActivity : IActivity
{
}
