using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Summons;

/// <summary>What the case knows of a move: on whose side it is made, and how things stand.</summary>
public sealed partial class SummonsRequest
{
    private SummonsMove Known(SummonsMove move, DateTime now) => move with { Sides = SidesOf(move), Flags = FlagsFor(move, now) };

    private SummonsSides SidesOf(SummonsMove move) => Roles.UnitOf(move.Actor.Role) switch
    {
        UnitKind.Committee when move.UnitId == Facts.CommitteeId => SummonsSides.Committee,
        UnitKind.Committee => JointSide(move),
        UnitKind.Subdistrict => JointSide(move) | If(move.UnitId == Facts.SubdistrictId, SummonsSides.Subdistrict),
        UnitKind.Department => SidesOfDepartment(move.UnitId),
        UnitKind.District => SummonsSides.District,
        null when move.Actor.Role == Role.System => SummonsSides.System,
        null when move.IsConcerned => SummonsSides.Resident,
        _ => SummonsSides.None,
    };

    private SummonsSides JointSide(SummonsMove move) => If(InitiatorOf(move) is not null, SummonsSides.Joint);

    private SummonsInitiator? InitiatorOf(SummonsMove move) => initiators.Find(joint => joint.Unit == Roles.UnitOf(move.Actor.Role) && joint.UnitId == move.UnitId);

    private SummonsSides SidesOfDepartment(long? id) =>
        If(Lead?.DepartmentId == id, SummonsSides.Lead)
        | If(IsSupporting(id ?? 0), SummonsSides.Supporting)
        | If(OpenObjection is { Agreed: null, AskedDepartmentId: { } asked } && asked == id, SummonsSides.AskedToLead);

    private SummonsFlags FlagsFor(SummonsMove move, DateTime now)
    {
        var other = SidesOf(move) == SummonsSides.Committee ? SummonsSides.Lead : SummonsSides.Committee;
        return If(Facts.Kind == SummonsKind.Urgent, SummonsFlags.Urgent)
            | If(Lead is not null && efforts.Count > 0 && !string.IsNullOrWhiteSpace(Words?.What), SummonsFlags.Complete)
            | If(Extension.Granted is not null, SummonsFlags.Extended)
            | If(Extension.IsShort, SummonsFlags.ShortExtension)
            | If(CountersignatureOwed, SummonsFlags.CountersignatureOwed)
            | If((Meeting.Way ?? Facts.Way) == SummonsWay.InWriting, SummonsFlags.InWriting)
            | If(Reworks >= Facts.MostReworks, SummonsFlags.ReworkSpent)
            | If(Facts.Setting != SubdistrictSetting.Copy && Facts.Kind != SummonsKind.Urgent, SummonsFlags.SubdistrictFirst)
            | If(ApprovalOwed, SummonsFlags.ApprovalOwed)
            | DisputeFlags(move)
            | If(InitiatorOf(move) is { JoinedAt: null }, SummonsFlags.MayJoin)
            | If(Reopened > 0 || ReopenUntil < now, SummonsFlags.TooLate)
            | If(Meeting is { At: not null, Agreed: false } && Meeting.ProposedBy.HasFlag(other), SummonsFlags.VisitToAgree);
    }

    private static T If<T>(bool holds, T flag)
        where T : struct, Enum => holds ? flag : default;

    private SummonsObjection? OpenObjection => objections.SingleOrDefault(objection => objection.End is null);

    /// <summary>What a detail names is not here, or is here already.</summary>
    private Error? Misfit(SummonsTrigger trigger, SummonsMove move) => (trigger, move.Detail) switch
    {
        (SummonsTrigger.Revise, not SummonsDraft { IsComplete: true }) => new Error(SummonsErrors.Incomplete),
        (SummonsTrigger.Revise, SummonsDraft draft) when draft.Facts.CommitteeId != Facts.CommitteeId => new Error(MoveErrors.NotAllowed),
        (SummonsTrigger.Mediate or SummonsTrigger.Reroute, NamedDepartment named) when named.DepartmentId == Lead?.DepartmentId => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.ArriveSupport, NamedDepartment named) when !IsSupporting(named.DepartmentId) => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.AddSupport, NamedDepartment named) when IsSupporting(named.DepartmentId) || named.DepartmentId == Lead?.DepartmentId => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.AddSupport, _) when Supporting.Count() >= Facts.MostSupporting => new Error(SummonsErrors.TooManySupporting),
        (SummonsTrigger.Link, LinkedIssue linked) when issues.Exists(issue => issue.IssueId == linked.IssueId) => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.Dispute, _) when Dispute is not null => new Error(MoveErrors.NotNow),
        (SummonsTrigger.Merge, GoesOnIn into) when into.SummonsId == Id => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.FinishNode, NodeFinished done) when !nodes.Exists(node => node.Seq == done.Seq && node is { FinishedAt: null, ReleasedAt: null }) => new Error(SummonsErrors.NoSuchPart),
        (SummonsTrigger.AnswerCooperation, CooperationAnswer answer) when !cooperations.Exists(asked => asked.Seq == answer.Seq && asked.Accepted is null) => new Error(SummonsErrors.NoSuchPart),
        _ => null,
    };

    private bool IsSupporting(long departmentId) => Supporting.Any(part => part.DepartmentId == departmentId);
}
