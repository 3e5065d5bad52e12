using GovBot.Cases.Conventions;

namespace GovBot.Tests.Cases.Conventions;

public sealed class IssueClustersTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ConventionStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Cluster_IsOfTheBuilding_WhenItAloneHasToldOften_WithTheFirstDay()
    {
        var first = _stage.Today;
        await ReportAsync(4);
        Assert.Empty(await ClustersAsync());
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(3));
        await ReportAsync(1);

        var cluster = Assert.Single(await ClustersAsync());

        Assert.Equal(("quiet", 5, first, _stage.Host.Building), (cluster.Theme.Id, cluster.Count, cluster.Since, cluster.Building?.Id));
    }

    [Fact]
    public async Task Cluster_IsOfTheCompound_WhenNoBuildingAloneHasSoMany()
    {
        await ReportAsync(3);
        await ReportAsync(3, elsewhere: true);

        var cluster = Assert.Single(await ClustersAsync());

        Assert.Equal((6, null, _stage.Host.Compound), (cluster.Count, cluster.Building, cluster.Compound.Id));
    }

    [Fact]
    public async Task Cluster_IsForgotten_WhenItIsLongAgo_AndIsNobodyElses()
    {
        await ReportAsync(5);
        Assert.Empty(await _stage.Host.TurnAsync((IssueClusters clusters) => clusters.OfAsync(_stage.Stranger, default)));
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(200));

        Assert.Empty(await ClustersAsync());
    }

    private async Task ReportAsync(int times, bool elsewhere = false)
    {
        for (var time = 0; time < times; time++)
        {
            var report = _stage.Host.Report($"dl_{Guid.NewGuid():N}") with { What = "半夜放音响", CategoryId = "noise", CategoryName = "噪声" };
            await _stage.Host.FileAsync(elsewhere ? report with { BuildingId = null } : report);
        }
    }

    private Task<IReadOnlyList<IssueCluster>> ClustersAsync() => _stage.Host.TurnAsync((IssueClusters clusters) => clusters.OfAsync(_stage.Clerk, default));
}
