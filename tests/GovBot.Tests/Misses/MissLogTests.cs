using System.Text;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Misses;
using GovBot.Tests.Hosting;
using GovBot.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Misses;

public sealed class MissLogTests
{
    private static readonly MissedField Danger = new("urgent-issue", "danger", ["no", "fire"], IsPlace: false);

    [Fact]
    public async Task Miss_IsCounted_WhenItIsSaidAgain()
    {
        await using var host = await HostAsync();
        await KeepAsync(host, new("咕噜咕噜", "zh-CN", "help"));
        var first = host.Time.GetUtcNow().UtcDateTime;
        host.Time.Advance(TimeSpan.FromDays(3));

        await KeepAsync(host, new("咕噜，咕噜！", "zh-CN"));

        var row = Assert.Single(await RowsAsync(host));
        Assert.Equal(("咕噜咕噜", 2, "help", "zh-CN"), (row.Text, row.Count, row.Guess, row.Locale));
        Assert.Equal((first, first.AddDays(3)), (row.FirstSeenAt, row.LastSeenAt));
    }

    [Fact]
    public async Task Miss_IsAnotherOne_WhenItAnswersAnotherQuestion()
    {
        await using var host = await HostAsync();

        await KeepAsync(host, new("咕噜咕噜", "zh-CN"));
        await KeepAsync(host, new("咕噜咕噜", "zh-CN") { Field = Danger });
        await KeepAsync(host, new("咕噜咕噜", "zh-CN") { Field = Danger with { FieldId = "category" } });

        Assert.Equal([(null, null), ("danger", "no/fire"), ("category", "no/fire")], (await RowsAsync(host)).Select(r => (r.FieldId, r.Options)));
    }

    [Fact]
    public async Task Place_IsNotKept_WhenItHoldsAnAddress()
    {
        await using var host = await HostAsync();
        var place = Danger with { FieldId = "place", Options = [], IsPlace = true };

        await KeepAsync(host, new("靖宇东路267弄", "zh-CN") { Field = place });
        await KeepAsync(host, new("就在我家", "zh-CN") { Field = place });

        Assert.Equal(["就在我家"], (await RowsAsync(host)).Select(r => r.Text));
    }

    [Fact]
    public async Task Text_IsMaskedOfThePlacesOfTheDistrict_AndCut()
    {
        await using var host = await HostAsync();
        await SmallDistrict.BuildAsync(host);
        await host.QueryAsync(db => db.Compounds.Where(c => c.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(c => c.Aliases, "大图们\n玫瑰里")));

        await KeepAsync(host, new($"玫瑰里那边{new string('咕', 100)}", "zh-CN"));

        Assert.Equal($"〔小区〕那边{new string('咕', 54)}", Assert.Single(await RowsAsync(host)).Text);
    }

    [Fact]
    public void Rate_CountsRowsTimesAndLabels()
    {
        UnderstandingMiss[] misses =
        [
            new() { Key = "a", Locale = "zh-CN", Text = "a", Count = 7, Guess = "help", Label = "help" },
            new() { Key = "b", Locale = "zh-CN", Text = "b", Count = 2, Guess = "help", Label = "thanks" },
            new() { Key = "c", Locale = "zh-CN", Text = "c" },
        ];

        Assert.Equal(new MissRate(3, 0, 10, 0, 2, 1), MissRate.Of(misses, m => (m.Guess, false)));
        Assert.Equal(new MissRate(3, 2, 10, 9, 2, 2), MissRate.Of(misses, m => (m.Label, true)));
    }

    [Fact]
    public async Task Nothing_OfWhatPeopleSaidStandsInTheDatabaseFile()
    {
        await using var host = await HostAsync();

        await KeepAsync(host, new("咕噜咕噜 张阿姨 13812345678 安和路12弄3号402", "zh-CN"));
        await KeepAsync(host, new("wechat zhang_san88 please help me", "en"));

        Assert.Equal(2, (await RowsAsync(host)).Count);
        await host.QueryAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var file = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(host.Database.DataPath, "govbot.db")));
        Assert.All((string[])["13812345678", "张阿姨", "zhang_san88", "安和路", "咕噜", "please"], words => Assert.DoesNotContain(words, file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Miss_IsHidden_WhenAnEditorPutsItAside()
    {
        await using var host = await HostAsync();
        await KeepAsync(host, new("咕噜咕噜", "zh-CN"));
        await KeepAsync(host, new("阿巴阿巴", "zh-CN"));
        await KeepAsync(host, new("阿巴阿巴", "zh-CN"));

        await host.InScopeAsync(async s =>
        {
            var log = s.GetRequiredService<MissLog>();
            Assert.Equal(["阿巴阿巴", "咕噜咕噜"], (await log.ListAsync(default)).Select(m => m.Text));
            await log.LabelAsync((await log.ListAsync(default))[0].Id, UnderstandingMiss.Ignored, default);
            Assert.Equal(["咕噜咕噜"], (await log.ListAsync(default)).Select(m => m.Text));
            return true;
        });
    }

    private static Task<BotHost> HostAsync() =>
        BotHost.StartAsync((services, _) => services.AddSingleton<BusinessClock>().AddGovBotMisses());

    private static Task KeepAsync(BotHost host, Miss miss) => host.InScopeAsync(async services =>
    {
        await services.GetRequiredService<MissLog>().KeepAsync(miss, default);
        return await services.GetRequiredService<GovBotDbContext>().SaveChangesAsync();
    });

    private static Task<List<UnderstandingMiss>> RowsAsync(BotHost host) =>
        host.QueryAsync(db => db.UnderstandingMisses.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
}
