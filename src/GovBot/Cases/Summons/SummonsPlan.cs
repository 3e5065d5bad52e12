using GovBot.Data.Domain.Summons;

namespace GovBot.Cases.Summons;

/// <summary>Something that ought to be due now.</summary>
/// <param name="Start">UTC, what it counts from, the same each time it is asked; null for the moment it begins.</param>
/// <param name="On">A date that was promised, instead of a span.</param>
internal sealed record PlannedStep(string Rule, long? DepartmentId = null, DateTime? Start = null, DateOnly? On = null)
{
    /// <summary>By the committee's own office hours.</summary>
    public bool IsCommittees => Rule is SummonsRules.Sign or SummonsRules.Countersign or SummonsRules.Cooperation or SummonsRules.Rating or SummonsRules.Check;
}

/// <summary>What is due on a summons as it stands. Pure: the two clocks of design §6 are here.</summary>
/// <remarks>The case's clock counts from the signature, each department's share from its own sending; neither begins again. Only on hold nothing runs but the review.</remarks>
internal static class SummonsPlan
{
    public static IEnumerable<PlannedStep> For(SummonsRequest request) => request switch
    {
        { State: SummonsState.AwaitingSignature } => [new(SummonsRules.Sign)],
        { State: SummonsState.WithSubdistrict } => [new(SummonsRules.OfSubdistrict(request.Facts.Setting), Start: request.SignedAt)],
        { State: SummonsState.Closed, Reopened: 0 } => [new(SummonsRules.Reopen)],
        { SentAt: null } or { EndedAt: not null } => [],
        { CurrentHold: { } hold } => [.. OfHead(request), new(SummonsRules.Review, On: hold.ReviewOn)],
        _ =>
        [
            .. OfHead(request),
            Promised(request, new(SummonsRules.Case, Start: request.SentAt)),
            .. OfLead(request, request.Lead!),
            .. request.Supporting.SelectMany(OfSupport),
            .. OfState(request),
            .. Nodes(request),
            .. request.Cooperations.Any(asked => asked.Accepted is null) ? [new PlannedStep(SummonsRules.Cooperation)] : Array.Empty<PlannedStep>(),
        ],
    };

    private static IEnumerable<PlannedStep> OfHead(SummonsRequest request) => request.CountersignatureOwed ? [new(SummonsRules.Countersign, Start: request.SentAt)] : [];

    private static IEnumerable<PlannedStep> OfLead(SummonsRequest request, SummonsDepartment lead)
    {
        PlannedStep Share(string rule, DateTime? start = null) => new(rule, lead.DepartmentId, start ?? lead.SentAt);
        var written = (request.Meeting.Way ?? request.Facts.Way) == SummonsWay.InWriting;
        var (arriving, waiting) = (request.State is SummonsState.Acknowledged or SummonsState.FirstContact, request.State is SummonsState.Sent or SummonsState.RoutingObjection);
        if (waiting)
            yield return Share(SummonsRules.Acknowledge);
        if (waiting || request.State == SummonsState.Acknowledged)
            yield return Share(SummonsRules.Contact);
        if ((waiting || arriving) && !written)
            yield return Share(request.Facts.Kind == SummonsKind.Urgent ? SummonsRules.ArriveUrgent : SummonsRules.Arrive);
        if ((waiting || arriving) && written)
            yield return Share(SummonsRules.CommitWritten);
        if (request.State == SummonsState.OnSiteMeeting)
            yield return Share(SummonsRules.Commit, request.CommitmentRefusedAt ?? lead.ArrivedAt);
        if (request.State is not (SummonsState.AwaitingRating or SummonsState.Rework))
            yield return Promised(request, Share(SummonsRules.Done));
    }

    private static IEnumerable<PlannedStep> OfSupport(SummonsDepartment part)
    {
        if (part is { AcknowledgedAt: null, FinishedAt: null })
            yield return new(SummonsRules.Acknowledge, part.DepartmentId, part.SentAt);
        if (part.FinishedAt is null)
            yield return new(SummonsRules.Support, part.DepartmentId, part.SentAt);
    }

