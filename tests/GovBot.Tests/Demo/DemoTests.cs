using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Demo;
using GovBot.Hosting;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Demo;

/// <summary>The district to try things in, and its clock.</summary>
public sealed class DemoTests : IAsyncLifetime
{
    private ServiceHost? _service;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service?.DisposeAsync() ?? Task.CompletedTask;

    [Fact]
    public async Task Demo_ShowsClockAndKiosks_Encoded()
    {
        var service = await StartedAsync(new ServiceHost());
        await QueryAsync(service, async db => await db.Centers.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "<script>alert(1)</script>")));
        await service.RestartAsync();

        var page = await (await service.Http.GetAsync("/demo")).Content.ReadAsStringAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo");
        request.Headers.Add("Accept", "application/json");
        var json = await (await service.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Contains("2026-11-23 09:00 +08:00", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("演示时间", StringComparison.Ordinal), 0, page.IndexOf("Demo time", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.NotEqual(0, json.GetProperty("kiosks").GetArrayLength());
    }

    [Fact]
    public async Task Demo_HasSomebodyInEveryRole_WithACodeThatBinds()
    {
        var service = await StartedAsync(new ServiceHost());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo");
        request.Headers.Add("Accept", "application/json");
        var json = await (await service.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
        var staff = json.GetProperty("staff").EnumerateArray().Select(row => (Role: row.GetProperty("role").GetString(), Code: row.GetProperty("code").GetString()!)).ToList();
        var page = await (await service.Http.GetAsync("/demo")).Content.ReadAsStringAsync();

        // Departments name their handlers themselves.
        Assert.Equal(Roles.Posts.Except([Role.DepartmentHandler]).Select(role => $"{role}").Order(), staff.Select(row => row.Role).Distinct().Order());
        Assert.All(staff, row => Assert.Contains(row.Code, page, StringComparison.Ordinal));
        var head = staff.First(row => row.Role == nameof(Role.CommitteeHead)).Code;
        await using var scope = service.Services.CreateAsyncScope();
        var bound = await scope.ServiceProvider.GetRequiredService<IStaff>().BindAsync(new(1, "directline", "c", "dl_head", null), head.Replace("-", "", StringComparison.Ordinal), CancellationToken.None);
        Assert.Equal(Role.CommitteeHead, bound.Value!.Acting!.Role);
    }

    [Fact]
    public async Task Demo_GivesNewCodes_AfterARestart()
    {
        var service = await StartedAsync(new ServiceHost());
        var before = service.Services.GetRequiredService<DemoState>().StaffCodes;

        await service.RestartAsync();

        var after = service.Services.GetRequiredService<DemoState>().StaffCodes;
        Assert.Equal(before.Select(offered => offered.Post), after.Select(offered => offered.Post));
        Assert.Empty(before.Select(offered => offered.Code).Intersect(after.Select(offered => offered.Code)));
        Assert.Equal(after.Count, await QueryAsync(service, db => db.InvitationCodes.CountAsync()));
    }

    [Fact]
    public async Task Clock_GoesForwardOnly_AndSurvivesARestart()
    {
        var service = await StartedAsync(new ServiceHost());

        var moved = await AdvanceAsync(service, new { to = "2026-12-01T08:00:00+08:00" });
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        foreach (var wrong in new object[] { new { to = "2026-11-30T08:00:00+08:00" }, new { days = -1 }, new { days = 1e300 }, new { days = 1, minutes = 1 }, new { weeks = 1 }, new { }, "x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await AdvanceAsync(service, wrong)).StatusCode);
        }

        await service.RestartAsync();

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(8)), service.Services.GetRequiredService<BusinessClock>().GetLocalNow());
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)), service.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public async Task Clock_LetsHappenWhatIsDue_AtItsInstantAndInOrder()
    {
        var service = await StartedAsync(new ServiceHost());
        var clock = service.Services.GetRequiredService<BusinessClock>();
        var start = clock.UtcNow;
        var (late, early) = (new Due(clock, start.AddHours(50)), new Due(clock, start.AddHours(3), start.AddHours(51)));

        await new DemoClock(clock, service.Services.GetRequiredService<ClockStore>(), [late, early]).AdvanceAsync(new(start.AddDays(3)), CancellationToken.None);

        Assert.Equal([start.AddHours(50)], late.Fired);
        Assert.Equal([start.AddHours(3), start.AddHours(51)], early.Fired);
        Assert.Equal(start.AddDays(3), clock.UtcNow);
    }

    [Fact]
    public async Task Demo_StaysOff_WhereThereIsARealOrganisation()
    {
        var service = await StartedAsync(new RealOrganisation());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Http.GetAsync("/demo")).StatusCode);
        await QueryAsync(service, db => db.WriteAsync(
            _ => Task.FromResult(db.Add(new Subdistrict { Code = "real", Name = "五角场街道" })), CancellationToken.None));

        service.Demo = true;
        await service.RestartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await service.Http.GetAsync("/demo")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AdvanceAsync(service, new { days = 1 })).StatusCode);
        Assert.Equal(1, await QueryAsync(service, db => db.Subdistricts.CountAsync()));
    }

    private async Task<THost> StartedAsync<THost>(THost host)
        where THost : ServiceHost
    {
        _service = host;
        await host.InitializeAsync();
        return host;
    }

    private static Task<HttpResponseMessage> AdvanceAsync(ServiceHost service, object request) => service.Http.PostAsJsonAsync("/demo/clock/advance", request);

    private static async Task<T> QueryAsync<T>(ServiceHost service, Func<GovBotDbContext, Task<T>> query)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }

    private sealed class RealOrganisation : ServiceHost
    {
        public bool Demo { get; set; }

        protected override Dictionary<string, string?> Settings => new() { ["GovBot:Demo:Enabled"] = $"{Demo}" };
    }

    private sealed class Due(BusinessClock clock, params DateTime[] instants) : IDueWork
    {
        public List<DateTime> Fired { get; } = [];

        public Task<DateTime?> NextAsync(DateTime after, CancellationToken cancellationToken) =>
            Task.FromResult(instants.Where(instant => instant > after).Select(instant => (DateTime?)instant).FirstOrDefault());

        public Task RunAsync(CancellationToken cancellationToken)
        {
            if (instants.Contains(clock.UtcNow) && !Fired.Contains(clock.UtcNow))
            {
                Fired.Add(clock.UtcNow);
            }

            return Task.CompletedTask;
        }
    }
}
