using System.Text.RegularExpressions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Employee = GovBot.Data.Domain.Organisation.Person;
using StaffAccount = GovBot.Data.Domain.Organisation.StaffAccount;

namespace GovBot.Tests.Turns;

public sealed class FailedTurnTests
{
    private static Task Explode(ITurnContext turn) =>
        turn.Activity.Text.StartsWith('坏') ? throw new InvalidOperationException("boom") : Task.CompletedTask;

    [Fact]
    public async Task Person_GetsAReferenceAndNothingElseIsSaved_WhenTheTurnThrows()
    {
        await using var host = await Counter.HostAsync(Explode);
        var person = host.Resident("张阿姨");
        await person.Says("一");

        var failed = await person.Says("坏");

        Assert.Equal(TurnStatus.Failed, failed.Status);
        Assert.Matches(new Regex(@"^\d{4}-\d{4}$"), failed.ReferenceNumber);
        Assert.Equal(["一", "1: 一", "坏", $"失败 {failed.ReferenceNumber}"], await person.TextsAsync());
        Assert.Equal("2: 一,二", await person.Hears("二"));
        var row = await host.QueryAsync(db => db.InboundActivities.SingleAsync(i => i.Status == InboundStatus.Failed));
        Assert.Equal(failed.ReferenceNumber, row.ReferenceNumber);
    }

    [Fact]
    public async Task Turn_IsDoneAgain_WhenItThrewOnWhatSomebodyElseHasChangedMeanwhile()
    {
        await using var host = await BotHost.StartAsync((services, _) => services.AddScoped<IBot, TrippingBot>());
        await host.QueryAsync(db => db.WriteAsync(async ct =>
        {
            var person = new Employee { Code = "Z1" };
            db.Add(person);
            await db.SaveChangesAsync(ct);
            var account = new StaffAccount { ChannelId = "directline", UserId = "zhang" };
            account.Bind(person.Id, DateTime.UnixEpoch);
            return db.Add(account);
        }));

        var done = await host.Resident("张阿姨").Says("一");

        Assert.Equal((TurnStatus.Done, "7"), (done.Status, Assert.Single(done.Replies).Text));
    }

    /// <summary>Trips when somebody commits between its queries.</summary>
    private sealed class TrippingBot(GovBotDbContext db, IDbContextFactory<GovBotDbContext> contexts) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var read = (await db.StaffAccounts.SingleAsync(cancellationToken)).Version;
            await using var other = await contexts.CreateDbContextAsync(cancellationToken);
            await other.StaffAccounts.ExecuteUpdateAsync(row => row.SetProperty(account => account.Version, 7), cancellationToken);
            if (read != 7)
                throw new InvalidOperationException("half a change");
            await turnContext.SendActivityAsync("7", cancellationToken: cancellationToken);
        }
    }

    [Fact]
    public async Task Sentence_IsEnglish_WhenTheConversationIs()
    {
        await using var host = await Counter.HostAsync(Explode);

        var failed = await host.Resident("Ann", locale: "en").Says("坏");

        Assert.Equal($"failed {failed.ReferenceNumber}", Assert.Single(failed.Replies).Text);
    }

    [Fact]
    public async Task Message_IsParked_WhenItFailsTwice()
    {
        var runs = 0;
        await using var host = await Counter.HostAsync(turn =>
        {
            runs++;
            return Explode(turn);
        });
        var person = host.Resident("张阿姨");
        await person.SendsAsync(Person.Message("坏"), "same");

        var second = await person.SendsAsync(Person.Message("坏"), "same");
        var third = await person.SendsAsync(Person.Message("坏"), "same");

        Assert.Equal(TurnStatus.Parked, second.Status);
        Assert.Equal(TurnStatus.Parked, third.Status);
        Assert.Equal(second.ReferenceNumber, third.ReferenceNumber);
        Assert.Equal(2, runs);
        var log = await person.TextsAsync();
        Assert.Equal(3, log.Count);
        Assert.Equal($"失败失败 {second.ReferenceNumber}", log[^1]);
    }

    [Fact]
    public async Task Message_IsDoneWithoutASecondEcho_WhenItsRedeliverySucceeds()
    {
        var broken = true;
        await using var host = await Counter.HostAsync(turn => broken ? Explode(turn) : Task.CompletedTask);
        var person = host.Resident("张阿姨");
        await person.SendsAsync(Person.Message("坏"), "same");
        broken = false;

        var second = await person.SendsAsync(Person.Message("坏"), "same");

        Assert.Equal(TurnStatus.Done, second.Status);
        Assert.Equal(["坏", "1: 坏"], (await person.TextsAsync()).Where(t => !t.StartsWith('失')));
        Assert.Null(await host.QueryAsync(db => db.InboundActivities.Select(i => i.Payload).SingleAsync()));
    }

    [Fact]
    public async Task Turn_RunsAgain_WhenItsStateWasChangedMeanwhile()
    {
        var runs = 0;
        BotHost? host = null;
        host = await Counter.HostAsync(turn => ++runs == 3 ? OvertakeAsync(host!) : Task.CompletedTask);
        await using var _ = host;
        var person = host.Resident("张阿姨");
        await person.Says("一");
        await person.Says("二");

        var third = await person.Says("三");

        Assert.Equal(TurnStatus.Done, third.Status);
        Assert.Equal(4, runs);
        Assert.Equal("3: 一,二,三", Assert.Single(third.Replies).Text);
    }

    [Fact]
    public async Task Turn_FailsAfterFiveRuns_WhenItIsOvertakenEveryTime()
    {
        var runs = 0;
        BotHost? host = null;
        host = await Counter.HostAsync(turn => turn.Activity.Text == "一" || ++runs == 0 ? Task.CompletedTask : OvertakeAsync(host!));
        await using var _ = host;
        var person = host.Resident("张阿姨");
        await person.Says("一");

        var second = await person.Says("二");

        Assert.Equal(TurnStatus.Failed, second.Status);
        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task Turn_RunsAgain_WhenStateItOnlyReadWasChanged()
    {
        var runs = 0;
        BotHost? host = null;
        host = await BotHost.StartAsync((services, _) => services.AddReadingBot(async () =>
        {
            if (++runs == 2)
            {
                await OvertakeAsync(host!);
            }
        }));
        await using var _ = host;
        var person = host.Resident("张阿姨");
        await person.Says("一");

        await person.Says("二");

        Assert.Equal(3, runs);
    }

    private static Task<int> OvertakeAsync(BotHost host) =>
        host.QueryAsync(db => db.StateDocuments.ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, d => d.Version + 1)));
}