    // A date that was promised takes the place of the span, and counts from the same start.
    private static PlannedStep Promised(SummonsRequest request, PlannedStep step) => request.PromisedFor is { } day ? step with { On = day } : step;

    private static IEnumerable<PlannedStep> OfState(SummonsRequest request) => request.State switch
    {
        SummonsState.RoutingObjection when request.Objections.Any(objection => objection is { End: null, Agreed: false }) => [new(SummonsRules.Decide)],
        SummonsState.RoutingObjection => [new(SummonsRules.Mediate, Start: request.Objections[^1].RaisedAt)],
        SummonsState.Committed or SummonsState.InProgress when request.ApprovalOwed => [new(SummonsRules.Approve)],
        SummonsState.ExtensionRequested => [new(SummonsRules.Extension)],
        SummonsState.HoldRequested => [new(SummonsRules.Hold)],
        SummonsState.AwaitingRating when request.Dispute is { IsOpen: true, Stage: var stage } => [new(SummonsRules.Of(stage))],
        SummonsState.AwaitingRating => [new(SummonsRules.Rating)],
        SummonsState.Rework => [new(SummonsRules.Rework, request.Lead!.DepartmentId)],
        _ when request.EscalationLevel is { } level => [new(SummonsRules.Level(level))],
        _ => [],
    };

    // One at a time: the next date that was promised.
    private static IEnumerable<PlannedStep> Nodes(SummonsRequest request) =>
        request.Nodes.Where(node => node is { FinishedAt: null, ReleasedAt: null }).OrderBy(node => node.DueOn).Take(1)
            .Select(node => new PlannedStep(SummonsRules.Node, request.Lead!.DepartmentId, On: node.DueOn));
}

/// <summary>Rules of <c>deadlines.yaml</c>; <see cref="Review"/> and <see cref="Node"/> are dates that somebody named.</summary>
public static class SummonsRules
{
    public const string Sign = "summons_sign";
    public const string Countersign = "summons_countersign";
    public const string Advance = "summons_advance";
    public const string StreetFirst = "summons_street_first";
    public const string Approve = "summons_approve";
    public const string Acknowledge = "summons_acknowledge";
    public const string Contact = "summons_contact";

    /// <summary>Nothing that is due: how long a routing objection may be raised.</summary>
    public const string Objection = "summons_objection";
    public const string Arrive = "summons_arrive";
    public const string ArriveUrgent = "summons_arrive_urgent";
    public const string Commit = "summons_commit";
    public const string CommitWritten = "summons_commit_written";
    public const string Done = "summons_done";
    public const string Support = "summons_support";
    public const string Case = "summons_case";
    public const string Mediate = "summons_mediate";
    public const string Decide = "summons_decide";
    public const string Extension = "summons_extension";
    public const string Hold = "summons_hold";
    public const string Cooperation = "summons_cooperation";
    public const string Rating = "summons_rating";
    public const string Check = "summons_check";
    public const string Recheck = "summons_recheck";
    public const string Redecide = "summons_redecide";
    public const string Rework = "summons_rework";
    public const string Reopen = "summons_reopen";
    public const string Review = "summons_review";
    public const string Node = "summons_node";

    /// <summary>How long the subdistrict knows of it before it is sent.</summary>
    public static string OfSubdistrict(SubdistrictSetting setting) => setting == SubdistrictSetting.StreetFirst ? StreetFirst : Advance;

    /// <summary>Who has to decide about a dispute, and how long.</summary>
    public static string Of(DisputeStage stage) => stage switch
    {
        DisputeStage.StreetReview => Recheck,
        DisputeStage.DistrictReview => Redecide,
        _ => Check,
    };

    public static string Level(int level) => FormattableString.Invariant($"summons_level_{level}");
}
