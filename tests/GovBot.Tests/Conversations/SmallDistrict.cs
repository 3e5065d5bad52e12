using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Scripts;

/// <summary>Two committees, three compounds, one center with a kiosk.</summary>
internal static class SmallDistrict
{
    public const long KioskId = 1;

    public static Task BuildAsync(BotHost host) => host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovBotDbContext>();
        await db.WriteAsync(
            _ =>
            {
                db.Add(new Subdistrict { Id = 1, Code = "S1", Name = "长白街道" });
                db.Add(new Department { Id = 1, Code = "D1", Name = "区房屋管理局" });
                db.Add(new Department { Id = 2, Code = "D2", Name = "区绿化市容局" });
                db.Add(new Department { Id = 3, Code = "D3", Name = "区城管执法局" });
                db.Add(new PropertyCompany { Id = 1, Code = "W1", Name = "图们物业" });
                db.Add(Committee(1, "图们居委会", "021-55550101"));
                db.Add(Committee(2, "延吉居委会", "021-55550102"));
                Compound(db, 1, 1, "图们小区", ["1号楼", "2号楼", "3号楼", "12号楼"]);
                Compound(db, 2, 1, "长白新村", ["1号", "2号", "3号"]);
                Compound(db, 3, 2, "延吉新村", ["甲楼", "乙楼"]);
                db.Add(new NeighborhoodCenter { Id = 1, Code = "Z1", CommitteeId = 1, Name = "图们睦邻中心" });
                db.Add(new Kiosk { Id = KioskId, CenterId = 1, CreatedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return true;
    });

    private static ResidentsCommittee Committee(long id, string name, string phone) => new()
    {
        Id = id,
        Code = $"C{id}",
        SubdistrictId = 1,
        Name = name,
        Phone = phone,
        Address = "图们路 1 号",
        Hours = "周一至周五 9:00–11:30,13:30–17:30",
    };

    private static void Compound(GovBotDbContext db, long id, long committee, string name, IReadOnlyList<string> buildings)
    {
        db.Add(new Compound { Id = id, Code = $"X{id}", CommitteeId = committee, Name = name, CompanyId = id == 1 ? 1 : null });
        for (var i = 0; i < buildings.Count; i++)
        {
            db.Add(new Building { Id = (id * 100) + i + 1, CompoundId = id, Name = buildings[i], Position = i });
        }
    }
}
