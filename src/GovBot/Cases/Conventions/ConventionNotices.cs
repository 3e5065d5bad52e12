using System.Globalization;
using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>News of a convention: for the posts whose turn it is, and for everybody who took part; each conversation hears of a move once.</summary>
public sealed class ConventionNotices(GovBotDbContext db, StaffNotices staff, Outbox outbox, TextCatalog texts, ConventionWording wording)
{
    /// <param name="due">What begins to run with it; null for nothing.</param>
    public async Task StageAsync(Convention convention, ConventionTrigger trigger, ConventionMove move, IReadOnlyList<CaseStep> due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        ArgumentNullException.ThrowIfNull(move);
        var names = await wording.NamesAsync(convention, cancellationToken);
        var told = new HashSet<long>();
        if (ConventionNews.ForStaff(trigger) is { } item)
        {
            var mover = move.Actor.Id;
            await staff.StageAsync(
                Posts(item.To, convention, mover),
                string.Create(CultureInfo.InvariantCulture, $"{convention.Number}:{convention.EventCount}:convention"),
                told,
                locale => Words($"conventions.notice.{item.Key}", locale, convention, names, due.FirstOrDefault(step => step.Step == item.Rule)),
                (_, _) => Task.FromResult<IReadOnlyList<NoticeButton>>([new NoticeButton(convention.Number)]),
                cancellationToken);
        }

        if (ConventionNews.ForPeople(trigger, convention) is { } key)
            await PeopleAsync(convention, key, names, told, cancellationToken);
    }

    /// <summary>A comment waits, or an incident.</summary>
    /// <param name="seq">Of the entry it is about.</param>
    public async Task StageWaitingAsync(Convention convention, string key, string seq, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var names = await wording.NamesAsync(convention, cancellationToken);
        await staff.StageAsync(
            Posts(ConventionAudience.Committee, convention, ""),
            $"{convention.Number}:{key}:{seq}",
            new HashSet<long>(),
            locale => Words($"conventions.notice.{key}", locale, convention, names, null),
            (_, _) => Task.FromResult<IReadOnlyList<NoticeButton>>([new NoticeButton(convention.Number)]),
            cancellationToken);
    }

    /// <summary>To one person, about what they said.</summary>
    public async Task StageOneAsync(Convention convention, long conversationId, string locale, string key, string seq, CancellationToken cancellationToken, params (string Name, object? Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(convention);
        if (conversationId == 0)
            return;
        var names = await wording.NamesAsync(convention, cancellationToken);
        outbox.StageText(conversationId, $"{convention.Number}:{key}:{seq}", Words($"conventions.news.{key}", locale, convention, names, null, words), locale, buttons: new NoticeButton(convention.Number));
    }

    /// <summary>Conversations of whoever took part, each once.</summary>
    public async Task<IReadOnlyList<long>> ResidentsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return [.. (await TookPartAsync(convention, cancellationToken)).Select(row => row.Conversation).Where(conversation => conversation != 0).Distinct()];
    }

    /// <summary>A meeting or a vote that is near, to one of <see cref="ResidentsAsync"/>: text <c>conventions.remind.{step}</c>, or <c>.sheets</c> where sheets are handed in.</summary>
    public async Task StageReminderAsync(Convention convention, CaseStep step, ResidentReminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(reminder);
        var names = await wording.NamesAsync(convention, cancellationToken);
        var key = step.Step == ConventionRules.VoteDay && convention.LastVote is { Form: BallotForm.Written } ? "sheets" : step.Step;
        outbox.StageText(reminder.ConversationId, reminder.Dedupe, Words($"conventions.remind.{key}", reminder.Locale, convention, names, step), reminder.Locale, buttons: new NoticeButton(convention.Number));
    }

    private async Task PeopleAsync(Convention convention, string key, ConventionNames names, HashSet<long> told, CancellationToken cancellationToken)
    {
        foreach (var (conversation, locale) in await TookPartAsync(convention, cancellationToken))
        {
            if (conversation != 0 && told.Add(conversation))
            {
                outbox.StageText(
                    conversation,
                    string.Create(CultureInfo.InvariantCulture, $"{convention.Number}:{convention.EventCount}:news:{conversation}"),
                    Words($"conventions.news.{key}", locale, convention, names, null),
                    locale,
                    buttons: new NoticeButton(convention.Number));
            }
        }
    }

    // Whoever had the idea, here or in one that was merged into it, seconded it, commented on it or told of an incident.
    private async Task<List<(long Conversation, string Locale)>> TookPartAsync(Convention convention, CancellationToken cancellationToken)
    {
        var id = convention.Id;
        var supporters = await db.ConventionSupports.AsNoTracking().Where(row => row.ConventionId == id).Select(row => new { row.ConversationId, row.Locale }).ToListAsync(cancellationToken);
        var speakers = await db.ConventionComments.AsNoTracking().Where(row => row.ConventionId == id).Select(row => new { row.ConversationId, row.Locale }).ToListAsync(cancellationToken);
        var reporters = await db.ConventionIncidents.AsNoTracking().Where(row => row.ConventionId == id).Select(row => new { row.ConversationId, row.Locale }).ToListAsync(cancellationToken);
        var merged = await db.Conventions.AsNoTracking().IgnoreAutoIncludes().Where(row => row.GoesOnInId == id && row.State == ConventionState.Merged).Select(row => new { row.Facts.ConversationId, row.Facts.Locale }).ToListAsync(cancellationToken);
        return
        [
            .. merged.Select(row => (row.ConversationId, row.Locale ?? Locales.Chinese)),
            (convention.Facts.ConversationId, convention.Facts.Locale ?? Locales.Chinese),
            .. supporters.Concat(speakers).Concat(reporters).Select(row => (row.ConversationId, row.Locale)).OrderBy(row => row.ConversationId),
        ];
    }

