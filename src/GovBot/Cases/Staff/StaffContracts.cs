using System.ComponentModel.DataAnnotations;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;

namespace GovBot.Cases.Staff;

/// <summary>Who of the staff is behind a chat account, and in whose name they act. All of it is read anew each time: a post that ended yesterday gives no right today.</summary>
public interface IStaff
{
    /// <summary>The post the person acts in; null for a resident, at a kiosk, and while one of several posts is still to be picked.</summary>
    Task<StaffPost?> WhoIsAsync(ConversationFacts who, CancellationToken cancellationToken);

    /// <summary>Null where the chat account is bound to nobody.</summary>
    Task<StaffStanding?> StandingAsync(ConversationFacts who, CancellationToken cancellationToken);

    /// <summary>Refusals, none of which tells anything about the code: <see cref="StaffErrors"/>, <see cref="CaseErrors.TooManyAttempts"/>.</summary>
    Task<Result<StaffStanding>> BindAsync(ConversationFacts who, string code, CancellationToken cancellationToken);

    /// <summary>False where nothing was bound.</summary>
    Task<bool> UnbindAsync(ConversationFacts who, CancellationToken cancellationToken);

    /// <summary>Null when the post is not one of the person's.</summary>
    Task<StaffPost?> ChoosePostAsync(ConversationFacts who, long appointmentId, CancellationToken cancellationToken);
}

/// <summary>A post that is held today.</summary>
/// <param name="UnitName">Null for a post of the whole district.</param>
/// <param name="CommitteeId">The committee itself, or the one whose center it is.</param>
/// <param name="SubdistrictId">The subdistrict itself, or the one the committee lies in.</param>
public sealed record StaffPost(
    long PersonId, long AppointmentId, Role Role, string? UnitName, long? CommitteeId, long? SubdistrictId, long? DepartmentId, long? CenterId, long? CompanyId)
{
    public Actor Actor => Actor.Staff(Role, PersonId);

    /// <summary>For what an appointment itself tells; without the unit's name.</summary>
    public static StaffPost Of(Appointment appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        return new(appointment.PersonId, appointment.Id, appointment.Role, null, appointment.CommitteeId, appointment.SubdistrictId, appointment.DepartmentId, appointment.CenterId, appointment.CompanyId);
    }
}

/// <summary>A bound person's posts of today; none when they have left or have not begun.</summary>
public sealed record StaffStanding(IReadOnlyList<StaffPost> Posts, StaffPost? Acting);

public static class StaffErrors
{
    /// <summary>Unknown, used and expired codes are answered alike.</summary>
    public const string WrongCode = "invitation_wrong";

    /// <summary>The chat account stands for a person already.</summary>
    public const string AlreadyBound = "staff_bound";

    /// <summary>A kiosk is everybody's.</summary>
    public const string AtKiosk = "staff_at_kiosk";

    public const string NoPerson = "no_person";

    /// <summary>Whoever holds no post has nothing to bind.</summary>
    public const string NoPost = "no_post";

    public const string NoUnit = "no_unit";
    public const string NoRole = "no_role";
}

/// <summary><c>GovBot:Staff</c>.</summary>
public sealed record StaffOptions
{
    /// <summary>How long an invitation code opens.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan InvitationLife { get; init; } = TimeSpan.FromDays(7);
}

/// <param name="Role">Null for a person who has a post already.</param>
/// <param name="Unit">Code of the role's unit; null for a role of the whole district.</param>
/// <param name="Person">Staff number; null for somebody new, who gets one.</param>
public sealed record InviteStaff(Role? Role, string? Unit = null, string? Name = null, string? Person = null);

/// <summary>A new code for somebody in office, known only now.</summary>
public sealed record OfferedCode(StaffPost Post, string Code);

/// <param name="Code">Known only now.</param>
public sealed record Invitation(string Person, Role? Role, string? UnitName, string Code, DateTimeOffset ExpiresAt);
