using System.ComponentModel.DataAnnotations;

namespace GovBot.Upkeep;

/// <summary><c>GovBot:Retention</c>: how long what people said is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The activity log, after the conversation's last activity.</summary>
    [Range(1, 3650)]
    public int ChatLogDays { get; set; } = 30;

    /// <summary>Rows of settled messages, by which a redelivery is known; their words are gone when they are done.</summary>
    [Range(1, 3650)]
    public int InboundDays { get; set; } = 30;

    /// <summary>Words of notices, after they were sent.</summary>
    [Range(1, 3650)]
    public int NoticeDays { get; set; } = 30;

    /// <summary>Files that belong to no case.</summary>
    [Range(1, 720)]
    public int OrphanAttachmentHours { get; set; } = 24;

    /// <summary>What was not understood, after it was last said.</summary>
    [Range(1, 3650)]
    public int MissDays { get; set; } = 180;

    /// <summary>Words, phone, additions and photos of a case, after its end; then it is pseudonymised. Messages left for committees, after they were due.</summary>
    [Range(1, 3650)]
    public int CasePersonalDays { get; set; } = 180;

    /// <summary>The facts of a case and its history, after its end.</summary>
    [Range(1, 36500)]
    public int CaseFactsDays { get; set; } = 1095;

    /// <summary>Who read personal data, and receipts of erasures.</summary>
    [Range(1, 36500)]
    public int AuditDays { get; set; } = 1095;

    /// <summary>What the bot remembers of a conversation nobody goes on with.</summary>
    [Range(7, 3650)]
    public int StateDays { get; set; } = 180;
}
