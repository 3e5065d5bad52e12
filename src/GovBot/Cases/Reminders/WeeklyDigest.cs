using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>每周汇总: on the first working day of a week each post in office hears what goes on, what is overdue and what waits for it. May run twice.</summary>
public sealed class WeeklyDigest(IServiceScopeFactory scopes, IDialogsSource dialogs, BusinessClock clock)
{
    /// <returns>How many were staged.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var data = dialogs.Current;
        var at = data.Calendar.NextOpening(clock.GetUtcNow());
        var day = DateOnly.FromDateTime(at.DateTime);
        if (day != FirstWorkingDay(data, day))
            return 0;
        var staged = 0;
        foreach (var chat in await ChatsAsync(day, cancellationToken))
            staged += await StageAsync(chat, day, at, cancellationToken) ? 1 : 0;
        return staged;
    }

    private static DateOnly FirstWorkingDay(DialogsData data, DateOnly day)
    {
        var first = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        while (!data.Calendar.IsWorkingDay(first) && first < day)
            first = first.AddDays(1);
        return first;
    }

    private static string KeyOf(DateOnly day, long conversation) => string.Create(CultureInfo.InvariantCulture, $"weekly:{day:yyyyMMdd}:{conversation}");

    // Each person where they were last seen, without those who have it already.
    private async Task<IReadOnlyList<(StaffPost Post, long Conversation)>> ChatsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var posts = (await scope.ServiceProvider.GetRequiredService<StaffPosts>().AllAsync(cancellationToken)).ToLookup(post => post.PersonId);
        var rows = await (
            from account in db.StaffAccounts.AsNoTracking()
            where account.EndedAt == null
            join conversation in db.Conversations on new { account.ChannelId, account.UserId } equals new { conversation.ChannelId, conversation.UserId }
            where conversation.ClosedAt == null && conversation.KioskId == null
            select new { account.PersonId, conversation.Id, conversation.LastActivityAt }).ToListAsync(cancellationToken);
        var start = KeyOf(day, 0)[..^1];
        var done = (await db.OutboxMessages.Where(message => message.DedupeKey.StartsWith(start)).Select(message => message.DedupeKey).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from row in rows
               group row by row.PersonId into person
               let last = person.MaxBy(row => (row.LastActivityAt, row.Id))!.Id
               where !done.Contains(KeyOf(day, last))
               from post in posts[person.Key].Take(1)
               select (post, last),
        ];
    }

    private async Task<bool> StageAsync((StaffPost Post, long Conversation) chat, DateOnly day, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, words) = (scope.ServiceProvider.GetRequiredService<GovBotDbContext>(), scope.ServiceProvider.GetRequiredService<WeeklyWords>());
        try
        {
            return await db.WriteAsync(ct => words.StageAsync(chat.Post, chat.Conversation, KeyOf(day, chat.Conversation), at, ct), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }
}

/// <summary>The words of a weekly digest: figures of the post's own lists, so that what they open shows the same.</summary>
public sealed class WeeklyWords(GovBotDbContext db, IIssueDesk desk, SummonsLists summonses, Outbox outbox, TextCatalog texts)
{
    /// <returns>False where there is nothing to tell.</returns>
    public async Task<bool> StageAsync(StaffPost post, long conversation, string key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var locale = Locales.Of(await db.Conversations.Where(row => row.Id == conversation).Select(row => row.Locale).SingleAsync(cancellationToken));
        var (lines, buttons) = (new List<string>(), new List<NoticeButton>());
        if (DeskRights.HasDesk(post.Role) && await desk.CountAsync(post, cancellationToken) is var issues && issues[DeskFilter.Open] > 0)
        {
            lines.Add(texts.Get(locale, "weekly.issues", ("open", issues[DeskFilter.Open]), ("overdue", issues[DeskFilter.Overdue]), ("fresh", issues[DeskFilter.New])));
            buttons.Add(new NoticeButton(texts.Get(locale, "desk.open")));
        }

        if (!DeskRights.IsLight(post.Role) && await summonses.CountAsync(post, cancellationToken) is var counts && counts.GetValueOrDefault(SummonsFilter.Running) > 0)
        {
            lines.Add(texts.Get(locale, "weekly.summonses", ("running", counts[SummonsFilter.Running]), ("overdue", counts[SummonsFilter.Overdue]), ("ours", counts[SummonsFilter.Ours])));
            buttons.Add(new NoticeButton(texts.Get(locale, "summons.title")));
        }

        if (lines.Count > 0)
            outbox.StageText(conversation, key, texts.Get(locale, "weekly.message", ("lines", string.Join('\n', lines))), locale, at, buttons);
        return lines.Count > 0;
    }
}
