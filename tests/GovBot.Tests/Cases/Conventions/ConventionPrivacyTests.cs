using GovBot.Cases.Conventions;
using GovBot.Cases.Reminders;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Deadlines;
using GovBot.Hosting;
using GovBot.Data.Messaging;
using GovBot.Privacy;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static GovBot.Tests.Cases.Conventions.ConventionStage;

namespace GovBot.Tests.Cases.Conventions;

public sealed class ConventionPrivacyTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _stage = await ConventionStage.StartAsync();
        _number = await _stage.CollectingAsync();
        await _stage.SecondAsync(_number, Who("web"), room: "501");
        await _stage.Host.TurnAsync((ConventionComments comments) => comments.SayAsync(_number, Who("web"), "zh-CN", CommentStance.For, "赞成的", default));
        var comment = await _stage.Host.Node.QueryAsync(db => db.ConventionComments.Select(row => row.Id).SingleAsync());
        Assert.Null(await _stage.Host.TurnAsync((ConventionComments comments) => comments.ReplyAsync(_stage.Clerk, comment, "谢谢", default)));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task People_AreForgotten_AndTheTotalsStay()
    {
        await _stage.PublishedAsync(_number);
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(190));

        Assert.NotEqual(0, await RunAsync());
        Assert.Equal(0, await RunAsync());

        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.ConventionSupports.CountAsync()));
        Assert.Equal(CaseRetention.Nobody, await _stage.Host.Node.QueryAsync(db => db.ConventionComments.Select(comment => comment.PersonKey).SingleAsync()));
        var shown = await _stage.OpenAsync(_number);
        Assert.Equal((1, 1, 2), (shown!.Line.Voices.Persons, shown.Line.Voices.Households, shown.Text!.Clauses().Count));
    }

    [Fact]
    public async Task Convention_ThatCameToNothing_GoesAtLast()
    {
        await _stage.DoAsync(_stage.Head, _number, ConventionTrigger.Withdraw, new StatedReason("opposed"));
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(1200));

        await RunAsync();

        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.Conventions.CountAsync()));
        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.CaseEvents.CountAsync(entry => entry.CaseKind == CaseKind.Convention)));
    }

    [Fact]
    public async Task Voice_Goes_WhenThePersonWishes_UnlessItWasCounted()
    {
        var other = await _stage.CollectingAsync("养宠约定", "pets");
        await _stage.SecondAsync(other, Who("web"));
        await _stage.VotingAsync(_number);
        await _stage.Host.Node.QueryAsync(async db =>
        {
            db.Add(new ConversationRecord { ChannelId = "directline", ExternalId = "directline-web", UserId = "web", CreatedAt = _stage.Now, LastActivityAt = _stage.Now });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(3, await _stage.Host.TurnAsync((ConventionTraces traces) => traces.EraseAsync("web", default)));

        Assert.Equal((0, 1), ((await _stage.OpenAsync(other))!.Line.Voices.Persons, (await _stage.OpenAsync(_number))!.Line.Voices.Persons));
        Assert.Equal(OwnVoice.None, (await _stage.OpenAsync(_number, Who("web")))!.Own);
        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.ConventionComments.CountAsync()));
    }

    [Fact]
    public async Task Reminder_IsNotTold_ToWhoeverHasHadTheirDataErased()
    {
        var chat = await _stage.Host.Node.QueryAsync(async db =>
        {
            var step = await db.CaseSteps.FirstAsync(row => row.CaseKind == CaseKind.Convention);
            var conversation = new ConversationRecord { ChannelId = "directline", ExternalId = "directline-web", UserId = "web", CreatedAt = _stage.Now, LastActivityAt = _stage.Now };
            db.Add(conversation);
            await db.SaveChangesAsync();
            db.Add(new StepReminder
            {
                StepId = step.Id,
                CaseKind = step.CaseKind,
                CaseId = step.CaseId,
                DueAt = _stage.Now,
                At = _stage.Now,
                Receipts = [ReminderReceipt.For(ReminderTo.Resident, null, conversation.Id, _stage.Now)],
            });
            await db.SaveChangesAsync();
            return conversation.Id;
        });

        await _stage.Host.TurnAsync((IResidentData data) => data.EraseAsync(new DataClaim("web", 0, null), default));

        var receipt = await _stage.Host.Node.QueryAsync(db => db.ReminderReceipts.SingleAsync());
        Assert.Equal((null, ReceiptStatus.NoLongerDue), (receipt.ConversationId, receipt.Status));
        Assert.DoesNotContain(chat, await _stage.Host.TurnAsync((ReminderTelling telling) => telling.WaitingAsync([], default)));
    }

    [Fact]
    public async Task Retention_KeepsThatPeopleWereReminded_NotWho()
    {
        await _stage.PublishedAsync(_number);
        await _stage.Host.Node.QueryAsync(async db =>
        {
            var step = await db.CaseSteps.FirstAsync(row => row.CaseKind == CaseKind.Convention);
            db.Add(new StepReminder { StepId = step.Id, CaseKind = step.CaseKind, CaseId = step.CaseId, DueAt = _stage.Now, At = _stage.Now, Receipts = [ReminderReceipt.For(ReminderTo.Resident, null, 7, _stage.Now)] });
            return await db.SaveChangesAsync();
        });

        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(2000));
        await RunAsync();

        Assert.Null((await _stage.Host.Node.QueryAsync(db => db.ReminderReceipts.SingleAsync())).ConversationId);
    }

    private Task<int> RunAsync() => _stage.Host.Node.InScopeAsync(services =>
        new CaseRetention(services.GetRequiredService<GovBot.Data.Persistence.GovBotDbContext>(), Options.Create(new RetentionOptions()), services.GetRequiredService<BusinessClock>()).RunAsync(default));
}
