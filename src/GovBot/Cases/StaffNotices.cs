using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>News for the people of the unit that answers for a case: its owner, or everybody in office while nobody has it. A notice never touches the dialog stack.</summary>
public sealed class StaffNotices(GovBotDbContext db, Outbox outbox, TextCatalog texts, BusinessClock clock)
{
    /// <param name="key">Text <c>desk.notice.{key}</c>.</param>
    public async Task StageAsync(UrgentIssue issue, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var place = await PlaceAsync(issue.Facts, cancellationToken);
        // The number opens the case; what may be done with it then, the table says to whoever taps it.
        foreach (var conversation in await ConversationsAsync(issue, cancellationToken))
        {
            outbox.StageText(
                conversation.Id,
                string.Create(CultureInfo.InvariantCulture, $"{issue.Number}:{issue.EventCount}:desk.{key}:{conversation.Id}"),
                Notice(issue, key, place, Locales.Of(conversation.Locale)),
                Locales.Of(conversation.Locale),
                button: issue.Number);
        }
    }

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

    // The latest conversation of each bound account whose post holds today.
    private async Task<List<ConversationRecord>> ConversationsAsync(UrgentIssue issue, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var (committee, subdistrict, owner) = (issue.Facts.CommitteeId, issue.Facts.SubdistrictId, issue.Handling.OwnerPersonId);
        var people = db.Appointments
            .Where(post => post.From <= today && (post.To == null || post.To >= today) && (owner == null || post.PersonId == owner))
            .Where(post => committee != null
                ? post.CommitteeId == committee && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead)
                : post.SubdistrictId == subdistrict && post.Role == Role.SubdistrictCoordinator)
            .Select(post => post.PersonId);
        var all = await (
            from account in db.StaffAccounts
            where account.EndedAt == null && people.Contains(account.PersonId)
            join conversation in db.Conversations on new { account.ChannelId, account.UserId } equals new { conversation.ChannelId, conversation.UserId }
            where conversation.ClosedAt == null && conversation.KioskId == null
            select conversation).AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.GroupBy(row => (row.ChannelId, row.UserId)).Select(rows => rows.MaxBy(row => (row.LastActivityAt, row.Id))!)];
    }
}
