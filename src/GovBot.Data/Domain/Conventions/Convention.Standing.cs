using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Domain.Conventions;

/// <summary>What the case knows of a move: on whose side it is made, and how things stand.</summary>
public sealed partial class Convention
{
    private ConventionMove Known(ConventionMove move) => move with { Sides = SidesOf(move), Flags = FlagsFor(move) };

    private ConventionSides SidesOf(ConventionMove move) => Roles.UnitOf(move.Actor.Role) switch
    {
        UnitKind.Committee when move.UnitId == Facts.CommitteeId => ConventionSides.Committee,
        UnitKind.Subdistrict when move.UnitId == Facts.SubdistrictId => ConventionSides.Subdistrict,
        UnitKind.District => ConventionSides.District,
        null when move.Actor.Role == Role.System => ConventionSides.System,
        null when Facts.IsProposer(move.Actor) => ConventionSides.Proposer,
        _ => ConventionSides.None,
    };

    private ConventionFlags FlagsFor(ConventionMove move) =>
        If(Facts.Track == ConventionTrack.Full, ConventionFlags.Full)
        | If(Facts.Track == ConventionTrack.Inquiry, ConventionFlags.Inquiry)
        | If(move.Voices >= Facts.Threshold, ConventionFlags.Supported)
        | If(MissingMeetings == MeetingKinds.None, ConventionFlags.MeetingsHeld)
        | If(move.OpenComments == 0, ConventionFlags.CommentsAnswered)
        | If(LastVote is { Outcome: null }, ConventionFlags.RoundOpen)
        | If(LastVote is { Outcome: VoteOutcome.TooFew }, ConventionFlags.QuorumMissed)
        | If(OpenCheck is not null, ConventionFlags.CheckOpen)
        | If(CommendedAt is not null, ConventionFlags.Commended)
        | OutcomeOf(move);

    /// <summary>三会: those of its kind that were not held yet.</summary>
    public MeetingKinds MissingMeetings =>
        Facts.Meetings & ~meetings.Where(meeting => meeting.HeldAt is not null).Aggregate(MeetingKinds.None, (held, meeting) => held | meeting.Kind);

    /// <summary>The meeting that is on: from an hour before its time, until its minutes are entered or six hours are over.</summary>
    public ConventionMeeting? MeetingAt(DateTime now) =>
        meetings.Where(meeting => meeting.IsOutstanding && meeting.SignInCode.Length > 0 && meeting.At.AddHours(-1) <= now && now <= meeting.At.AddHours(6)).MinBy(meeting => meeting.At);

    private ConventionFlags OutcomeOf(ConventionMove move) =>
        LastVote is { Outcome: null } round && move.Detail is VoteCount { IsComplete: true } count
            ? round.Decide(count.Attended, count.For) switch
            {
                VoteOutcome.Passed => ConventionFlags.OutcomePassed,
                VoteOutcome.Failed => ConventionFlags.OutcomeFailed,
                VoteOutcome.TooFew => ConventionFlags.OutcomeTooFew,
                _ => ConventionFlags.None,
            }
            : ConventionFlags.None;

    private static ConventionFlags If(bool holds, ConventionFlags flag) => holds ? flag : ConventionFlags.None;

    /// <summary>What a detail names is not here, or is here already.</summary>
    private Error? Misfit(ConventionMove move, DateTime now) => move.Detail switch
    {
        VoteNotice notice when !notice.Rule.IsEntered => new Error(ConventionErrors.NoRule),
        VoteNotice notice when notice.Rule.Body != Facts.Body => new Error(ConventionErrors.NoRule),
        VoteCount when LastVote is { Form: not BallotForm.Written } round && round.At > now => new Error(ConventionErrors.MeetingAhead),
        VoteCount count when count.Attended > LastVote?.Roll => new Error(ConventionErrors.Incomplete),
        PlannedMeeting { MovesSeq: { } seq } planned when !meetings.Exists(meeting => meeting.Seq == seq && meeting.Kind == planned.Kind && meeting.IsOutstanding) => new Error(ConventionErrors.NoSuchPart),
        MeetingRecord record when !meetings.Exists(meeting => meeting.Seq == record.Seq && meeting.IsOutstanding) => new Error(ConventionErrors.NoSuchPart),
        MeetingRecord record when meetings.Exists(meeting => meeting.Seq == record.Seq && meeting.At > now) => new Error(ConventionErrors.MeetingAhead),
        MergedInto into when into.ConventionId == Id => new Error(ConventionErrors.NoSuchPart),
        SheetEntry entry when SheetsBeside(entry) + entry.Households > LastVote?.Roll => new Error(ConventionErrors.Incomplete),
        _ => null,
    };

    private int SheetsBeside(SheetEntry entry) =>
        sheets.Where(sheet => sheet.Round == LastVote?.Round && sheet.BuildingId != entry.BuildingId).Sum(sheet => sheet.Households);

    /// <summary>征询汇总: what the sheets of the open round come to.</summary>
    public VoteCount SheetTotals()
    {
        var now = sheets.Where(sheet => sheet.Round == LastVote?.Round).ToList();
        return new(now.Sum(sheet => sheet.For + sheet.Against), now.Sum(sheet => sheet.For), now.Sum(sheet => sheet.Against), 0);
    }
}
