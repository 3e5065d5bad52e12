using GovBot.Cases.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

public sealed class DirectoryTests
{
    [Fact]
    public async Task Import_ChangesNothing_WhenRunTwice()
    {
        await using var host = await CasesHost.StartAsync();
        var before = await host.Node.QueryAsync(db => db.Buildings.CountAsync());
        var path = Path.Combine(host.Node.Services.GetRequiredService<GovBot.Forms.DialogsRoot>().Path, "demo", "district.yaml");
        var (file, _) = await DirectoryFile.ReadAsync(path);

        var changes = await host.Node.InScopeAsync(services => services.GetRequiredService<DirectoryImport>().RunAsync(file));

        Assert.Equal(0, changes);
        Assert.Equal(before, await host.Node.QueryAsync(db => db.Buildings.CountAsync()));
        Assert.Equal((2, 4, 10, 2, 8), await host.Node.QueryAsync(async db =>
            (await db.Subdistricts.CountAsync(), await db.Committees.CountAsync(), await db.Compounds.CountAsync(), await db.Centers.CountAsync(), await db.Departments.CountAsync())));
    }

    [Fact]
    public void Read_SaysEveryMistakeWithItsLine()
    {
        const string text = """
            subdistricts:
              - code: a
                name: A
                committees:
                  - code: a
                    name: B
                    periods: from nine
                    compounds:
                      - { code: c 1, name: C, buildings: [9-3号楼] }
                extra: 1
            """;
        var reader = new DirectoryReader();

        reader.Read(text, "x.yaml");

        Assert.Equal([5L, 7L, 9L, 9L, 10L], reader.Findings.Select(finding => finding.Line));
        Assert.All(reader.Findings, finding => Assert.StartsWith("x.yaml:", finding.ToString(), StringComparison.Ordinal));
    }
}
