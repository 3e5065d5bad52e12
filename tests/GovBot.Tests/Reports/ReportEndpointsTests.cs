using System.Net;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Operators;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Reports;

/// <summary>办理情况 over HTTP, with the session that a one-time link opens.</summary>
public sealed class ReportEndpointsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    private static readonly string[] Addresses = ["/reports", "/reports.csv", "/reports.xlsx", "/reports-conventions.csv", "/reports-conventions.xlsx"];

    [Fact]
    public async Task Everything_IsRead_WithTheSessionOfALink()
    {
        using var browser = await SignedInAsync(Role.DistrictOffice);

        var page = await browser.GetAsync("/reports");
        Assert.Contains("办理情况", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        foreach (var table in Addresses.Where(address => address.EndsWith(".xlsx", StringComparison.Ordinal)))
            Assert.Equal("PK", Encoding.ASCII.GetString(await browser.GetByteArrayAsync(table))[..2]);
        Assert.Contains("表决通过", await browser.GetStringAsync("/reports-conventions.csv"), StringComparison.Ordinal);
        Assert.NotEmpty(await browser.GetByteArrayAsync("/reports.csv"));
    }

    [Fact]
    public async Task Nothing_IsRead_WithoutASession()
    {
        using var browser = host.NewBrowser();

        foreach (var address in Addresses)
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Period_ThatIsNone_IsNotFound()
    {
        using var browser = await SignedInAsync(Role.DistrictOffice);

        foreach (var address in Addresses)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{address}?period=2026-13")).StatusCode);
    }

    [Fact]
    public async Task Session_IsNoGood_OnceThePostHasEnded()
    {
        using var browser = await SignedInAsync(Role.DepartmentLiaison);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/reports")).StatusCode);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
            var yesterday = scope.ServiceProvider.GetRequiredService<BusinessClock>().Today.AddDays(-1);
            var post = await First(db, Role.DepartmentLiaison);
            await db.Appointments.Where(held => held.Id == post.Id).ExecuteUpdateAsync(held => held.SetProperty(row => row.To, yesterday));
        }

        foreach (var address in Addresses)
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(address)).StatusCode);
    }

    private async Task<HttpClient> SignedInAsync(Role role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        var post = await First(db, role);
        var (path, link) = SignInLinks.New(host.Time, post.PersonId, post.Id);
        db.Add(link);
        await db.WriteAsync(_ => Task.CompletedTask, default);
        var browser = host.NewBrowser();
        var answer = await browser.PostAsync("/signin", new FormUrlEncodedContent([new("t", path.Split('#')[1])]));
        Assert.Equal("/reports", answer.Headers.Location?.ToString());
        return browser;
    }

    private static Task<Data.Domain.Organisation.Appointment> First(GovBotDbContext db, Role role) =>
        db.Appointments.AsNoTracking().Where(held => held.Role == role).OrderBy(held => held.Id).FirstAsync();
}
