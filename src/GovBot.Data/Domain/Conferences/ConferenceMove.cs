using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Conferences;

/// <summary>联席会议动作申请: somebody asks for a transition, in the name of a unit.</summary>
/// <param name="UnitId">Of the post; null for the district and the system.</param>
public sealed record ConferenceMove(Actor Actor, long? UnitId) : ICaseMove
{
    /// <summary>What the trigger needs beside who and when.</summary>
    public ConferenceDetail? Detail { get; init; }

    /// <summary>On whose side the actor stands; the conference knows.</summary>
    public ConferenceSides Sides { get; init; }

    /// <summary>What the conference is like now; the conference knows.</summary>
    public ConferenceFlags Flags { get; init; }

    /// <summary>Null for the district and the system.</summary>
    public MeetingUnit? Unit => UnitId is { } id && Roles.UnitOf(Actor.Role) is { } kind ? new MeetingUnit(kind, id) : null;

    /// <summary>Whether it brings a complete detail of that kind.</summary>
    public bool Brings<T>()
        where T : ConferenceDetail => Detail is T { IsComplete: true };
}

/// <summary>参会单位: a department or a subdistrict.</summary>
public sealed record MeetingUnit(UnitKind Kind, long Id);

/// <summary>立场: whom of a joint conference somebody acts for.</summary>
[Flags]
public enum ConferenceSides
{
    None = 0,

    /// <summary>区牵头部门.</summary>
    District = 1,

    /// <summary>参会单位.</summary>
    Invited = 2,

    /// <summary>征求意见的部门: of at least one topic.</summary>
    Asked = 4,

    /// <summary>会签部门.</summary>
    Signer = 8,

    /// <summary>议定事项的责任单位: of at least one that is open.</summary>
    Doer = 16,

    System = 32,
}

/// <summary>会议情形: what decides about a guarded transition.</summary>
[Flags]
public enum ConferenceFlags
{
    None = 0,

    /// <summary>At least one topic.</summary>
    HasTopics = 1,

    /// <summary>The time of the notice has come.</summary>
    HasBegun = 2,

    /// <summary>Minutes are written.</summary>
    HasMinutes = 4,

    /// <summary>The unit has not answered this edition of the minutes.</summary>
    OwesSignature = 8,

    /// <summary>All have answered the minutes, or their time is over.</summary>
    MayIssue = 16,

    /// <summary>No resolution is open.</summary>
    AllConfirmed = 32,

    /// <summary>The unit of a resolution has one that it has not reported done.</summary>
    HasToDo = 64,

    /// <summary>A resolution is reported done, and nobody has said yet whether it is.</summary>
    HasToConfirm = 128,
}