    private IQueryable<Appointment> Posts(ConventionAudience audience, Convention convention, string mover)
    {
        var person = mover.StartsWith("person:", StringComparison.Ordinal) ? long.Parse(mover["person:".Length..], CultureInfo.InvariantCulture) : 0;
        var (committee, subdistrict) = (convention.Facts.CommitteeId, convention.Facts.SubdistrictId);
        var posts = db.Appointments.Where(post => post.PersonId != person);
        return audience switch
        {
            ConventionAudience.Committee => posts.Where(post => post.CommitteeId == committee && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead)),
            ConventionAudience.Subdistrict => posts.Where(post => post.SubdistrictId == subdistrict && post.Role == Role.SubdistrictCoordinator),
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
        };
    }

    private string Words(string key, string locale, Convention convention, ConventionNames names, CaseStep? due, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var round = convention.LastVote;
        var meetings = MeetingsOf(convention, due);
        var moved = meetings.Count == 0 ? null : convention.Meetings.FirstOrDefault(row => row.MovedTo == meetings[^1].Seq);
        return texts.Get(
            locale,
            key,
            [
                ("number", convention.Number),
                ("title", convention.Text?.Title ?? convention.Facts.ThemeName),
                ("committee", names.Committee),
                ("place", names.Place),
                ("due", due is null ? "" : texts.Moment(locale, due.DueAt.InShanghai())),
                ("effective", convention.EffectiveOn is { } day ? texts.Day(locale, day) : ""),
                ("when", round is null ? "" : texts.Moment(locale, round.At.InShanghai())),
                ("where", round?.Place ?? ""),
                ("meeting", string.Join(texts.Get(locale, "form.list_separator"), meetings.Select(meeting => texts.Get(locale, $"conventions.meeting.{meeting.Kind}")))),
                ("meeting_at", meetings.Count == 0 ? "" : texts.Moment(locale, meetings[^1].At.InShanghai())),
                ("meeting_place", string.Join(texts.Get(locale, "form.list_separator"), meetings.Select(meeting => meeting.Place).Distinct())),
                ("moved_from", moved is null ? "" : texts.Moment(locale, moved.At.InShanghai())),
                .. more,
            ]);
    }

    // Those of the step, or the one that was called last.
    private static List<ConventionMeeting> MeetingsOf(Convention convention, CaseStep? due) =>
        [.. convention.Meetings.Where(meeting => due?.Step == ConventionRules.Meeting ? meeting.IsOutstanding && meeting.At == due.DueAt : meeting.Seq == convention.Meetings.Count)];
}

/// <summary>Whose turn it becomes.</summary>
internal enum ConventionAudience
{
    Committee,
    Subdistrict,
}

/// <summary>A piece of news for staff.</summary>
/// <param name="Key">Text <c>conventions.notice.{Key}</c>.</param>
/// <param name="Rule">The step that begins with it.</param>
internal sealed record ConventionNewsItem(ConventionAudience To, string Key, string? Rule = null);

/// <summary>Who is told what at each move.</summary>
internal static class ConventionNews
{
    public static ConventionNewsItem? ForStaff(ConventionTrigger trigger) => trigger switch
    {
        ConventionTrigger.Propose => new(ConventionAudience.Committee, "proposed", ConventionRules.Screen),
        ConventionTrigger.AskReview => new(ConventionAudience.Subdistrict, "to_review", ConventionRules.Review),
        ConventionTrigger.Return => new(ConventionAudience.Committee, "returned"),
        ConventionTrigger.Approve => new(ConventionAudience.Committee, "approved"),
        ConventionTrigger.Announce => new(ConventionAudience.Subdistrict, "to_register", ConventionRules.Register),
        ConventionTrigger.Register => new(ConventionAudience.Committee, "registered", ConventionRules.Publish),
        ConventionTrigger.OpenCheck => new(ConventionAudience.Committee, "check"),
        ConventionTrigger.Commend => new(ConventionAudience.Committee, "commended"),
        _ => null,
    };

    /// <summary>Text <c>conventions.news.{key}</c>; null where whoever took part need not know.</summary>
    public static string? ForPeople(ConventionTrigger trigger, Convention convention) => trigger switch
    {
        ConventionTrigger.Admit => "admitted",
        ConventionTrigger.Revise when convention.IsPublic => "revised",
        ConventionTrigger.Deliberate => "deliberating",
        ConventionTrigger.CallMeeting when convention.Meetings.Any(meeting => meeting.MovedTo == convention.Meetings.Count) => "meeting_moved",
        ConventionTrigger.CallMeeting => "meeting",
        ConventionTrigger.OpenVote or ConventionTrigger.CallAgain => "voting",
        ConventionTrigger.MissQuorum => "too_few",
        ConventionTrigger.Adopt => "adopted",
        ConventionTrigger.VoteDown => "voted_down",
        ConventionTrigger.Announce => "announced",
        ConventionTrigger.Publish => "published",
        ConventionTrigger.OpenCheck => "check",
        ConventionTrigger.Supersede => "superseded",
        ConventionTrigger.Repeal => "repealed",
        ConventionTrigger.NotAccept => "not_accepted",
        ConventionTrigger.Withdraw => "withdrawn",
        ConventionTrigger.Merge => "merged",
        ConventionTrigger.Conclude => "inquired",
        _ => null,
    };
}
