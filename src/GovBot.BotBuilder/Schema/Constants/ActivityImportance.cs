namespace Microsoft.Bot.Schema;

/// <summary>How much an activity should stand out.</summary>
public static class ActivityImportance
{
    /// <summary>The value <c>high</c>.</summary>
    public const string High = "high";

    /// <summary>The value <c>low</c>.</summary>
    public const string Low = "low";

    /// <summary>The value <c>normal</c>.</summary>
    public const string Normal = "normal";
}
