namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that hand a conversation to a person.</summary>
public static class HandoffEventNames
{
    /// <summary>The value <c>handoff.status</c>.</summary>
    public const string HandoffStatus = "handoff.status";

    /// <summary>The value <c>handoff.initiate</c>.</summary>
    public const string InitiateHandoff = "handoff.initiate";
}
