using System.Net;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Papers;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Employee = GovBot.Data.Domain.Organisation.Person;

namespace GovBot.Tests.Security;

/// <summary>约请单 on paper, over HTTP: for whom it was signed, as long as the post and the half hour last, and nothing of it is a page's own code.</summary>
[Collection(Alone.Name)]
public sealed class PaperTests(ServiceHost service) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Sheet_ShowsTheCase_WithEverythingEncoded_ForTheHalfHour()
    {
        var head = await AppointAsync("demo-anhe");
        var number = await DraftAsync(head);
        var link = Link(head, number);

        var printed = await PostAsync(link);
        var sheet = WebUtility.HtmlDecode(await printed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, printed.StatusCode);
        Assert.Contains(number, sheet, StringComparison.Ordinal);
        Assert.Contains("约请单", sheet, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await printed.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("script-src", printed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(printed.Headers.CacheControl?.NoStore);

        service.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Sheet_IsNotFound_WhenThePostHasEndedOrSeesNothingOfIt()
    {
        var head = await AppointAsync("demo-anhe");
        var number = await DraftAsync(head);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(Link(await AppointAsync("demo-tongxin"), number))).StatusCode);

        var link = Link(head, number);
        await InScopeAsync(services => services.GetRequiredService<GovBotDbContext>().Appointments.Where(post => post.Id == head.AppointmentId)
            .ExecuteUpdateAsync(row => row.SetProperty(post => post.To, new DateOnly(2026, 11, 1))));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjYXNlIjoiWVEyNjExMjMtMDAwMSJ9.")]
    public async Task Sheet_IsRefused_WhenTheTokenIsNotOurs(string token) => Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("#" + token)).StatusCode);

    private string Link(StaffPost post, string number) => service.Services.GetRequiredService<PaperLinks>().For(post, number, "zh-CN");

    private async Task<HttpResponseMessage> PostAsync(string link)
    {
        using var form = new FormUrlEncodedContent([new("t", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..])]);
        return await service.Http.PostAsync(new Uri("/paper", UriKind.Relative), form);
    }

    private Task<string> DraftAsync(StaffPost post) => InScopeAsync(async services =>
    {
        var drafted = await services.GetRequiredService<SummonsFiling>().DraftAsync(post, new DraftSummons("<script>alert(1)</script> 外墙渗水") { PlaceText = "<b>北面</b>" }, default);
        await services.GetRequiredService<GovBotDbContext>().WriteAsync(_ => Task.CompletedTask);
        Assert.True(drafted.IsSuccess, drafted.Error?.Code);
        return drafted.Value.Line.Number;
    });

    private Task<StaffPost> AppointAsync(string committee) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovBotDbContext>();
        var units = await services.GetRequiredService<StaffUnits>().AllAsync(default);
        var person = new Employee { Code = Guid.NewGuid().ToString("N") };
        await db.WriteAsync(async ct =>
        {
            db.Add(person);
            await db.SaveChangesAsync(ct);
            db.Add(Appointment.Of(person.Id, Role.CommitteeHead, units[(UnitKind.Committee, committee)], new DateOnly(2026, 1, 1)));
        });
        return (await services.GetRequiredService<StaffPosts>().OfAsync(person.Id, default)).Single();
    });

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
