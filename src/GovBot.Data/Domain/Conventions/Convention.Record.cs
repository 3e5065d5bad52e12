namespace GovBot.Data.Domain.Conventions;

/// <summary>What each trigger leaves on the case, beside the entry of its history.</summary>
public sealed partial class Convention
{
    /// <summary>Called once, with the voices as they are at that moment.</summary>
    public void Freeze(VoiceTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        Frozen = new FrozenVoices { Persons = totals.Persons, Households = totals.Households, AtKiosk = totals.AtKiosk };
    }

    /// <summary>Who had the idea is nobody's to know any more.</summary>
    public void ForgetProposer()
    {
        Facts = Facts with { ProposerUserId = null, ConversationId = 0 };
        Version++;
    }

    private void Record(ConventionTrigger trigger, ConventionMove move, DateTime now)
    {
        var at = move.HappenedAt ?? now;
        switch (trigger, move.Detail)
        {
            case (ConventionTrigger.Propose or ConventionTrigger.Initiate or ConventionTrigger.Revise, NewText text):
                Write(text, move, now);
                break;
            case (ConventionTrigger.ProlongCollection, CollectUntil until):
                CollectUntil = until.Until;
                break;
            case (ConventionTrigger.CallMeeting, PlannedMeeting planned):
                if (meetings.Find(row => row.Seq == planned.MovesSeq) is { } moved)
                    moved.MovedTo = meetings.Count + 1;
                meetings.Add(new ConventionMeeting { ConventionId = Id, Seq = meetings.Count + 1, Kind = planned.Kind, At = planned.At, Place = planned.Place, SignInCode = planned.SignInCode });
                break;
            case (ConventionTrigger.HoldMeeting, MeetingRecord record):
                var meeting = meetings.Single(row => row.Seq == record.Seq);
                (meeting.HeldAt, meeting.Present, meeting.Minutes) = (at, record.Present, record.Minutes);
                break;
            default:
                RecordVoting(trigger, move, at);
                RecordStanding(trigger, move, now);
                RecordEnd(trigger, move, now);
                break;
        }

        if (PublicAt is null && State == ConventionState.Collecting)
            (PublicAt, FirstPublicVersion) = (now, TextVersion);
    }

    private void RecordVoting(ConventionTrigger trigger, ConventionMove move, DateTime at)
    {
        switch (trigger, move.Detail)
        {
            case (ConventionTrigger.OpenVote or ConventionTrigger.CallAgain, VoteNotice notice):
                FrozenAt ??= at;
                votes.Add(RoundOf(notice));
                break;
            case (ConventionTrigger.EnterSheet, SheetEntry entry):
                Enter(entry, at);
                break;
            case (ConventionTrigger.Adopt or ConventionTrigger.VoteDown or ConventionTrigger.MissQuorum, VoteCount count):
                var round = LastVote!;
                (round.Attended, round.For, round.Against, round.Abstained) = (count.Attended, count.For, count.Against, count.Abstained);
                (round.Outcome, round.DecidedAt) = (round.Decide(count.Attended, count.For), at);
                AdoptedAt = trigger == ConventionTrigger.Adopt ? at : null;
                break;
            case (ConventionTrigger.Return, _):
                // What is changed is talked over, and its voices are open again.
                (FrozenAt, AdoptedAt) = (null, null);
                break;
        }
    }

    private void RecordStanding(ConventionTrigger trigger, ConventionMove move, DateTime now)
    {
        switch (trigger, move.Detail)
        {
            case (ConventionTrigger.Register, Registration registration):
                RegistrationNumber = registration.Number;
                break;
            case (ConventionTrigger.Publish, Publication publication):
                (PublishedAt, EffectiveOn) = (now, publication.EffectiveOn);
                break;
            case (ConventionTrigger.OpenCheck, CheckUntil until):
                checks.Add(new ConventionCheck { ConventionId = Id, Seq = checks.Count + 1, OpenedAt = now, Until = until.Until });
                break;
            case (ConventionTrigger.CloseCheck, _):
                OpenCheck!.ClosedAt = now;
                break;
            case (ConventionTrigger.ReviewYear, YearFinding finding):
                (ReviewedAt, LastVerdict) = (now, finding.Verdict);
                break;
            case (ConventionTrigger.Commend or ConventionTrigger.Uncommend, _):
                CommendedAt = trigger == ConventionTrigger.Commend ? now : null;
                break;
        }
    }

    private void RecordEnd(ConventionTrigger trigger, ConventionMove move, DateTime now)
    {
        EndReason = move.Detail is StatedReason reason ? reason.Code : EndReason;
        GoesOnInId = move.Detail is MergedInto into ? into.ConventionId : GoesOnInId;
        if (ConventionTransitions.Table.Lines.All(line => line.From != State))
            EndedAt ??= now;
        if (trigger == ConventionTrigger.Supersede || EndedAt is not null)
            CommendedAt = null;
    }

    private void Write(NewText text, ConventionMove move, DateTime now) => texts.Add(new ConventionText
    {
        ConventionId = Id,
        Version = TextVersion + 1,
        Title = text.Title,
        Problem = text.Problem ?? Text?.Problem,
        // A line is a clause.
        Lines = string.Join('\n', text.Clauses.Select(clause => clause.ReplaceLineEndings(" ").Trim())),
        At = now,
        ByRole = move.Actor.Role,
    });

    private ConventionVote RoundOf(VoteNotice notice) => new()
    {
        ConventionId = Id,
        Round = votes.Count + 1,
        At = notice.At,
        Place = notice.Place,
        Form = notice.Form,
        Body = notice.Rule.Body,
        Roll = notice.Roll,
        TextVersion = TextVersion,
        RuleId = notice.Rule.Id,
        Article = notice.Rule.Article,
        AttendShare = notice.Rule.Attend!.ToString(),
        PassShare = notice.Rule.Pass!.ToString(),
        OfRoll = notice.Rule.OfRoll,
        InChat = notice.Rule.InChat,
    };

    private void Enter(SheetEntry entry, DateTime at)
    {
        var round = LastVote!.Round;
        var sheet = sheets.Find(row => row.Round == round && row.BuildingId == entry.BuildingId);
        if (sheet is null)
            sheets.Add(sheet = new SurveySheet { ConventionId = Id, Round = round, BuildingId = entry.BuildingId });
        (sheet.Households, sheet.For, sheet.Against, sheet.EnteredAt) = (entry.Households, entry.For, entry.Against, at);
    }
}
