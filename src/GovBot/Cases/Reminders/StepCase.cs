using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;

namespace GovBot.Cases.Reminders;

/// <summary>The case of a step, as far as reminders need it.</summary>
/// <param name="Category">Null where it has none.</param>
/// <param name="Place">Empty where it is not known.</param>
public sealed record StepCase(long Id, string Number, string? Category, string Place)
{
    /// <summary>What leads to it from a reminder; null for its number.</summary>
    public string? Button { get; init; }

    public long? CommitteeId { get; init; }
    public long? SubdistrictId { get; init; }

    /// <summary>Of the committee, or of the unit that answers for an issue; null where nobody has it yet.</summary>
    public long? ClerkPersonId { get; init; }

    /// <summary>联合的职能部门 and who of them has it in hand; null where it was given to nobody.</summary>
    public IReadOnlyDictionary<long, long?> Handlers { get; init; } = new Dictionary<long, long?>();

    /// <summary>Whose turn it is.</summary>
    public required Func<CaseStep, ReminderParty> PartyOf { get; init; }

    /// <summary>Text of a step's name, without the step.</summary>
    public required string StepText { get; init; }
}

/// <summary>责任方: who has to do a step.</summary>
public enum ReminderParty
{
    /// <summary>The clerk, or everybody of the committee while nobody has it.</summary>
    Committee,

    /// <summary>Its heads, and whoever signs for them.</summary>
    Signers,
    Subdistrict,
    District,

    /// <summary>The department of the step.</summary>
    Department,
}

/// <summary>Loads the cases of one kind.</summary>
public interface IStepCases
{
    CaseKind Kind { get; }

    Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>提请协调: takes the case up a level for that step, with all that follows from it. False where that is not possible now, or where it is up already.</summary>
    Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken);

    /// <summary>Conversations of the residents whom a step concerns, each once: who reported an issue, who took part in a convention. None where residents hear of the case through another one.</summary>
    Task<IReadOnlyList<long>> ResidentsAsync(CaseStep step, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<long>>([]);

    /// <summary>Stages a reminder for one of <see cref="ResidentsAsync"/>, in plain words.</summary>
    Task RemindResidentAsync(CaseStep step, ResidentReminder reminder, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Whom to remind.</summary>
/// <param name="Dedupe">The same one is staged once.</param>
public sealed record ResidentReminder(long ConversationId, string Locale, string Dedupe);
