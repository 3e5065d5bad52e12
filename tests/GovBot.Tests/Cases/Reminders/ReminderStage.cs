using System.Globalization;
using GovBot.Cases.Reminders;
using GovBot.Cases.Summons;
using GovBot.Tests.Cases.Summons;
using GovBot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>The stage of a summons, on which time passes as the service would let it: it wakes at each instant at which something is due.</summary>
internal sealed class ReminderStage(SummonsStage stage) : IAsyncDisposable
{
    public SummonsStage Stage => stage;

    public static async Task<ReminderStage> StartAsync(bool onPostgreSql = false) => new(await SummonsStage.StartAsync(onPostgreSql));

    public ReminderSweep Sweep => stage.Host.Node.Services.GetRequiredService<ReminderSweep>();

    /// <summary>Until that local time, sweeping at each due instant.</summary>
    public async Task PassUntilAsync(string local)
    {
        var target = Utc(local);
        while (await NextAsync(stage.Now) is { } next && next <= target)
            await SweepAtAsync(next);
        await SweepAtAsync(target);
    }

    /// <summary>The service is down until that local time; then it sweeps.</summary>
    public Task SleepUntilAsync(string local) => SweepAtAsync(Utc(local));

    /// <summary>Local time, step and outcome of every rung so far.</summary>
    public Task<List<string>> RungsAsync() => stage.QueryAsync(async db =>
        (await (from reminder in db.StepReminders join step in db.CaseSteps on reminder.StepId equals step.Id orderby reminder.DueAt, step.Step, reminder.Rung select new { reminder, step.Step }).ToListAsync())
        .ConvertAll(row => $"{Local(row.reminder.DueAt)} {row.Step} {row.reminder.Kind} {row.reminder.Outcome}"));

    /// <summary>Local time, audience and status of every receipt of a step.</summary>
    public Task<List<string>> ReceiptsAsync(string step) => stage.QueryAsync(async db =>
        (await (from receipt in db.ReminderReceipts
                join reminder in db.StepReminders on receipt.ReminderId equals reminder.Id
                join row in db.CaseSteps on reminder.StepId equals row.Id
                where row.Step == step
                orderby receipt.Id
                select receipt).ToListAsync())
        .ConvertAll(receipt => $"{Local(receipt.ToldAt ?? receipt.TellAt)} {receipt.To} {receipt.Status}"));

    /// <summary>Texts of the reminders for somebody.</summary>
    public Task<List<string>> RemindersForAsync(string who) => stage.QueryAsync(async db =>
        (await (from message in db.OutboxMessages
                where message.DedupeKey.StartsWith("remind:")
                join conversation in db.Conversations on message.ConversationId equals conversation.Id
                where conversation.UserId == who
                orderby message.Id
                select message.Payload).ToListAsync()).ConvertAll(payload => ActivityJson.Read(payload).Text));

    public static DateTime Utc(string local) => new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).UtcDateTime;

    public static string Local(DateTime utc) => utc.AddHours(8).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private async Task SweepAtAsync(DateTime at)
    {
        stage.Host.Node.Time.SetUtcNow(new DateTimeOffset(at, TimeSpan.Zero));
        await stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
        await Sweep.RunAsync(default);
    }

    private async Task<DateTime?> NextAsync(DateTime after)
    {
        var (reminder, timer) = (await Sweep.NextAsync(after, default), await stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().NextAsync(after, default)));
        return reminder is null || timer < reminder ? timer : reminder;
    }
}
