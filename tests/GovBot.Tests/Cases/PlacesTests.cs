using GovBot.Cases;
using GovBot.Kiosks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

public sealed class PlacesTests : IAsyncLifetime
{
    private CasesHost host = null!;

    public async Task InitializeAsync() => host = await CasesHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Compounds_OfTheKiosksCommittee_ComeFirst()
    {
        var kiosk = await KioskAsync("demo-center-guoxing");

        var compounds = await host.TurnAsync((IPlaces places) => places.CompoundsAsync(kiosk, null, CancellationToken.None));

        Assert.Equal(10, compounds.Count);
        Assert.All(compounds.Take(3), compound => Assert.StartsWith("国兴第一", compound.CommitteeName, StringComparison.Ordinal));
        Assert.All(compounds.Skip(3).Take(2), compound => Assert.StartsWith("国兴第二", compound.CommitteeName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("安和1村", "安和一村")]
    [InlineData("我住在翠湖花园", "翠湖花园")]
    [InlineData("同心路 30 弄", "同心小区")]
    [InlineData("同心路30弄那里", "同心小区")]
    [InlineData("我家在学苑路二百弄", "学苑新村")]
    [InlineData("杨树路那个小区", "滨江雅苑")]
    [InlineData("同心路八十八号门口", "芳华公寓")]
    public async Task Compounds_AreFound_ByNameAliasOrAddress(string words, string name)
    {
        var found = await host.TurnAsync((IPlaces places) => places.CompoundsAsync(null, words, CancellationToken.None));

        Assert.Contains(name, found.Select(compound => compound.Name));
        Assert.True(found.Count < 10);
    }

    [Theory]
    [InlineData("临江路 7 弄")]
    [InlineData("同心路 8 号门口")]
    [InlineData("学苑路 26 弄")]
    [InlineData("马路上有个坑")]
    [InlineData("国定路那个小区")]
    public async Task Compounds_AreNotGuessed_WhenNoneIsOnThatRoadOrLane(string words) =>
        Assert.Empty(await host.TurnAsync((IPlaces places) => places.CompoundsAsync(null, words, CancellationToken.None)));

    [Fact]
    public async Task Buildings_ComeInTheOrderOfTheFile()
    {
        var buildings = await host.TurnAsync((IPlaces places) => places.BuildingsAsync(host.Compound, CancellationToken.None));

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number}号楼"), buildings.Select(building => building.Name));
    }

    [Fact]
    public async Task Desk_FindsTheCommitteeOfTheCompoundThenOfTheKiosk()
    {
        var kiosk = await KioskAsync("demo-center-guoxing");

        Assert.StartsWith("安和", (await FindAsync(host.Compound, kiosk))!.Name, StringComparison.Ordinal);
        Assert.StartsWith("国兴第一", (await FindAsync(null, kiosk))!.Name, StringComparison.Ordinal);
        Assert.Null(await FindAsync(null, null));
    }

    [Fact]
    public async Task Desk_SaysWhetherSomebodyIsThereNow()
    {
        Assert.True((await FindAsync(host.Compound, null))!.OpenNow);
        host.Node.Time.Advance(TimeSpan.FromHours(3));
        Assert.False((await FindAsync(host.Compound, null))!.OpenNow);
    }

    [Fact]
    public async Task LeaveMessage_PromisesAnAnswer()
    {
        var committee = (await FindAsync(host.Compound, null))!.Id;

        var due = await host.TurnAsync((ICommitteeDesk desk) =>
            desk.LeaveMessageAsync(new LeaveMessage(7, "dl_asker", null, "请问活动室几点开门", null, committee), CancellationToken.None));

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 17, 30, 0, TimeSpan.FromHours(8)), due.Value);
        Assert.Equal("请问活动室几点开门", await host.Node.QueryAsync(db => db.CommitteeMessages.Select(message => message.Words!.Text).SingleAsync()));
    }

    [Fact]
    public async Task Kiosk_IsKnownByItsSecret_OnceEnrolled()
    {
        var registry = host.Node.InScopeAsync(services => services.GetRequiredService<KioskRegistry>().AddAsync("demo-center-linjiang"));
        var code = (await registry).Value!.Code;

        Assert.Equal("enrol_code_wrong", (await EnrolAsync(code[..^1] + (code[^1] == 'A' ? 'B' : 'A'))).Error?.Code);
        var secret = (await EnrolAsync($" {code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} ")).Value;
        Assert.Equal("enrol_code_dead", (await EnrolAsync(code)).Error?.Code);

        var device = await host.Node.InScopeAsync(services => services.GetRequiredService<IKioskRegistry>().FindAsync(secret!, CancellationToken.None));
        Assert.Equal("021-00000101", device?.CommitteePhone);
        Assert.Null(await host.Node.InScopeAsync(services => services.GetRequiredService<IKioskRegistry>().FindAsync("guess", CancellationToken.None)));
    }

    private Task<Data.Domain.Cases.Result<string>> EnrolAsync(string code) =>
        host.Node.InScopeAsync(services => services.GetRequiredService<IKioskRegistry>().EnrolAsync(code, CancellationToken.None));

    private async Task<long> KioskAsync(string center) =>
        (await host.Node.InScopeAsync(services => services.GetRequiredService<KioskRegistry>().AddAsync(center))).Value!.KioskId;

    private Task<CommitteeContact?> FindAsync(long? compound, long? kiosk) =>
        host.TurnAsync((ICommitteeDesk desk) => desk.FindAsync(compound, kiosk, CancellationToken.None));
}
