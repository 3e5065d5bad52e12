namespace GovBot.Data.Messaging;

/// <summary>对话状态: one key of the bot's state (conversation, user, private).</summary>
public sealed class StateDocument
{
    public required string Key { get; init; }

    /// <summary>JSON; encrypted at rest.</summary>
    public required string Payload { get; set; }

    /// <summary>Raised by every write; the commit checks the version each turn has read.</summary>
    public long Version { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; set; }
}
