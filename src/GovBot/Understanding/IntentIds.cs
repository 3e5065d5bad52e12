namespace GovBot.Understanding;

/// <summary>The intents that the service promises to tell apart; editors may keep finer ones that count as one of these.</summary>
public static class IntentIds
{
    /// <summary>Told by <see cref="EmergencyReader"/>, whatever else a message wants.</summary>
    public const string Emergency = "emergency";

    public const string OutOfScope = "out_of_scope";

    public static readonly IReadOnlyList<string> All =
    [
        "report_issue", "track_case", "file_summons", "my_summons", "propose_convention", "browse_conventions", "support_convention", "give_feedback",
        "talk_to_person", "help", "cancel", "restart", "change_language", "delete_my_data", "smalltalk_greeting", "thanks", OutOfScope, Emergency,
    ];
}
