using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>News for the people of the unit that answers for a case: its owner, or everybody in office while nobody has it. A notice never touches the dialog stack.</summary>
public sealed class StaffNotices(GovBotDbContext db, Outbox outbox, TextCatalog texts, NoticeTaps taps, BusinessClock clock)
{
    // What can be done about news at once; the table says which of them now, and by whom.
    private static readonly UrgentIssueTrigger[] Offered =
    [
        UrgentIssueTrigger.TakeOver, UrgentIssueTrigger.Answer, UrgentIssueTrigger.AskBack,
        UrgentIssueTrigger.PropertyReply, UrgentIssueTrigger.CheckedSolved, UrgentIssueTrigger.CheckedUnsolved,
    ];

    /// <param name="key">Text <c>desk.notice.{key}</c>.</param>
    public Task StageAsync(UrgentIssue issue, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return StageAsync(issue, key, UnitOf(issue), cancellationToken);
    }

    /// <summary>To those whom the case was passed to: the company of the compound, or the grid officers of the area. A complaint about the property manager is told to none.</summary>
    public Task StagePassedAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return StageAsync(issue, "passed", PassedTo(issue), cancellationToken);
    }

    /// <summary>Somebody has to tell a resident who has no channel; to those who have the case it goes on in.</summary>
    public Task StagePassOnAsync(UrgentIssue head, UrgentIssue report, string step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(report);
        return StageAsync(report, "pass_on", UnitOf(head), cancellationToken, string.Create(CultureInfo.InvariantCulture, $"{step}:pass_on:{report.Id}"));
    }

    /// <summary>To the committee at once, at whatever hour; to every subdistrict where nobody's committee is known.</summary>
    public async Task StageAlertAsync(CommitteeMessage alert, string kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var committee = alert.CommitteeId;
        var posts = db.Appointments.Where(post => committee == null
            ? post.Role == Role.SubdistrictCoordinator
            : post.CommitteeId == committee && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead));
        foreach (var (conversation, _) in await ConversationsAsync(posts.HeldOn(clock.Today), cancellationToken))
        {
            var locale = Locales.Of(conversation.Locale);
            outbox.StageText(
                conversation.Id,
                string.Create(CultureInfo.InvariantCulture, $"alert:{alert.ConversationId}:{alert.AlertKind}:{alert.LeftAt:yyyyMMddHHmmss}:{committee}:{conversation.Id}"),
                texts.Get(locale, "desk.notice.alert", ("kind", kind)),
                locale,
                buttons: new NoticeButton(texts.Get(locale, "desk.open")));
        }
    }

    /// <summary>To the people of those posts who have not been told of this step yet, each in their own language.</summary>
    /// <param name="told">Conversations that know already; those told now are added.</param>
    internal async Task StageAsync(IQueryable<Appointment> posts, string step, ISet<long> told, Func<string, string> notice, Func<Appointment, string, Task<IReadOnlyList<NoticeButton>>> buttons, CancellationToken cancellationToken)
    {
        foreach (var (conversation, post) in await ConversationsAsync(posts.HeldOn(clock.Today), cancellationToken))
        {
            var locale = Locales.Of(conversation.Locale);
            if (told.Add(conversation.Id))
                outbox.StageText(conversation.Id, string.Create(CultureInfo.InvariantCulture, $"{step}:{conversation.Id}"), notice(locale), locale, buttons: await buttons(post, locale));
        }
    }

    private async Task StageAsync(UrgentIssue issue, string key, IQueryable<Appointment> posts, CancellationToken cancellationToken, string? step = null)
    {
        var place = await PlaceAsync(issue.Facts, cancellationToken);
        foreach (var (conversation, post) in await ConversationsAsync(posts.HeldOn(clock.Today), cancellationToken))
        {
            outbox.StageText(
                conversation.Id,
                string.Create(CultureInfo.InvariantCulture, $"{step ?? $"{issue.Number}:{issue.EventCount}"}:desk.{key}:{conversation.Id}"),
                Notice(issue, key, place, Locales.Of(conversation.Locale)),
                Locales.Of(conversation.Locale),
                buttons: [.. step is null ? Acts(issue, post, Locales.Of(conversation.Locale)) : [], new NoticeButton(issue.Number)]);
        }
    }

    // The posts that are told are those of the unit, or those it was passed to.
    private IEnumerable<NoticeButton> Acts(UrgentIssue issue, Appointment post, string locale) =>
        from trigger in Offered
        where issue.Allows(trigger, new IssueMove(Actor.Staff(post.Role, post.PersonId), IsEntitled: true), clock.UtcNow)
        let label = texts.Get(locale, $"desk.act.{trigger}")
        select new NoticeButton(label, texts.Get(locale, "desk.tapped", ("number", issue.Number), ("act", label)), taps.Seal(issue, trigger, post.PersonId));

    private string Notice(UrgentIssue issue, string key, string place, string locale)
    {
        var due = issue.DueAt is { } at ? at.InShanghai().ToString(texts.Get(locale, "bot.moment"), CultureInfo.GetCultureInfo(locale)) : "";
        return texts.Get(
            locale,
            $"desk.notice.{key}",
            ("number", issue.Number),
            ("category", issue.Facts.CategoryName ?? texts.Get(locale, "desk.no_category")),
            ("place", place.Length > 0 ? place : texts.Get(locale, "desk.no_place")),
            ("due", due));
    }

    private async Task<string> PlaceAsync(IssueFacts facts, CancellationToken cancellationToken)
    {
        var compound = await db.Compounds.Where(row => row.Id == facts.CompoundId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var building = await db.Buildings.Where(row => row.Id == facts.BuildingId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        return $"{compound} {building}".Trim();
    }

    private IQueryable<Appointment> UnitOf(UrgentIssue issue)
    {
        var (committee, subdistrict, owner) = (issue.Facts.CommitteeId, issue.Facts.SubdistrictId, issue.Handling.OwnerPersonId);
        return db.Appointments
            .Where(post => owner == null || post.PersonId == owner)
            .Where(post => committee != null
                ? post.CommitteeId == committee && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead)
                : subdistrict != null ? post.SubdistrictId == subdistrict && post.Role == Role.SubdistrictCoordinator
                : post.Role == Role.DistrictOffice);
    }

    private IQueryable<Appointment> PassedTo(UrgentIssue issue)
    {
        var (committee, compound) = (issue.Facts.CommitteeId, issue.Facts.CompoundId);
        return issue switch
        {
            { Handling.Way: HandlingWay.Property, Facts.Subject: IssueSubject.Ordinary } => db.Appointments.Where(post =>
                post.Role == Role.PropertyManager && db.Compounds.Any(row => row.Id == compound && row.CompanyId == post.CompanyId)),
            { Handling.Way: HandlingWay.Grid } => db.Appointments.Where(post => post.Role == Role.GridOfficer && post.CommitteeId == committee),
            _ => db.Appointments.Where(post => false),
        };
    }

    // The latest conversation of each bound account whose post holds today, with that post.
    private async Task<List<(ConversationRecord Conversation, Appointment Post)>> ConversationsAsync(IQueryable<Appointment> posts, CancellationToken cancellationToken)
    {
        var all = await (
            from post in posts
            join account in db.StaffAccounts on post.PersonId equals account.PersonId
            where account.EndedAt == null
            join conversation in db.Conversations on new { account.ChannelId, account.UserId } equals new { conversation.ChannelId, conversation.UserId }
            where conversation.ClosedAt == null && conversation.KioskId == null
            select new { Conversation = conversation, Post = post }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.GroupBy(row => (row.Conversation.ChannelId, row.Conversation.UserId)).Select(rows => rows.MaxBy(row => (row.Conversation.LastActivityAt, row.Conversation.Id, row.Post.Id))!).Select(row => (row.Conversation, row.Post))];
    }
}
