using GovBot.Data.Domain.Cases;

namespace GovBot.Data.Domain.Deadlines;

/// <summary>提醒记录: a rung of a step whose time has come; one row each, whatever became of it.</summary>
public sealed class StepReminder
{
    public long Id { get; init; }
    public long StepId { get; init; }

    /// <summary>Which one of the step's ladder, from 0.</summary>
    public int Rung { get; init; }

    public RungKind Kind { get; init; }
    public CaseKind CaseKind { get; init; }
    public long CaseId { get; init; }

    /// <summary>UTC; when it was to be.</summary>
    public DateTime DueAt { get; init; }

    /// <summary>UTC; when it was found.</summary>
    public DateTime At { get; init; }

    public ReminderOutcome Outcome { get; init; }

    /// <summary>提请协调: it took the case up a level.</summary>
    public bool Escalated { get; init; }

    public ICollection<ReminderReceipt> Receipts { get; init; } = [];
}

/// <summary>提醒结果.</summary>
public enum ReminderOutcome
{
    /// <summary>已发: those concerned are told.</summary>
    Sent = 0,

    /// <summary>由更高一级代替: found late, after an outage, together with a higher one that was sent.</summary>
    Superseded = 1,
}

/// <summary>告知记录: one person whom a reminder is for, and what came of it.</summary>
public sealed class ReminderReceipt
{
    public long Id { get; init; }
    public long ReminderId { get; init; }

    /// <summary>What the person is to the step.</summary>
    public ReminderTo To { get; init; }

    /// <summary>Null where nobody is in office, and for a resident.</summary>
    public long? PersonId { get; init; }

    /// <summary>Null where there is no way to reach them.</summary>
    public long? ConversationId { get; private set; }

    /// <summary>UTC; not told before.</summary>
    public DateTime TellAt { get; init; }

    public ReceiptStatus Status { get; private set; }

    /// <summary>UTC; null until told.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>Somebody who can be told.</summary>
    public static ReminderReceipt For(ReminderTo to, long? personId, long conversationId, DateTime tellAt) =>
        new() { To = to, PersonId = personId, ConversationId = conversationId, TellAt = tellAt };

    /// <summary>Nobody, and why.</summary>
    public static ReminderReceipt Missed(ReminderTo to, long? personId, ReceiptStatus why, DateTime at) =>
        new() { To = to, PersonId = personId, TellAt = at, Status = why };

    public void Tell(DateTime now) => (Status, ToldAt) = (ReceiptStatus.Told, now);

    /// <summary>Whose it was is nobody's to know any more; whoever was not told yet is not told.</summary>
    public void Forget() => (ConversationId, Status) = (null, Status == ReceiptStatus.Waiting ? ReceiptStatus.NoLongerDue : Status);

    /// <summary>The step ended before they could be told.</summary>
    public void Drop() => Status = ReceiptStatus.NoLongerDue;
}

/// <summary>告知状态: what came of telling somebody.</summary>
public enum ReceiptStatus
{
    /// <summary>等到可以说的时候.</summary>
    Waiting = 0,

    /// <summary>已告知.</summary>
    Told = 1,

    /// <summary>没有绑定的聊天: the person has no chat account.</summary>
    NoChannel = 2,

    /// <summary>没有人在岗.</summary>
    NobodyInOffice = 3,

    /// <summary>说之前已经办了.</summary>
    NoLongerDue = 4,
}
