using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>A convention as somebody may see it, with what this turn has staged.</summary>
public sealed class ConventionCases(GovBotDbContext db, ConventionWording wording, ConventionEffects effects, ConventionReadings readings, BusinessClock clock)
{
    /// <summary>As everybody may read it, with the person's own voice; null for what is not public and not theirs.</summary>
    public async Task<PublicConvention?> OpenAsync(ConversationFacts? who, string number, CancellationToken cancellationToken)
    {
        if (await db.Conventions.AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number, cancellationToken) is not { } convention)
            return null;
        var isProposer = who is not null && convention.Facts.IsProposer(Actor.Resident(who.UserId));
        return convention.IsPublic || isProposer ? await ShowAsync(convention, who, cancellationToken) with { IsProposer = isProposer, Texts = [.. convention.Texts.Where(text => text.Version >= convention.FirstPublicVersion)] } : null;
    }

    internal async Task<PublicConvention> ShowAsync(Convention convention, ConversationFacts? who, CancellationToken cancellationToken)
    {
        var supports = await effects.Voices.LoadAsync(convention.Id, cancellationToken);
        var due = await DueAsync(convention, cancellationToken);
        var line = ConventionLists.LineOf(convention, await wording.NamesAsync(convention, cancellationToken), ConventionLists.VoicesOf(convention, supports), due.FirstOrDefault(), clock.UtcNow);
        var person = who is null ? null : await readings.Persons.OfAsync(who, cancellationToken);
        return new PublicConvention(line, convention.Text)
        {
            Texts = convention.Texts,
            Own = ConventionVoices.Own(supports.Find(support => support.PersonKey == person?.Key), convention),
            TakesVoices = convention.TakesVoices,
            TakesComments = convention.TakesComments,
            TakesBallots = convention.TakesBallotsAt(clock.UtcNow),
            InForce = convention.IsInForceOn(clock.Today),
            FrozenAt = convention.FrozenAt.InShanghai(),
            PublishedOn = convention.PublishedAt is { } published ? DateOnly.FromDateTime(published.InShanghai().DateTime) : null,
            Comments = await CommentsAsync(convention, comment => comment.State == CommentState.Shown, cancellationToken),
            Meetings = convention.Meetings,
            Votes = convention.Votes,
            RegistrationNumber = convention.RegistrationNumber,
            Lineage = await readings.LineageAsync(convention, cancellationToken),
            SignIn = person is { IsAnonymous: false } && convention.MeetingAt(clock.UtcNow) is { } meeting ? meeting.Seq : null,
            CheckSeq = convention.OpenCheck?.Seq,
            HasAnsweredCheck = person is not null && convention.OpenCheck is { } check
                && await db.CheckAnswers.AnyAsync(answer => answer.ConventionId == convention.Id && answer.CheckSeq == check.Seq && answer.PersonKey == person.Key, cancellationToken),
            EndReason = convention.EndReason,
        };
    }

    internal async Task<ConventionCase> ShowAsync(StaffPost post, Convention convention, CancellationToken cancellationToken)
    {
        var isOwn = post.Role is Role.CommitteeMember or Role.CommitteeHead && post.CommitteeId == convention.Facts.CommitteeId;
        var open = isOwn ? await CommentsAsync(convention, comment => comment.IsOpen, cancellationToken) : [];
        var incidents = isOwn ? await readings.IncidentsAsync(convention, cancellationToken) : [];
        var files = await readings.FilesAsync(convention, cancellationToken);
        var isUnread = convention is { IsPublic: false, Facts.ProposerUserId: not null };
        var shown = await ShowAsync(convention, null, cancellationToken);
        var (actions, move) = (Actions(post, convention), post.ConventionMoveOf() with { Voices = shown.Line.Voices.For(convention.Facts.Voice), OpenComments = open.Count });
        readings.Log.Note(post, convention, words: isUnread || open.Count > 0 || incidents.Any(incident => incident.Answer is null), photos: files.Count > 0);
        return new ConventionCase(shown, await readings.HistoryAsync(convention, isOwn, cancellationToken), actions)
        {
            Missing = actions.Select(act => (Act: act, Code: convention.MissingFor(act, move))).Where(act => act.Code is not null).ToDictionary(act => act.Act, act => act.Code!),
            OpenComments = open,
            Incidents = incidents,
            Checks = await readings.Checks.ResultsAsync(convention, cancellationToken),
            Due = [.. (await DueAsync(convention, cancellationToken)).Select(step => new ConventionDue(step.Step, step.DueAt.InShanghai(), step.IsOverdue(clock.UtcNow), readings.Explain(step)))],
            Files = files,
            Sheets = await readings.SheetsAsync(convention, cancellationToken),
            SheetTotals = convention.SheetTotals(),
            OnRoll = isOwn ? await readings.Rolls.CountAsync(convention.Facts, cancellationToken) : 0,
            SignedIn = isOwn ? await readings.Attendance.CountsAsync(convention, cancellationToken) : new Dictionary<int, int>(),
            VotedInChat = isOwn ? await readings.Rolls.VotedAsync(convention, cancellationToken) : [],
            MissingMeetings = convention.MissingMeetings,
            IsOwn = isOwn,
            MayBorrow = !isOwn && post.CommitteeId is not null && ConventionTransitions.Standing.Contains(convention.State),
            Version = convention.Version,
        };
    }

    // What is computed from numbers is one act for people: 录入结果.
    private static IReadOnlyList<ConventionTrigger> Actions(StaffPost post, Convention convention)
    {
        var move = post.ConventionMoveOf();
        return [.. Enum.GetValues<ConventionTrigger>().Where(trigger => trigger is not (ConventionTrigger.Propose or ConventionTrigger.Initiate or ConventionTrigger.BeginRevision or ConventionTrigger.Supersede) && (trigger != ConventionTrigger.HoldMeeting || convention.Meetings.Any(meeting => meeting.IsOutstanding)) && convention.Offers(trigger, move))];
    }

    private async Task<List<Data.Domain.Deadlines.CaseStep>> DueAsync(Convention convention, CancellationToken cancellationToken) =>
        [.. ConventionRules.Due(await effects.Steps.RowsAsync(convention, cancellationToken), clock.UtcNow)];

    private async Task<IReadOnlyList<CommentShown>> CommentsAsync(Convention convention, Func<ConventionComment, bool> wanted, CancellationToken cancellationToken)
    {
        var id = convention.Id;
        await db.ConventionComments.Where(comment => comment.ConventionId == id).LoadAsync(cancellationToken);
        return
        [
            .. db.ConventionComments.Local.Where(comment => comment.ConventionId == id && wanted(comment)).OrderBy(comment => comment.At).ThenBy(comment => comment.Id)
                .Select(comment => new CommentShown(comment.Id, comment.Stance, comment.TextVersion, comment.TextVersion == convention.TextVersion, comment.Words, comment.Answer, comment.State, comment.At.InShanghai())),
        ];
    }
}

