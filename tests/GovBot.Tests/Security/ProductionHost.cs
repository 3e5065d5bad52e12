using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Kiosks;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Security;

/// <summary>The service outside Development, behind a proxy on this machine, with one neighborhood center.</summary>
public sealed class ProductionHost : ServiceHost
{
    protected override string Environment => "Production";

    protected override Dictionary<string, string?> Settings => new() { ["GovBot:TrustedProxies:0"] = "127.0.0.1" };

    /// <summary>A code that enrols one kiosk.</summary>
    public async Task<string> KioskCodeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
        if (!await db.Centers.AnyAsync())
        {
            db.Add(new Subdistrict { Id = 1, Code = "s1", Name = "临江街道" });
            db.Add(new ResidentsCommittee { Id = 1, Code = "c1", SubdistrictId = 1, Name = "安和居委会", Phone = "021-00000101", Address = "临江路 100 号", Hours = "周一至周五 9:00–17:30" });
            db.Add(new NeighborhoodCenter { Id = 1, Code = "z1", CommitteeId = 1, Name = "临江睦邻中心" });
            await db.WriteAsync(_ => Task.CompletedTask, CancellationToken.None);
        }

        return (await scope.ServiceProvider.GetRequiredService<KioskRegistry>().AddAsync("z1")).Value!.Code;
    }
}
