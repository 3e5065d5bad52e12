using GovBot.Cases;
using GovBot.Data.Domain.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

public sealed class CaseNumbersTests
{
    [Fact]
    public async Task Next_GivesEachNumberOnce_WhenManyAskAtOnce()
    {
        await using var host = await CasesHost.StartAsync();
        var numbers = host.Node.Services.GetRequiredService<CaseNumbers>();
        var day = new DateOnly(2026, 11, 23);

        var given = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => numbers.NextAsync(CaseKind.UrgentIssue, day)));

        Assert.Equal(Enumerable.Range(1, 40), given.Select(number => number.Sequence).Order());
        Assert.Equal(1, (await numbers.NextAsync(CaseKind.UrgentIssue, day.AddDays(1))).Sequence);
        Assert.Equal(1, (await numbers.NextAsync(CaseKind.Convention, day)).Sequence);
    }
}