/// <summary>What is read with a case.</summary>
public sealed record ConventionReadingParts(VoicePersons Persons, ConventionChecks Checks, VotingRolls Rolls, MeetingAttendance Attendance);

/// <summary>The parts of a case that lie in rows of their own.</summary>
public sealed class ConventionReadings(GovBotDbContext db, ConventionReadingParts parts, DueWords dues, DeskReadings log)
{
    public VoicePersons Persons => parts.Persons;
    public ConventionChecks Checks => parts.Checks;
    public VotingRolls Rolls => parts.Rolls;
    public MeetingAttendance Attendance => parts.Attendance;
    public DeskReadings Log => log;

    public string Explain(Data.Domain.Deadlines.CaseStep step) => dues.Explain(Locales.Chinese, step);

    public async Task<ConventionLineage> LineageAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        long?[] ids = [convention.Facts.BorrowedFromId, convention.Facts.RevisesId, convention.GoesOnInId];
        var numbers = await db.Conventions.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
        return new(numbers.GetValueOrDefault(ids[0] ?? 0), numbers.GetValueOrDefault(ids[1] ?? 0), numbers.GetValueOrDefault(ids[2] ?? 0));
    }

    /// <param name="isOwn">Words among staff are the committee's to read.</param>
    public async Task<IReadOnlyList<ConventionEntry>> HistoryAsync(Convention convention, bool isOwn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var id = convention.Id;
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.Convention && entry.CaseId == id).LoadAsync(cancellationToken);
        await db.ConventionNotes.Where(note => note.ConventionId == id).LoadAsync(cancellationToken);
        var notes = db.ConventionNotes.Local.Where(note => note.ConventionId == id).DistinctBy(note => note.EventSeq).ToDictionary(note => note.EventSeq);
        return
        [
            .. db.CaseEvents.Local.Where(entry => entry.CaseKind == CaseKind.Convention && entry.CaseId == id).OrderBy(entry => entry.Seq)
                .Select(entry => new ConventionEntry(
                    entry.At.InShanghai(), entry.HappenedAt.InShanghai(), entry.Trigger, entry.ActorRole,
                    isOwn || entry.ActorRole is Role.SubdistrictCoordinator or Role.DistrictOffice ? notes.GetValueOrDefault(entry.Seq)?.Words : null)),
        ];
    }

    public async Task<IReadOnlyList<IncidentShown>> IncidentsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var id = convention.Id;
        var rows = await db.ConventionIncidents.Where(incident => incident.ConventionId == id).OrderByDescending(incident => incident.At).Take(20).ToListAsync(cancellationToken);
        return rows.ConvertAll(incident => new IncidentShown(incident.Id, incident.ClauseNo, incident.Words, incident.Answer, incident.At.InShanghai()));
    }

    public Task<List<DeskFile>> FilesAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var id = convention.Id;
        return db.StoredAttachments.AsNoTracking().Where(file => file.ConventionId == id && file.ErasedAt == null)
            .OrderBy(file => file.CreatedAt).ThenBy(file => file.Id).Select(file => new DeskFile(file.Id, file.ContentType, file.Name)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<(string Building, SurveySheet Sheet)>> SheetsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var round = convention.LastVote?.Round;
        var sheets = convention.Sheets.Where(sheet => sheet.Round == round).ToList();
        var ids = sheets.Select(sheet => sheet.BuildingId).ToArray();
        var names = await db.Buildings.AsNoTracking().Where(building => ids.Contains(building.Id)).OrderBy(building => building.Position).ToDictionaryAsync(building => building.Id, building => building.Name, cancellationToken);
        return [.. names.Join(sheets, name => name.Key, sheet => sheet.BuildingId, (name, sheet) => (name.Value, sheet))];
    }
}
