using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Cases.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>A message left for 安和 on Monday 23 November at nine, to be answered by Tuesday 17:30.</summary>
public sealed class MessageStepsTests
{
    [Fact]
    public async Task Message_IsRemindedOf_ThenTheStreet_WhileNobodyAnswers()
    {
        await using var stage = await ReminderStage.StartAsync();
        await LeaveAsync(stage);
        Assert.Equal(1, await BeginAsync(stage));
        Assert.Equal(0, await BeginAsync(stage));

        await stage.PassUntilAsync("2026-11-27 12:00");

        // Nobody has it in hand: everybody of the committee is told, its head among them.
        Assert.Equal(["Responsible", "Subdistrict"], (await AudiencesAsync(stage)).Distinct());
        Assert.NotEmpty(await stage.RemindersForAsync("head"));
        Assert.Contains("留言", (await stage.RemindersForAsync("clerk"))[0], StringComparison.Ordinal);
        Assert.DoesNotContain("垃圾", string.Concat(await stage.RemindersForAsync("clerk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_IsNotRemindedOf_OnceItIsDealtWith()
    {
        await using var stage = await ReminderStage.StartAsync();
        await LeaveAsync(stage);
        await BeginAsync(stage);
        var id = await stage.Stage.QueryAsync(db => db.CommitteeMessages.Select(message => message.Id).SingleAsync());

        Assert.True(await stage.Stage.Host.TurnAsync((DeskMessages messages) => messages.FinishAsync(stage.Stage.Clerk, id, default)));
        await stage.PassUntilAsync("2026-11-27 12:00");

        Assert.Empty(await stage.RemindersForAsync("clerk"));
    }

    [Fact]
    public async Task Alert_IsRemindedOfAtNight()
    {
        await using var stage = await ReminderStage.StartAsync();
        stage.Stage.Host.Node.Time.SetUtcNow(new DateTimeOffset(ReminderStage.Utc("2026-11-23 22:00"), TimeSpan.Zero));
        await stage.Stage.Host.TurnAsync((DangerAlerts alerts) => alerts.RaiseAsync(new RaiseAlert(1, "resident", null, "self_harm", "轻生", "我不想活了", stage.Stage.Host.Compound), default));
        await BeginAsync(stage);

        await stage.PassUntilAsync("2026-11-24 00:30");

        Assert.Equal(["11-23 22:30", "11-24 00:00"], (await stage.ReceiptsAsync("danger_alert")).Select(line => line[..11]).Distinct());
        Assert.Contains("警示", (await stage.RemindersForAsync("head"))[0], StringComparison.Ordinal);
    }

    private static Task LeaveAsync(ReminderStage stage) => stage.Stage.Host.TurnAsync((ICommitteeDesk desk) =>
        desk.LeaveMessageAsync(new LeaveMessage(1, "resident", null, "垃圾房几点开门", null, stage.Stage.Clerk.CommitteeId), default));

    private static Task<int> BeginAsync(ReminderStage stage) => stage.Stage.Host.Node.Services.GetRequiredService<MessageSteps>().RunAsync(default);

    private static async Task<List<string>> AudiencesAsync(ReminderStage stage) => (await stage.ReceiptsAsync("enquiry_answer")).ConvertAll(line => line.Split(' ')[2]);
}
